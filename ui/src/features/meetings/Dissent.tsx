import type { Motion } from '../../api/schema';
import { savedFields, savedText, useFieldError } from '../../app/form';
import { langOf } from '../../app/languages';
import { useAct } from '../../app/query';
import { useDraft } from '../../app/use-draft';
import { ActionButton } from '../../components/ActionButton';
import { actionIn } from '../../components/actions';
import { ButtonRow } from '../../components/ButtonRow';
import { DraftForm } from '../../components/DraftForm';
import { ErrorSummary } from '../../components/ErrorSummary';
import { Quote } from '../../components/Quote';
import { Section } from '../../components/Section';
import { TextArea } from '../../components/TextArea';
import { useText } from '../../i18n';

const read = (saved: unknown) => ({ text: savedText(savedFields(saved).text) });

/** Dissent: recorded as it was written, with the decision. */
export function Dissent({ motion }: { motion: Motion }) {
  const { t } = useText();
  const action = actionIn(motion.actions, 'record_dissent');
  if (motion.dissent.length === 0 && !action?.allowed) return null;
  return (
    <Section title={t('dissent')} {...(motion.dissent.length ? { count: motion.dissent.length } : {})}>
      {motion.dissent.map((one) => (
        <div key={`${one.by.id} ${one.text}`}>
          <strong>{one.by.name}</strong>
          <Quote lang={langOf(one.text)}>{one.text}</Quote>
        </div>
      ))}
      {action?.allowed && <DissentForm motion={motion} action={action} />}
    </Section>
  );
}

function DissentForm({ motion, action }: { motion: Motion; action: Motion['actions'][number] }) {
  const { t } = useText();
  const draft = useDraft(`dissent.${motion.id}`, { text: '' }, read);
  const record = useAct('record_dissent');
  const errorAt = useFieldError(record);
  return (
    <>
      <ErrorSummary errors={record.errors} />
      <DraftForm
        draft={draft}
        label={t('dissent-record')}
        onSubmit={() => {
          void draft
            .flush()
            .then(() => record.act({ motion: motion.id, text: draft.value.text }))
            .then((outcome) => (outcome.ok ? draft.discard() : undefined));
        }}
      >
        <TextArea
          name="text"
          label={t('dissent-text')}
          description={t(motion.mode === 'secret' ? 'dissent-note-secret' : 'dissent-note')}
          value={draft.value.text}
          onChange={(text) => draft.setValue({ text })}
          error={errorAt('text')}
        />
        <ButtonRow>
          <ActionButton action={action} type="submit" pending={record.pending}>
            {t('dissent-record')}
          </ActionButton>
        </ButtonRow>
      </DraftForm>
    </>
  );
}

import { useState } from 'react';
import type { MeetingPage, Motion } from '../../api/schema';
import { notChosen, useFieldError, useMissing } from '../../app/form';
import { langOf } from '../../app/languages';
import { SESSION_TAG, useAct, useApi } from '../../app/query';
import { useTextDraft } from '../../app/use-draft';
import { actionIn } from '../../components/actions';
import { Button } from '../../components/Button';
import { ButtonRow } from '../../components/ButtonRow';
import { DraftForm } from '../../components/DraftForm';
import { ErrorSummary } from '../../components/ErrorSummary';
import { Quote } from '../../components/Quote';
import { Section } from '../../components/Section';
import { Select } from '../../components/Select';
import { Tag } from '../../components/Tag';
import { TextArea } from '../../components/TextArea';
import { useText } from '../../i18n';

/** What absent members wrote: read out, shown with the motion, never counted. */
export function WrittenViews({ page, motion }: { page: MeetingPage; motion: Motion }) {
  const words = useText();
  const { t } = words;
  const read = useAct('read_view');
  const [writing, setWriting] = useState(false);
  const forOthers = actionIn(motion.actions, 'record_view')?.allowed ?? false;
  const own = actionIn(motion.actions, 'record_own_view')?.allowed ?? false;
  const keeps = actionIn(motion.actions, 'withdraw_motion')?.refusal?.code !== 'role-missing';
  const pending = motion.stage === 'put' || motion.stage === 'open';
  if (motion.views.length === 0 && !(pending && (forOthers || own))) return null;
  return (
    <Section title={t('views-heading')} count={motion.views.length}>
      <ErrorSummary errors={read.errors} />
      {motion.views.map((view) => (
        <div key={view.person.id}>
          <p>
            {t('views-of', { name: view.person.name })}{' '}
            <Tag tone={view.read_at ? 'met' : 'due'}>
              {view.read_at
                ? t('views-read', { time: words.formatTime(view.read_at) })
                : t('views-unread')}
            </Tag>
          </p>
          <Quote lang={langOf(view.text)}>{view.text}</Quote>
          {pending && keeps && !view.read_at && (
            <Button
              pending={read.pending}
              onPress={() => void read.act({ motion: motion.id, person: view.person.id })}
            >
              {t('views-mark-read', { name: view.person.name })}
            </Button>
          )}
        </div>
      ))}
      {pending &&
        (forOthers || own) &&
        (writing ? (
          <RecordView
            page={page}
            motion={motion}
            own={own && !forOthers}
            onClose={() => setWriting(false)}
          />
        ) : (
          <Button onPress={() => setWriting(true)}>{t('views-record')}</Button>
        ))}
    </Section>
  );
}

function RecordView({
  page,
  motion,
  own,
  onClose,
}: {
  page: MeetingPage;
  motion: Motion;
  own: boolean;
  onClose: () => void;
}) {
  const { t } = useText();
  const act = useAct('record_view');
  const errorAt = useFieldError(act);
  const absent = page.attendance.filter((one) => one.votes && !one.present);
  const session = useApi('session', {}, { tags: [SESSION_TAG] });
  const [chosen, setPerson] = useState<string | null>(null);
  const person = own ? (session.data?.person ?? null) : chosen;
  const draft = useTextDraft(`view:${motion.id}`);
  const text = draft.value;
  const missing = useMissing();
  const record = async () => {
    const lacking = [...(person ? [] : [notChosen('person')]), ...(text.trim() ? [] : ['text'])];
    if (missing.lacks(lacking) || !person) return;
    await draft.flush();
    const outcome = await act.act({ motion: motion.id, person, text });
    if (!outcome.ok) return;
    await draft.discard();
    onClose();
  };
  return (
    <DraftForm draft={draft} label={t('views-record')} onSubmit={() => void record()}>
      <p>{t('views-lead')}</p>
      <ErrorSummary errors={missing.errors.length > 0 ? missing.errors : act.errors} />
      {!own && (
        <Select
          label={t('views-whose')}
          name="person"
          choices={absent.map((one) => ({ value: one.person.id, label: one.person.name }))}
          error={person ? errorAt('person') : missing.errorAt('person')}
          value={person}
          onChange={setPerson}
        />
      )}
      <TextArea
        label={t('views-text')}
        name="text"
        error={text.trim() ? errorAt('text') : missing.errorAt('text')}
        lang={langOf(text)}
        value={text}
        onChange={draft.setValue}
      />
      <ButtonRow>
        <Button type="submit" tone="primary" pending={act.pending}>
          {t('views-record-act')}
        </Button>
        <Button onPress={onClose}>{t('motion-later')}</Button>
      </ButtonRow>
    </DraftForm>
  );
}

import { useState } from 'react';
import type { MinutesCorrection, MinutesPage, MinutesSection } from '../../api/schema';
import { langOf } from '../../app/languages';
import { useFieldError } from '../../app/form';
import { useAct } from '../../app/query';
import { useTextDraft } from '../../app/use-draft';
import { ActionButton } from '../../components/ActionButton';
import { actionIn } from '../../components/actions';
import { Button } from '../../components/Button';
import { ButtonRow } from '../../components/ButtonRow';
import { DraftForm } from '../../components/DraftForm';
import { ErrorSummary } from '../../components/ErrorSummary';
import { Quote } from '../../components/Quote';
import { Tag } from '../../components/Tag';
import { TextArea } from '../../components/TextArea';
import { useText } from '../../i18n';
import styles from './meetings.module.css';

/** Corrections that attendees asked for, and one's own. */
export function MinutesCorrections({
  page,
  section,
  title,
}: {
  page: MinutesPage;
  section: MinutesSection;
  title: string;
}) {
  const words = useText();
  const { t } = words;
  const propose = actionIn(section.actions, 'propose_minutes_correction');
  const [writing, setWriting] = useState(false);
  if (section.corrections.length === 0 && !propose?.allowed) return null;
  return (
    // Every item may have some: as landmarks of one name they would not be told apart.
    <div className={styles.corrections}>
      {section.corrections.length > 0 && (
        <h3>
          {t('minutes-corrections')}{' '}
          <span className="number">{words.formatNumber(section.corrections.length)}</span>
        </h3>
      )}
      {section.corrections.map((correction) => (
        <Correction key={correction.number} page={page} correction={correction} />
      ))}
      {propose?.allowed &&
        (writing ? (
          <Propose page={page} section={section} title={title} onDone={() => setWriting(false)} />
        ) : (
          <Button label={t('minutes-correct-section', { title })} onPress={() => setWriting(true)}>
            {t('minutes-correct')}
          </Button>
        ))}
    </div>
  );
}

function Propose({
  page,
  section,
  title,
  onDone,
}: {
  page: MinutesPage;
  section: MinutesSection;
  title: string;
  onDone: () => void;
}) {
  const { t } = useText();
  const meeting = page.meeting.id;
  const draft = useTextDraft(`mc.${meeting}.${section.key}`);
  const propose = useAct('propose_minutes_correction');
  const errorAt = useFieldError(propose);
  const send = async () => {
    await draft.flush();
    const outcome = await propose.act({ meeting, section: section.key, text: draft.value });
    if (!outcome.ok) return;
    await draft.discard();
    onDone();
  };
  return (
    <DraftForm
      draft={draft}
      label={t('minutes-correct-section', { title })}
      onSubmit={() => void send()}
    >
      <ErrorSummary errors={propose.errors} />
      <TextArea
        name="text"
        label={t('minutes-correction-text')}
        description={t('minutes-correction-note')}
        value={draft.value}
        onChange={draft.setValue}
        error={errorAt('text')}
      />
      <ButtonRow>
        <Button type="submit" tone="primary" pending={propose.pending}>
          {t('minutes-propose')}
        </Button>
        <Button onPress={onDone}>{t('act-back')}</Button>
      </ButtonRow>
    </DraftForm>
  );
}

function Correction({ page, correction }: { page: MinutesPage; correction: MinutesCorrection }) {
  const words = useText();
  const { t } = words;
  const settle = useAct('settle_correction');
  const errorAt = useFieldError(settle);
  const [reason, setReason] = useState('');
  const action = actionIn(correction.actions, 'settle_correction');
  const { number, taken } = correction;
  const act = (take: boolean) =>
    void settle.act({ meeting: page.meeting.id, number, taken: take, reason });
  return (
    <div>
      <p>
        <strong>
          {t('minutes-correction-by', {
            number,
            name: correction.proposed.by.name,
            time: words.formatDateTime(correction.proposed.at),
          })}
        </strong>{' '}
        {taken !== null && (
          <Tag tone={taken ? 'met' : 'due'}>
            {t(taken ? 'minutes-taken' : 'minutes-not-taken')}
          </Tag>
        )}
      </p>
      <Quote lang={langOf(correction.text)}>{correction.text}</Quote>
      {correction.settled && (
        <p>
          {t(correction.reason ? 'minutes-settled-by' : 'minutes-written', {
            name: correction.settled.by.name,
            time: words.formatDateTime(correction.settled.at),
          })}
          {correction.reason && words.gap}
          {correction.reason}
        </p>
      )}
      {taken === null && action?.allowed && (
        <>
          <ErrorSummary errors={settle.errors} />
          <TextArea
            name="reason"
            rows={2}
            label={t('minutes-settle-reason', { number })}
            description={t('minutes-settle-note')}
            value={reason}
            onChange={setReason}
            error={errorAt('reason')}
          />
          <ButtonRow>
            <ActionButton
              action={action}
              pending={settle.pending}
              label={t('minutes-take-number', { number })}
              onPress={() => act(true)}
            >
              {t('minutes-take')}
            </ActionButton>
            <ActionButton
              action={action}
              pending={settle.pending}
              label={t('minutes-refuse-number', { number })}
              onPress={() => act(false)}
            >
              {t('minutes-refuse')}
            </ActionButton>
          </ButtonRow>
        </>
      )}
    </div>
  );
}

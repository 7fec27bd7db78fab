import { useState } from 'react';
import { langOf } from '../../app/languages';
import { needed, notChosen, useMissing, usePatch } from '../../app/form';
import { useDraft } from '../../app/use-draft';
import { ActionButton } from '../../components/ActionButton';
import { CheckPage } from '../../components/CheckPage';
import { DraftForm } from '../../components/DraftForm';
import { ErrorSummary } from '../../components/ErrorSummary';
import { Quote } from '../../components/Quote';
import { RadioGroup } from '../../components/RadioGroup';
import { StatusLine } from '../../components/StatusLine';
import { TextArea } from '../../components/TextArea';
import { TextField } from '../../components/TextField';
import { useText } from '../../i18n';
import { Decider } from './Decider';
import { actionOf, type PartProps } from './parts';
import { answersOf, ANSWERS, openItems, POSITIONS, readWriting, type Writing } from './review';
import { useCaseAct } from './use-case-act';
import styles from './case.module.css';

/** One's own review: the checklist of the rules, a recommendation and its reasons. */
export function ReviewForm({ page, content }: PartProps) {
  const words = useText();
  const { t } = words;
  const { id } = page.line;
  const { checklist } = content;
  const draft = useDraft<Writing>(`review:${id}`, readWriting(null, checklist), (saved) =>
    readWriting(saved, checklist),
  );
  const writing = draft.value;
  const change = usePatch(writing, draft.setValue);
  const act = useCaseAct('submit_review', page);
  const action = actionOf(page.actions, 'submit_review');
  const [checking, setChecking] = useState(false);
  const missing = useMissing();
  const errorAt = (field: string) => missing.errorAt(field) ?? act.fieldError(field);
  const open = openItems(writing);
  const { recommendation } = writing;
  const decides = content.pathway?.decided_by;
  const byReviewers = decides === 'designated_members' || decides === 'chair_or_designated';
  const positive = recommendation === 'support' || recommendation === 'support_on_conditions';
  const asksOutcome = byReviewers && positive;

  const record = async () => {
    if (!recommendation) return;
    await draft.flush();
    const outcome = await act.act({
      case: id,
      answers: answersOf(writing),
      recommendation,
      text: writing.text,
      ...(asksOutcome && writing.outcome ? { outcome: writing.outcome } : {}),
    });
    if (outcome.ok) await draft.discard();
    else setChecking(outcome.error.kind === 'unknown');
  };
  if (checking && recommendation) {
    return (
      <CheckPage
        title={t('review-check')}
        lead={t('review-check-lead')}
        notices={act.notices}
        act={t('review-act')}
        pending={act.pending}
        onAct={() => void record()}
        onBack={() => setChecking(false)}
        items={[
          {
            key: 'recommendation',
            label: t('review-recommendation'),
            value: words.word('position', recommendation),
          },
          ...(asksOutcome && writing.outcome
            ? [
                {
                  key: 'outcome',
                  label: t('review-outcome'),
                  value: words.word('outcome', writing.outcome),
                },
              ]
            : []),
          ...(byReviewers && !positive
            ? [
                {
                  key: 'escalates',
                  label: t('review-escalates'),
                  value: content.pathway?.escalates_to
                    ? words.word('pathway', content.pathway.escalates_to)
                    : null,
                },
              ]
            : []),
          {
            key: 'text',
            label: t('review-text'),
            value: <Quote lang={langOf(writing.text)}>{writing.text}</Quote>,
          },
          {
            key: 'no',
            label: t('review-not-satisfied'),
            value:
              Object.entries(writing.items)
                .filter(([, { answer }]) => answer === 'no')
                .map(([item, { note }]) => (
                  <p key={item}>
                    {words.word('checklist', item)} {note}
                  </p>
                )) ?? null,
          },
        ]}
      />
    );
  }
  const answer = (item: string, part: Partial<Writing['items'][string]>) =>
    change({
      items: {
        ...writing.items,
        [item]: { answer: null, note: '', ...writing.items[item], ...part },
      },
    });
  return (
    <DraftForm
      draft={draft}
      label={t('review-heading')}
      onSubmit={() => {
        const lacking = [
          ...open.map((item) => needed(`answers.${item}`, 'unanswered')),
          ...(recommendation ? [] : [notChosen('recommendation')]),
          ...(asksOutcome && !writing.outcome ? [notChosen('outcome')] : []),
          ...(writing.text.trim() ? [] : ['text']),
        ];
        setChecking(!missing.lacks(lacking));
      }}
    >
      <h2>{t('review-heading')}</h2>
      <p>{t('review-lead')}</p>
      {act.notices}
      <ErrorSummary errors={missing.errors} />
      {checklist.map((item) => {
        const given = writing.items[item] ?? { answer: null, note: '' };
        const question = words.word('checklist', item);
        return (
          <div key={item} className={styles.material}>
            <div className={styles.choices}>
              <RadioGroup
                label={question}
                name={`answers.${item}`}
                error={given.answer === null ? errorAt(`answers.${item}`) : undefined}
                choices={ANSWERS.map((code) => ({
                  value: code,
                  label: t(
                    code === 'yes' ? 'review-yes' : code === 'no' ? 'review-no' : 'review-not-applicable',
                  ),
                }))}
                value={given.answer}
                onChange={(next) => answer(item, { answer: next })}
              />
            </div>
            <TextField
              label={t('review-note', { question })}
              name={`answers.${item}.note`}
              hideLabel
              placeholder={t('review-note-short')}
              lang={langOf(given.note)}
              value={given.note}
              onChange={(note) => answer(item, { note })}
            />
          </div>
        );
      })}
      <StatusLine>
        {open.length === 0 ? t('review-none-open') : t('review-open-count', { count: open.length })}
      </StatusLine>
      <RadioGroup
        label={t('review-recommendation')}
        name="recommendation"
        error={recommendation ? undefined : errorAt('recommendation')}
        choices={POSITIONS.map((code) => ({ value: code, label: words.word('position', code) }))}
        value={recommendation}
        onChange={(next) => change({ recommendation: next })}
      />
      {byReviewers && <Decider content={content} />}
      {asksOutcome && (
        <RadioGroup
          label={t('review-outcome')}
          name="outcome"
          error={writing.outcome ? undefined : errorAt('outcome')}
          choices={content.without_meeting.outcomes.map((code) => ({
            value: code,
            label: words.word('outcome', code),
          }))}
          value={writing.outcome || null}
          onChange={(outcome) => change({ outcome })}
        />
      )}
      <TextArea
        label={t('review-text')}
        name="text"
        description={t('review-text-note')}
        error={writing.text.trim() ? act.fieldError('text') : errorAt('text')}
        reading
        lang={langOf(writing.text)}
        rows={8}
        value={writing.text}
        onChange={(text) => change({ text })}
      />
      <ActionButton action={action} type="submit" tone="primary">
        {t('check-before')}
      </ActionButton>
    </DraftForm>
  );
}

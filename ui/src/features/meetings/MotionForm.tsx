import { useState } from 'react';
import type { ApiError } from '../../api/error';
import type { AgendaItem, MeetingPage, Motion, NewCondition, OutcomeChoice } from '../../api/schema';
import { savedFields, savedList, savedText, useFieldError, usePatch } from '../../app/form';
import { langOf } from '../../app/languages';
import { useAct, useApi } from '../../app/query';
import { useDraft } from '../../app/use-draft';
import { ActionButton } from '../../components/ActionButton';
import { actionIn } from '../../components/actions';
import { Button } from '../../components/Button';
import { ButtonRow } from '../../components/ButtonRow';
import { ChangedNotice } from '../../components/ChangedNotice';
import { DraftForm } from '../../components/DraftForm';
import { ErrorSummary } from '../../components/ErrorSummary';
import { Quote } from '../../components/Quote';
import { RadioGroup } from '../../components/RadioGroup';
import { StandardTexts } from '../../components/StandardTexts';
import { StatusLine } from '../../components/StatusLine';
import { TextArea } from '../../components/TextArea';
import { Why } from '../../components/Why';
import { useText, type Words } from '../../i18n';
import { Conditions } from './Conditions';
import styles from './meetings.module.css';

interface Written {
  outcome: string;
  question: string;
  reasons: string;
  conditions: NewCondition[];
  /** The version of the motion that was changed; 0 for a new one. */
  version: number;
}

function readCondition(saved: unknown): NewCondition | null {
  const from = savedFields(saved);
  return { text: savedText(from.text), due: savedText(from.due) || null };
}

const readWith =
  (empty: Written) =>
  (saved: unknown): Written => {
    const from = savedFields(saved);
    return {
      outcome: savedText(from.outcome),
      question: savedText(from.question) || empty.question,
      reasons: savedText(from.reasons),
      conditions: savedList(from.conditions, readCondition),
      version: typeof from.version === 'number' ? from.version : empty.version,
    };
  };

const writtenIn = (motion: Motion): Written => ({
  outcome: motion.outcome ?? '',
  question: motion.question,
  reasons: motion.reasons,
  conditions: motion.conditions,
  version: motion.version,
});

/** The question as it is put when nobody has worded it yet. */
function proposed(words: Words, item: AgendaItem, outcome: string): string {
  if (item.guidance) return words.t('motion-question-guidance', { title: item.title });
  if (!outcome) return '';
  return words.t('motion-question-case', {
    outcome: words.word('outcome', outcome),
    number: item.number ?? '',
    title: item.title,
  });
}

/** What an outcome demands, beside its name. */
function demandsOf(words: Words, choice: OutcomeChoice): string {
  const { t } = words;
  return [
    choice.reasons_required && t('outcome-needs-reasons'),
    choice.conditions_required
      ? t('outcome-needs-conditions')
      : choice.conditions_allowed && t('outcome-may-have-conditions'),
    t(choice.may_begin ? 'outcome-may-begin-yes' : 'outcome-may-begin-no'),
    choice.rule.article &&
      t('rule-article', {
        source: words.word('profile', choice.rule.profile),
        article: choice.rule.article,
        profile: choice.rule.profile,
      }),
    !choice.verified && t('rule-to-be-verified'),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Puts a motion, or changes one that waits for its vote. */
export function MotionForm({
  page,
  item,
  motion,
  onDone,
}: {
  page: MeetingPage;
  item: AgendaItem;
  motion: Motion | null;
  onDone: () => void;
}) {
  const words = useText();
  const { t } = words;
  const of = useApi('case', item.case ? { case: item.case } : null, {
    tags: [`case:${item.case}`],
  });
  const outcomes = of.data?.content?.outcomes ?? [];
  const empty: Written = motion
    ? writtenIn(motion)
    : { outcome: '', question: proposed(words, item, ''), reasons: '', conditions: [], version: 0 };
  const draft = useDraft(`motion.${motion?.id ?? item.id}`, empty, readWith(empty));
  const { value } = draft;
  const patch = usePatch(value, draft.setValue);
  const put = useAct('put_motion');
  const change = useAct('change_motion');
  const act = motion ? change : put;
  const errorAt = useFieldError(act);
  const [noOutcome, setNoOutcome] = useState(false);
  const action = motion ? actionIn(motion.actions, 'change_motion') : actionIn(item.actions, 'put_motion');

  const open = outcomes.filter((choice) => choice.action.allowed);
  const shut = outcomes.filter((choice) => choice.action.refusal?.code === 'outcome-not-on-pathway');
  const chosen = outcomes.find((choice) => choice.id === value.outcome) ?? null;
  const missing: ApiError = { kind: 'invalid', field: 'outcome', code: 'required', args: {} };
  const changed = motion !== null && value.version !== motion.version;

  const send = async () => {
    const lacking = item.case !== null && value.outcome === '';
    setNoOutcome(lacking);
    if (lacking || changed || !action?.allowed) return;
    await draft.flush();
    const text = {
      question: value.question,
      reasons: value.reasons,
      conditions: value.conditions,
      ...(value.outcome ? { outcome: value.outcome } : {}),
    };
    const outcome = motion
      ? await change.act({ ...text, motion: motion.id, version: value.version })
      : await put.act({ ...text, meeting: page.line.id, item: item.id });
    if (!outcome.ok) return;
    await draft.discard();
    onDone();
  };

  return (
    <>
      <ErrorSummary errors={noOutcome ? [missing] : [...act.errors, ...(of.error ? [of.error] : [])]} />
      {motion && changed && draft.ready && (
        <ChangedNotice
          onKeep={() => patch({ version: motion.version })}
          onTake={() => draft.setValue(writtenIn(motion))}
        >
          <Quote lang={langOf(motion.question)}>{motion.question}</Quote>
          {motion.reasons && <Quote lang={langOf(motion.reasons)}>{motion.reasons}</Quote>}
        </ChangedNotice>
      )}
      {item.case && of.state === 'loading' && <StatusLine>{t('loading')}</StatusLine>}
      <DraftForm draft={draft} label={t(motion ? 'motion-change' : 'motion-put')} onSubmit={() => void send()}>
        {item.case && (
          <>
            <RadioGroup
              name="outcome"
              label={t('motion-outcome')}
              error={noOutcome ? words.error(missing) : errorAt('outcome')}
              choices={open.map((choice) => ({
                value: choice.id,
                label: words.word('outcome', choice.id),
                note: demandsOf(words, choice),
              }))}
              value={value.outcome || null}
              onChange={(outcome) => {
                // A question nobody has touched follows the outcome.
                const untouched =
                  value.question === '' || value.question === proposed(words, item, value.outcome);
                patch({
                  outcome,
                  ...(untouched ? { question: proposed(words, item, outcome) } : {}),
                });
              }}
            />
            {shut.length > 0 && (
              <div className={styles.leave}>
                <Why rule={shut[0]?.rule}>
                  {t('motion-outcomes-shut', {
                    names: words.formatList(shut.map((choice) => words.word('outcome', choice.id))),
                  })}
                </Why>
              </div>
            )}
          </>
        )}
        <TextArea
          name="question"
          label={t('motion-question')}
          description={t('motion-question-note')}
          reading
          rows={2}
          value={value.question}
          onChange={(question) => patch({ question })}
          error={errorAt('question')}
        />
        <TextArea
          name="reasons"
          label={t('motion-reasons')}
          optional={!chosen?.reasons_required}
          description={t('motion-reasons-note')}
          value={value.reasons}
          onChange={(reasons) => patch({ reasons })}
          error={errorAt('reasons')}
        />
        <StandardTexts
          onInsert={(text) => patch({ reasons: value.reasons ? `${value.reasons}\n\n${text}` : text })}
        />
        {(chosen?.conditions_allowed || chosen?.conditions_required || value.conditions.length > 0) && (
          <Conditions
            conditions={value.conditions}
            required={chosen?.conditions_required ?? false}
            error={errorAt('conditions')}
            onChange={(conditions) => patch({ conditions })}
          />
        )}
        <ButtonRow>
          {action && (
            <ActionButton action={action} tone="primary" type="submit" pending={act.pending}>
              {t(motion ? 'motion-change-act' : 'motion-put-act')}
            </ActionButton>
          )}
          {motion && (
            <Button
              onPress={() => {
                void draft.discard();
                onDone();
              }}
            >
              {t('motion-change-leave')}
            </Button>
          )}
        </ButtonRow>
      </DraftForm>
    </>
  );
}

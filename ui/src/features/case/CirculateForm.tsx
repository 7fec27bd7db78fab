import { useState } from 'react';
import type { VoteMode } from '../../api/schema';
import { notChosen, savedFields, savedText, useMissing, usePatch } from '../../app/form';
import { langOf } from '../../app/languages';
import { navigate } from '../../app/router';
import { href } from '../../app/routes';
import { useDraft } from '../../app/use-draft';
import { ActionButton } from '../../components/ActionButton';
import { CheckPage } from '../../components/CheckPage';
import { DateField } from '../../components/DateField';
import { DraftForm } from '../../components/DraftForm';
import { ErrorSummary } from '../../components/ErrorSummary';
import { Quote } from '../../components/Quote';
import { RadioGroup } from '../../components/RadioGroup';
import { TextArea } from '../../components/TextArea';
import { useText } from '../../i18n';
import { useModeNote } from '../meetings/VoteMode';
import { Decider } from './Decider';
import { DecisionFields, readDecision, useDecisionSummary } from './DecisionWords';
import { NotNow } from './NotNow';
import { actionOf, referenceOf, type PartProps } from './parts';
import { useCaseAct } from './use-case-act';

const MODES = ['hidden', 'named', 'open', 'secret'] as const satisfies readonly VoteMode[];

const readMotion = (saved: unknown) => {
  const { question, until, mode } = savedFields(saved);
  return {
    ...readDecision(saved),
    question: savedText(question),
    until: savedText(until) || null,
    mode: MODES.find((known) => known === mode) ?? 'hidden',
  };
};

/** Puts a motion in writing to everybody who may vote: its words, the last day, how it is held. */
export function CirculateForm({ page, content }: PartProps) {
  const words = useText();
  const { t } = words;
  const noteOf = useModeNote();
  const { id, title } = page.line;
  const draft = useDraft(`circulate:${id}`, readMotion(null), readMotion);
  const { value } = draft;
  const change = usePatch(value, draft.setValue);
  const act = useCaseAct('circulate', page);
  const action = actionOf(page.actions, 'circulate');
  const summary = useDecisionSummary();
  const [checking, setChecking] = useState(false);
  const missing = useMissing();
  const errorAt = (field: string) => missing.errorAt(field) ?? act.fieldError(field);
  if (!action.allowed && !act.pending) {
    return (
      <>
        <Decider content={content} />
        <NotNow id={id} title={t('case-act-circulate')} action={action} />
      </>
    );
  }
  const choices = content.outcomes.filter((choice) => choice.action.allowed);
  const chosen = choices.find((choice) => choice.id === value.outcome);
  const proposed = (outcome: string) =>
    outcome &&
    t('motion-question-case', {
      outcome: words.word('outcome', outcome),
      number: referenceOf(page),
      title,
    });
  const untouched = value.question === '' || value.question === proposed(value.outcome);
  const send = async () => {
    if (value.until === null) return;
    await draft.flush();
    const outcome = await act.act({ case: id, version: act.version, ...value, until: value.until });
    if (!outcome.ok) {
      setChecking(outcome.error.kind === 'unknown');
      return;
    }
    await draft.discard();
    navigate(href('case', { id, tab: 'decision' }));
  };
  if (checking && chosen && value.until) {
    return (
      <CheckPage
        title={t('circulate-check')}
        lead={t('circulate-check-lead')}
        notices={act.notices}
        act={t('circulate-act')}
        pending={act.pending}
        onAct={() => void send()}
        onBack={() => setChecking(false)}
        items={[
          {
            key: 'question',
            label: t('motion-question'),
            value: <Quote lang={langOf(value.question)}>{value.question}</Quote>,
          },
          ...summary(value),
          { key: 'until', label: t('circulate-until'), value: words.formatDate(value.until) },
          { key: 'mode', label: t('vote-mode'), value: words.word('vote-mode', value.mode) },
        ]}
      />
    );
  }
  return (
    <DraftForm
      draft={draft}
      label={t('case-act-circulate')}
      onSubmit={() => {
        const lacking = [...(chosen ? [] : [notChosen('outcome')]), ...(value.until ? [] : ['until'])];
        setChecking(!missing.lacks(lacking));
      }}
    >
      <h2>{t('case-act-circulate')}</h2>
      <p>{t('circulate-lead')}</p>
      <Decider content={content} />
      {act.notices}
      <ErrorSummary errors={missing.errors} />
      <DecisionFields
        choices={choices}
        value={value}
        errorAt={errorAt}
        onChange={(patch) =>
          // A question nobody has touched follows the outcome.
          change(
            patch.outcome !== undefined && untouched
              ? { ...patch, question: proposed(patch.outcome) }
              : patch,
          )
        }
      />
      <TextArea
        name="question"
        label={t('motion-question')}
        description={t('motion-question-note')}
        reading
        rows={2}
        error={errorAt('question')}
        value={value.question}
        onChange={(question) => change({ question })}
      />
      <DateField
        name="until"
        label={t('circulate-until')}
        description={t('circulate-until-note')}
        error={errorAt('until')}
        value={value.until}
        onChange={(until) => change({ until })}
      />
      <RadioGroup
        name="mode"
        label={t('vote-mode')}
        choices={MODES.map((mode) => ({
          value: mode,
          label: words.word('vote-mode', mode),
          note: noteOf(mode),
        }))}
        value={value.mode}
        onChange={(mode) => change({ mode })}
      />
      <ActionButton action={action} type="submit" tone="primary">
        {t('check-before')}
      </ActionButton>
    </DraftForm>
  );
}

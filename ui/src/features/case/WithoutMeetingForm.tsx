import { useState } from 'react';
import { notChosen, useMissing, usePatch } from '../../app/form';
import { navigate } from '../../app/router';
import { href } from '../../app/routes';
import { useDraft } from '../../app/use-draft';
import { ActionButton } from '../../components/ActionButton';
import { CheckPage } from '../../components/CheckPage';
import { DraftForm } from '../../components/DraftForm';
import { ErrorSummary } from '../../components/ErrorSummary';
import { useText } from '../../i18n';
import { DecisionFields, readDecision, useDecisionSummary } from './DecisionWords';
import { NotNow } from './NotNow';
import { actionOf, type PartProps } from './parts';
import { Decider } from './Decider';
import { useCaseAct } from './use-case-act';

/** Records a decision that needs no meeting: outcome, reasons, conditions, then what is recorded. */
export function WithoutMeetingForm({ page, content }: PartProps) {
  const words = useText();
  const { t } = words;
  const { id } = page.line;
  const { outcomes: allowed, recommended } = content.without_meeting;
  const proposed = recommended ?? '';
  const draft = useDraft(`decide:${id}`, readDecision(null, proposed), (saved) =>
    readDecision(saved, proposed),
  );
  const { value } = draft;
  const change = usePatch(value, draft.setValue);
  const act = useCaseAct('decide_without_meeting', page);
  const action = actionOf(page.actions, 'decide_without_meeting');
  const [checking, setChecking] = useState(false);
  const summary = useDecisionSummary();
  const missing = useMissing();
  if (!action.allowed && !act.pending) {
    return (
      <>
        <Decider content={content} />
        <NotNow
          id={page.line.id}
          title={t('case-act-decide-without-meeting')}
          action={action}
        />
      </>
    );
  }
  const choices = content.outcomes.filter((choice) => allowed.includes(choice.id));
  const chosen = choices.find((choice) => choice.id === value.outcome);
  const record = async () => {
    await draft.flush();
    const outcome = await act.act({ case: id, version: act.version, ...value });
    if (!outcome.ok) {
      setChecking(outcome.error.kind === 'unknown');
      return;
    }
    await draft.discard();
    navigate(href('case', { id, tab: 'decision' }));
  };
  if (checking && chosen) {
    return (
      <CheckPage
        title={t('decide-check')}
        lead={t('decide-check-lead')}
        notices={act.notices}
        act={t('decide-act')}
        pending={act.pending}
        onAct={() => void record()}
        onBack={() => setChecking(false)}
        items={[
          ...summary(value),
          {
            key: 'by',
            label: t('decide-rests-on'),
            value: words.formatList(
              content.reviews.map(({ by }) => by.name),
            ),
          },
        ]}
      />
    );
  }
  return (
    <DraftForm
      draft={draft}
      label={t('case-act-decide-without-meeting')}
      onSubmit={() => setChecking(!missing.lacks(chosen ? [] : [notChosen('outcome')]))}
    >
      <h2>{t('case-act-decide-without-meeting')}</h2>
      <Decider content={content} />
      {act.notices}
      <ErrorSummary errors={missing.errors} />
      <DecisionFields
        choices={choices}
        recommended={recommended}
        value={value}
        onChange={change}
        errorAt={(field) => (chosen ? undefined : missing.errorAt(field)) ?? act.fieldError(field)}
      />
      <ActionButton action={action} type="submit" tone="primary">
        {t('check-before')}
      </ActionButton>
    </DraftForm>
  );
}

import { useState } from 'react';
import type { NewCondition } from '../../api/schema';
import { savedFields, savedList, savedText, usePatch } from '../../app/form';
import { langOf } from '../../app/languages';
import { navigate } from '../../app/router';
import { href } from '../../app/routes';
import { useDraft } from '../../app/use-draft';
import { ActionButton } from '../../components/ActionButton';
import { CheckPage } from '../../components/CheckPage';
import { DraftForm } from '../../components/DraftForm';
import { Quote } from '../../components/Quote';
import { RadioGroup } from '../../components/RadioGroup';
import { StandardTexts } from '../../components/StandardTexts';
import { TextArea } from '../../components/TextArea';
import { useText } from '../../i18n';
import { Conditions } from '../meetings/Conditions';
import { NotNow } from './NotNow';
import { actionOf, type PartProps } from './parts';
import { Decider } from './Decider';
import { useCaseAct } from './use-case-act';

const readCondition = (saved: unknown): NewCondition => {
  const { text, due } = savedFields(saved);
  return { text: savedText(text), due: savedText(due) || null };
};

/** Records a decision that needs no meeting: outcome, reasons, conditions, then what is recorded. */
export function WithoutMeetingForm({ page, content }: PartProps) {
  const words = useText();
  const { t } = words;
  const { id } = page.line;
  const { outcomes: allowed, recommended } = content.without_meeting;
  const draft = useDraft(
    `decide:${id}`,
    { outcome: recommended ?? '', reasons: '', conditions: [] as NewCondition[] },
    (saved) => {
      const from = savedFields(saved);
      return {
        outcome: savedText(from.outcome) || (recommended ?? ''),
        reasons: savedText(from.reasons),
        conditions: savedList(from.conditions, readCondition),
      };
    },
  );
  const { value } = draft;
  const change = usePatch(value, draft.setValue);
  const act = useCaseAct('decide_without_meeting', page);
  const action = actionOf(page.actions, 'decide_without_meeting');
  const [checking, setChecking] = useState(false);
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
          { key: 'outcome', label: t('sign-outcome'), value: words.word('outcome', chosen.id) },
          {
            key: 'reasons',
            label: t('decision-reasons'),
            value: value.reasons && <Quote lang={langOf(value.reasons)}>{value.reasons}</Quote>,
          },
          {
            key: 'conditions',
            label: t('decision-conditions'),
            value: value.conditions.length > 0 && (
              <ol>
                {value.conditions.map((condition) => (
                  <li key={condition.text} lang={langOf(condition.text)}>
                    {condition.text}
                  </li>
                ))}
              </ol>
            ),
          },
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
      onSubmit={() => {
        if (chosen) setChecking(true);
      }}
    >
      <h2>{t('case-act-decide-without-meeting')}</h2>
      <Decider content={content} />
      {act.notices}
      <RadioGroup
        label={t('sign-outcome')}
        name="outcome"
        error={act.fieldError('outcome')}
        choices={choices.map((choice) => ({
          value: choice.id,
          label: words.word('outcome', choice.id),
          ...(choice.id === recommended ? { note: t('decide-recommended') } : {}),
        }))}
        value={value.outcome || null}
        onChange={(outcome) => change({ outcome })}
      />
      <TextArea
        label={t('decision-reasons')}
        name="reasons"
        description={t('decide-reasons-note')}
        optional={!chosen?.reasons_required}
        error={act.fieldError('reasons')}
        lang={langOf(value.reasons)}
        value={value.reasons}
        onChange={(reasons) => change({ reasons })}
      />
      <StandardTexts
        onInsert={(text) =>
          change({ reasons: value.reasons ? `${value.reasons}\n\n${text}` : text })
        }
      />
      {(chosen?.conditions_allowed || value.conditions.length > 0) && (
        <Conditions
          conditions={value.conditions}
          required={chosen?.conditions_required ?? false}
          error={act.fieldError('conditions')}
          onChange={(conditions) => change({ conditions })}
        />
      )}
      <ActionButton action={action} type="submit" tone="primary">
        {t('check-before')}
      </ActionButton>
    </DraftForm>
  );
}

import type { NewCondition, OutcomeChoice } from '../../api/schema';
import { savedFields, savedList, savedText } from '../../app/form';
import { langOf } from '../../app/languages';
import { Quote } from '../../components/Quote';
import { RadioGroup } from '../../components/RadioGroup';
import { StandardTexts } from '../../components/StandardTexts';
import type { SummaryItem } from '../../components/SummaryList';
import { TextArea } from '../../components/TextArea';
import { useText } from '../../i18n';
import { Conditions } from '../meetings/Conditions';

/** What a decision says. */
export interface DecisionText {
  outcome: string;
  reasons: string;
  conditions: NewCondition[];
}

const readCondition = (saved: unknown): NewCondition => {
  const { text, due } = savedFields(saved);
  return { text: savedText(text), due: savedText(due) || null };
};

/** What a draft kept of it. */
export function readDecision(saved: unknown, proposed = ''): DecisionText {
  const from = savedFields(saved);
  return {
    outcome: savedText(from.outcome) || proposed,
    reasons: savedText(from.reasons),
    conditions: savedList(from.conditions, readCondition),
  };
}

/** Outcome, reasons and conditions of a decision that no meeting makes. */
export function DecisionFields({
  choices,
  recommended,
  value,
  onChange,
  errorAt,
}: {
  choices: readonly OutcomeChoice[];
  /** What the reviewers recommend. */
  recommended?: string | null;
  value: DecisionText;
  onChange: (change: Partial<DecisionText>) => void;
  errorAt: (field: string) => string | undefined;
}) {
  const words = useText();
  const { t } = words;
  const chosen = choices.find((choice) => choice.id === value.outcome);
  return (
    <>
      <RadioGroup
        label={t('sign-outcome')}
        name="outcome"
        error={errorAt('outcome')}
        choices={choices.map((choice) => ({
          value: choice.id,
          label: words.word('outcome', choice.id),
          ...(choice.id === recommended ? { note: t('decide-recommended') } : {}),
        }))}
        value={value.outcome || null}
        onChange={(outcome) => onChange({ outcome })}
      />
      <TextArea
        label={t('decision-reasons')}
        name="reasons"
        description={t('decide-reasons-note')}
        optional={!chosen?.reasons_required}
        error={errorAt('reasons')}
        lang={langOf(value.reasons)}
        value={value.reasons}
        onChange={(reasons) => onChange({ reasons })}
      />
      <StandardTexts
        onInsert={(text) =>
          onChange({ reasons: value.reasons ? `${value.reasons}\n\n${text}` : text })
        }
      />
      {(chosen?.conditions_allowed || value.conditions.length > 0) && (
        <Conditions
          conditions={value.conditions}
          required={chosen?.conditions_required ?? false}
          error={errorAt('conditions')}
          onChange={(conditions) => onChange({ conditions })}
        />
      )}
    </>
  );
}

/** The same, to be read before it is recorded. */
export function useDecisionSummary(): (value: DecisionText) => SummaryItem[] {
  const words = useText();
  const { t } = words;
  return ({ outcome, reasons, conditions }) => [
    { key: 'outcome', label: t('sign-outcome'), value: words.word('outcome', outcome) },
    {
      key: 'reasons',
      label: t('decision-reasons'),
      value: reasons && <Quote lang={langOf(reasons)}>{reasons}</Quote>,
    },
    {
      key: 'conditions',
      label: t('decision-conditions'),
      value: conditions.length > 0 && (
        <ol>
          {conditions.map((condition) => (
            <li key={condition.text} lang={langOf(condition.text)}>
              {condition.text}
            </li>
          ))}
        </ol>
      ),
    },
  ];
}

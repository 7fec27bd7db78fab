import type { InterestAnswer } from '../api/schema';
import { useText } from '../i18n';
import { RadioGroup } from './RadioGroup';
import { TextArea } from './TextArea';

/** An answer to the interest question while it is being given. */
export interface InterestDraft {
  answer: InterestAnswer | null;
  nature: string;
}

/** The question that comes before anything else of a case, with room for the nature of an interest. */
export function InterestQuestion({
  label,
  name = 'interest',
  natureName = 'nature',
  value,
  onChange,
  answers,
  error,
  natureError,
}: {
  label: string;
  name?: string;
  natureName?: string;
  value: InterestDraft;
  onChange: (value: InterestDraft) => void;
  answers: readonly InterestAnswer[];
  error?: string | undefined;
  natureError?: string | undefined;
}) {
  const words = useText();
  const { answer } = value;
  return (
    <>
      <RadioGroup
        label={label}
        name={name}
        error={error}
        choices={answers.map((code) => ({
          value: code,
          label: words.word('interest-answer', code),
          note: words.code('interest-means', code) ?? '',
        }))}
        value={answer}
        onChange={(next) => onChange({ ...value, answer: next })}
      />
      {(answer === 'decide' || answer === 'withdraw') && (
        <TextArea
          label={words.t('interest-nature')}
          name={natureName}
          description={words.t('interest-nature-note')}
          error={natureError}
          optional={answer === 'withdraw'}
          rows={2}
          value={value.nature}
          onChange={(nature) => onChange({ ...value, nature })}
        />
      )}
    </>
  );
}

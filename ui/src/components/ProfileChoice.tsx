import { useText } from '../i18n';
import { CheckboxGroup } from './CheckboxGroup';
import { RadioGroup } from './RadioGroup';
import type { Choice } from './Select';

/** One or more profiles, all of which are met, and which of them leads. */
export function ProfileChoice({
  label,
  description,
  error,
  choices,
  value,
  onChange,
}: {
  label: string;
  description?: string;
  error?: string | undefined;
  choices: readonly Choice<string>[];
  /** Ids, the leading one first. */
  value: readonly string[];
  onChange: (value: string[]) => void;
}) {
  const { t } = useText();
  const leading = (ids: readonly string[], first: string | undefined) =>
    first && ids.includes(first) ? [first, ...ids.filter((id) => id !== first)] : [...ids];
  return (
    <>
      <CheckboxGroup
        name="profiles"
        label={label}
        {...(description ? { description } : {})}
        error={error}
        choices={choices}
        value={value}
        onChange={(ids) => onChange(leading(ids, value[0]))}
      />
      {value.length > 1 && (
        <RadioGroup
          name="leads"
          label={t('adopt-leads')}
          description={t('adopt-leads-note')}
          choices={choices
            .filter((choice) => value.includes(choice.value))
            .map((choice) => ({ value: choice.value, label: choice.label }))}
          value={value[0] ?? null}
          onChange={(first) => onChange(leading(value, first))}
        />
      )}
    </>
  );
}

import type { ProfileLine } from '../../api/schema';
import { CheckboxGroup } from '../../components/CheckboxGroup';
import { RadioGroup } from '../../components/RadioGroup';
import { useText } from '../../i18n';

/** One or more profiles, all of which are met, and which of them leads. */
export function ProfileChoice({
  label,
  description,
  error,
  profiles,
  value,
  onChange,
}: {
  label: string;
  description?: string;
  error?: string | undefined;
  profiles: readonly ProfileLine[];
  /** Ids, the leading one first. */
  value: readonly string[];
  onChange: (value: string[]) => void;
}) {
  const words = useText();
  const { t } = words;
  // Of the committee's own only the newest version, and what is chosen already.
  const offered = profiles.filter(
    ({ id, own }) => !own || own.newest || value.includes(id),
  );
  const name = (id: string) => words.code('profile', id) ?? id;
  const leading = (ids: readonly string[], first: string | undefined) =>
    first && ids.includes(first) ? [first, ...ids.filter((id) => id !== first)] : [...ids];
  return (
    <>
      <CheckboxGroup
        name="profiles"
        label={label}
        {...(description ? { description } : {})}
        error={error}
        choices={offered.map(({ id }) => ({ value: id, label: name(id) }))}
        value={value}
        onChange={(ids) => onChange(leading(ids, value[0]))}
      />
      {value.length > 1 && (
        <RadioGroup
          name="leads"
          label={t('adopt-leads')}
          description={t('adopt-leads-note')}
          choices={value.map((id) => ({ value: id, label: name(id) })).sort((one, other) =>
            one.label.localeCompare(other.label),
          )}
          value={value[0] ?? null}
          onChange={(first) => onChange(leading(value, first))}
        />
      )}
    </>
  );
}

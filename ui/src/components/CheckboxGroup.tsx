import { Checkbox } from 'react-aria-components/Checkbox';
import { CheckboxGroup as AriaCheckboxGroup } from 'react-aria-components/CheckboxGroup';
import styles from './field.module.css';
import { FieldLabel, FieldNotes, type FieldProps } from './FieldFrame';
import { Icon } from './Icon';
import type { Choice } from './Select';

/** Any number of a few. */
export function CheckboxGroup<V extends string>({
  label,
  name,
  description,
  error,
  optional = false,
  choices,
  value,
  onChange,
}: FieldProps & {
  choices: readonly Choice<V>[];
  value: readonly V[];
  onChange: (value: V[]) => void;
}) {
  return (
    <AriaCheckboxGroup
      className={`${styles.field}`}
      data-field={name}
      name={name}
      value={[...value]}
      onChange={(keys) => onChange(choices.map((c) => c.value).filter((v) => keys.includes(v)))}
      isInvalid={Boolean(error)}
    >
      <FieldLabel label={label} optional={optional} />
      <FieldNotes description={description} error={error} />
      <div className={styles.options}>
        {choices.map((choice) => (
          <Checkbox key={choice.value} value={choice.value} className={`${styles.option}`}>
            <span className={styles.mark}>
              <Icon name="check" />
            </span>
            <span>
              {choice.label}
              {choice.note && <span className={styles.optionNote}>{choice.note}</span>}
            </span>
          </Checkbox>
        ))}
      </div>
    </AriaCheckboxGroup>
  );
}

import { Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components/RadioGroup';
import styles from './field.module.css';
import { FieldLabel, FieldNotes, type FieldProps } from './FieldFrame';
import type { Choice } from './Select';

/** One of a few, all in sight. */
export function RadioGroup<V extends string>({
  label,
  name,
  description,
  error,
  optional = false,
  hideLabel = false,
  choices,
  value,
  onChange,
}: FieldProps & {
  choices: readonly Choice<V>[];
  value: V | null;
  onChange: (value: V) => void;
}) {
  return (
    <AriaRadioGroup
      className={`${styles.field}`}
      data-field={name}
      name={name}
      value={value}
      onChange={(key) => {
        const choice = choices.find((c) => c.value === key);
        if (choice) onChange(choice.value);
      }}
      isInvalid={Boolean(error)}
    >
      <FieldLabel label={label} optional={optional} hideLabel={hideLabel} />
      <FieldNotes description={description} error={error} />
      <div className={styles.options}>
        {choices.map((choice) => (
          <Radio key={choice.value} value={choice.value} className={`${styles.option}`}>
            <span className={`${styles.mark} ${styles.round}`} />
            <span>
              {choice.label}
              {choice.note && <span className={styles.optionNote}>{choice.note}</span>}
            </span>
          </Radio>
        ))}
      </div>
    </AriaRadioGroup>
  );
}

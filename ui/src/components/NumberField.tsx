import { Button } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { NumberField as AriaNumberField } from 'react-aria-components/NumberField';
import styles from './field.module.css';
import { FieldLabel, FieldNotes, type FieldProps } from './FieldFrame';
import { Icon } from './Icon';

/** A number; empty is `null`. */
export function NumberField({
  label,
  name,
  description,
  error,
  optional = false,
  value,
  onChange,
  min,
  max,
}: FieldProps & {
  value: number | null;
  onChange: (value: number | null) => void;
  min?: number;
  max?: number;
}) {
  return (
    <AriaNumberField
      className={`${styles.field}`}
      data-field={name}
      name={name}
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
      isInvalid={Boolean(error)}
      {...(min === undefined ? {} : { minValue: min })}
      {...(max === undefined ? {} : { maxValue: max })}
    >
      <FieldLabel label={label} optional={optional} />
      <FieldNotes description={description} error={error} />
      <Group className={`${styles.box} ${styles.narrow}`}>
        <Input className={`${styles.input} number`} />
        <Button slot="decrement" className={`${styles.step}`}>
          <Icon name="minus" />
        </Button>
        <Button slot="increment" className={`${styles.step}`}>
          <Icon name="plus" />
        </Button>
      </Group>
    </AriaNumberField>
  );
}

import { parseDate } from '@internationalized/date';
import { DateField as AriaDateField, DateInput, DateSegment } from 'react-aria-components/DateField';
import styles from './field.module.css';
import { FieldLabel, FieldNotes, type FieldProps } from './FieldFrame';

/** A calendar day, as `YYYY-MM-DD`; empty is `null`. Typed part by part, in the order of the language. */
export function DateField({
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
  value: string | null;
  onChange: (value: string | null) => void;
  min?: string;
  max?: string;
}) {
  return (
    <AriaDateField
      className={`${styles.field}`}
      data-field={name}
      value={value ? parseDate(value) : null}
      onChange={(next) => onChange(next ? next.toString() : null)}
      isInvalid={Boolean(error)}
      shouldForceLeadingZeros
      {...(min ? { minValue: parseDate(min) } : {})}
      {...(max ? { maxValue: parseDate(max) } : {})}
    >
      <FieldLabel label={label} optional={optional} />
      <FieldNotes description={description} error={error} />
      <DateInput className={`${styles.box} ${styles.narrow}`}>
        {(segment) => <DateSegment segment={segment} className={`${styles.segment}`} />}
      </DateInput>
    </AriaDateField>
  );
}

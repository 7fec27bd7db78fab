import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { useText } from '../i18n';
import styles from './field.module.css';

/** What every field has. */
export interface FieldProps {
  label: string;
  /** The field's name in the request, where an `invalid` error of the api points. */
  name: string;
  /** What helps to fill it in, said before it is filled in. */
  description?: string | undefined;
  /** What is wrong with it, as the api said. */
  error?: string | undefined;
  /** May be left empty; the label then says so. */
  optional?: boolean;
  /** The label is there for who cannot see what stands beside the field. */
  hideLabel?: boolean;
}

/** The label, with the word that it may be left empty. */
export function FieldLabel({
  label,
  optional,
  hideLabel = false,
}: Pick<FieldProps, 'label' | 'optional' | 'hideLabel'>) {
  const { t } = useText();
  return (
    <Label className={hideLabel ? 'visually-hidden' : `${styles.label}`}>
      <span data-field-label>{label}</span>
      {optional && <span className={styles.optional}> {t('field-optional')}</span>}
    </Label>
  );
}

/** What helps, and what is wrong. */
export function FieldNotes({ description, error }: Pick<FieldProps, 'description' | 'error'>) {
  return (
    <>
      {description && (
        <Text slot="description" className={`${styles.description}`}>
          {description}
        </Text>
      )}
      {error && <FieldError className={`${styles.error}`}>{error}</FieldError>}
    </>
  );
}

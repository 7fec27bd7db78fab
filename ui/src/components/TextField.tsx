import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { useText } from '../i18n';
import styles from './field.module.css';
import { FieldLabel, FieldNotes, type FieldProps } from './FieldFrame';

export interface TextFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'password' | 'search' | 'email';
  autoComplete?: string;
  readOnly?: boolean;
  onBlur?: () => void;
  /** What goes in it, where its label is not in sight. */
  placeholder?: string;
  /** The language of what is written in it, when it is not the screen's. */
  lang?: string;
}

/** One line of text. A passphrase can be looked at while it is typed: fewer slips, and no need to type it thrice. */
export function TextField({
  label,
  name,
  description,
  error,
  optional = false,
  hideLabel = false,
  value,
  onChange,
  type = 'text',
  autoComplete = 'off',
  readOnly = false,
  onBlur,
  lang,
  placeholder,
}: TextFieldProps) {
  const { t } = useText();
  const [inSight, setInSight] = useState(false);
  const input = (
    <Input
      className={`${styles.input}`}
      {...(lang ? { lang } : {})}
      {...(placeholder ? { placeholder } : {})}
    />
  );
  return (
    <AriaTextField
      className={`${styles.field}`}
      data-field={name}
      name={name}
      value={value}
      onChange={onChange}
      type={type === 'password' && inSight ? 'text' : type}
      autoComplete={autoComplete}
      isReadOnly={readOnly}
      isInvalid={Boolean(error)}
      {...(onBlur ? { onBlur } : {})}
    >
      <FieldLabel label={label} optional={optional} hideLabel={hideLabel} />
      <FieldNotes description={description} error={error} />
      {type === 'password' ? (
        <div className={styles.secret}>
          {input}
          <Button className={`${styles.look}`} onPress={() => setInSight(!inSight)}>
            {t(inSight ? 'secret-hide' : 'secret-show')}
          </Button>
        </div>
      ) : (
        input
      )}
    </AriaTextField>
  );
}

import { useText } from '../i18n';
import { TextField } from './TextField';

/** A new passphrase, typed twice. */
export function NewPassphrase({
  value,
  onChange,
  again,
  onAgain,
  error,
  errorAgain,
}: {
  value: string;
  onChange: (value: string) => void;
  again: string;
  onAgain: (value: string) => void;
  error?: string | undefined;
  errorAgain?: string | undefined;
}) {
  const { t } = useText();
  return (
    <>
      <TextField
        name="passphrase"
        type="password"
        label={t('passphrase-new')}
        description={t('passphrase-new-note')}
        error={error}
        value={value}
        onChange={onChange}
        autoComplete="new-password"
      />
      <TextField
        name="passphrase_again"
        type="password"
        label={t('passphrase-again')}
        error={errorAgain}
        value={again}
        onChange={onAgain}
        autoComplete="new-password"
      />
    </>
  );
}

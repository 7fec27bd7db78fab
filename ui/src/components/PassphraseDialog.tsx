import { useState, type ReactNode } from 'react';
import { useText } from '../i18n';
import { CheckDialog } from './CheckDialog';
import { TextField } from './TextField';

/**
 * Signs by typing the passphrase again, below what is signed. The passphrase is held nowhere but in
 * its field, and not even there once it was sent.
 */
export function PassphraseDialog({
  title,
  act,
  danger = false,
  pending,
  notices,
  error,
  onAct,
  onClose,
  children,
}: {
  title: string;
  act: string;
  /** Something is destroyed by it. */
  danger?: boolean;
  pending: boolean;
  /** What went wrong, or changed meanwhile. */
  notices: ReactNode;
  /** What is wrong with the passphrase. */
  error: string | undefined;
  onAct: (passphrase: string) => Promise<{ ok: boolean }>;
  onClose: () => void;
  children: ReactNode;
}) {
  const { t } = useText();
  const [passphrase, setPassphrase] = useState('');
  const sign = async () => {
    const outcome = await onAct(passphrase);
    setPassphrase('');
    if (outcome.ok) onClose();
  };
  return (
    <CheckDialog
      open
      onClose={onClose}
      title={title}
      act={act}
      danger={danger}
      pending={pending}
      onAct={() => void sign()}
    >
      {notices}
      {children}
      <form
        aria-label={title}
        onSubmit={(event) => {
          event.preventDefault();
          if (!pending) void sign();
        }}
      >
        <TextField
          label={t('sign-passphrase')}
          name="passphrase"
          type="password"
          autoComplete="current-password"
          description={t('sign-passphrase-note')}
          error={error}
          value={passphrase}
          onChange={setPassphrase}
        />
      </form>
    </CheckDialog>
  );
}

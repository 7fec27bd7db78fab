import { useEffect, useState } from 'react';
import { useFieldError } from '../../app/form';
import { SESSION_TAG, useAct, useApi } from '../../app/query';
import { useSignOut } from '../../app/sign-out';
import { Button } from '../../components/Button';
import { ButtonRow } from '../../components/ButtonRow';
import { ErrorSummary } from '../../components/ErrorSummary';
import { Front } from '../../components/Front';
import { PageHeader } from '../../components/PageHeader';
import { TextField } from '../../components/TextField';
import { useText } from '../../i18n';

/** The locked window: who is signed in, and nothing of what they were doing. */
export function Locked() {
  const { t } = useText();
  const session = useApi('session', {}, { tags: [SESSION_TAG] });
  const unlock = useAct('unlock');
  const errorAt = useFieldError(unlock);
  const { signOut, pending, errors } = useSignOut();
  const [passphrase, setPassphrase] = useState('');
  const name = session.data?.name;
  // Whoever comes back begins to type.
  useEffect(() => document.querySelector<HTMLElement>('[data-field=passphrase] input')?.focus(), []);
  return (
    <Front page="locked">
      <PageHeader title={t('lock-title')} />
      <form
        aria-label={t('lock-title')}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void unlock.act({ passphrase }).then((outcome) => {
            if (!outcome.ok) setPassphrase('');
          });
        }}
      >
        <ErrorSummary errors={[...unlock.errors, ...errors]} />
        <TextField
          name="passphrase"
          type="password"
          label={t('lock-passphrase')}
          description={name && t('lock-lead', { name })}
          error={errorAt('passphrase')}
          value={passphrase}
          onChange={setPassphrase}
          autoComplete="current-password"
        />
        <ButtonRow>
          <Button type="submit" tone="primary" pending={unlock.pending}>
            {t('lock-act')}
          </Button>
          <Button pending={pending} onPress={() => void signOut()}>
            {t('lock-sign-out')}
          </Button>
        </ButtonRow>
      </form>
      <p>{t('lock-other')}</p>
    </Front>
  );
}

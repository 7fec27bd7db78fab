import { useState } from 'react';
import type { ApiError } from '../../api/error';
import { differs } from '../../app/passphrase';
import { useAct } from '../../app/query';
import { Button } from '../../components/Button';
import { ErrorSummary } from '../../components/ErrorSummary';
import { NewPassphrase } from '../../components/NewPassphrase';
import { StatusLine } from '../../components/StatusLine';
import { TextField } from '../../components/TextField';
import { useText } from '../../i18n';

/** Changes one's own passphrase. */
export function PassphraseForm() {
  const words = useText();
  const { t } = words;
  const change = useAct('change_passphrase');
  const [own, setOwn] = useState<readonly ApiError[]>([]);
  const [current, setCurrent] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [done, setDone] = useState(false);
  const errors = own.length > 0 ? own : change.errors;
  const errorAt = (field: string) => {
    const error = errors.find((e) => e.kind === 'invalid' && e.field === field);
    return error && words.error(error);
  };
  const send = async () => {
    const found = differs(passphrase, again);
    setOwn(found);
    setDone(false);
    if (found.length > 0) return;
    const outcome = await change.act({ current, passphrase });
    if (!outcome.ok) return;
    setDone(true);
    setCurrent('');
    setPassphrase('');
    setAgain('');
  };
  return (
    <form
      aria-label={t('settings-passphrase')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <ErrorSummary errors={errors} />
      <TextField
        name="current"
        type="password"
        label={t('settings-passphrase-now')}
        error={errorAt('current')}
        value={current}
        onChange={setCurrent}
        autoComplete="current-password"
      />
      <NewPassphrase
        value={passphrase}
        onChange={setPassphrase}
        again={again}
        onAgain={setAgain}
        error={errorAt('passphrase')}
        errorAgain={errorAt('passphrase_again')}
      />
      <Button type="submit" pending={change.pending}>
        {t('settings-passphrase-act')}
      </Button>
      <StatusLine>{done && t('settings-passphrase-done')}</StatusLine>
    </form>
  );
}

import { useState } from 'react';
import type { ApiError } from '../../api/error';
import type { Place } from '../../api/schema';
import { differs } from '../../app/passphrase';
import { useAct } from '../../app/query';
import { Button } from '../../components/Button';
import { ButtonRow } from '../../components/ButtonRow';
import { ErrorSummary } from '../../components/ErrorSummary';
import { NewPassphrase } from '../../components/NewPassphrase';
import { PageHeader } from '../../components/PageHeader';
import { TextArea } from '../../components/TextArea';
import { TextField } from '../../components/TextField';
import { useText } from '../../i18n';

/** One's own passphrase from a one-time code, or from the code on the recovery sheet. */
export function CodePage({
  place,
  by,
  onBack,
}: {
  place: Place;
  by: 'code' | 'sheet';
  onBack: () => void;
}) {
  const words = useText();
  const { t } = words;
  const set = useAct(by === 'code' ? 'set_passphrase' : 'recover');
  const [own, setOwn] = useState<readonly ApiError[]>([]);
  const [name, setName] = useState('');
  const [code, setCode] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const errors = own.length > 0 ? own : set.errors;
  const errorAt = (field: string) => {
    const error = errors.find((e) => e.kind === 'invalid' && e.field === field);
    return error && words.error(error);
  };
  return (
    <>
      <PageHeader
        title={t(by === 'code' ? 'code-title' : 'sheet-enter-title')}
        lead={t(by === 'code' ? 'code-lead' : 'sheet-enter-lead')}
      />
      <form
        aria-label={t(by === 'code' ? 'code-title' : 'sheet-enter-title')}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const found = differs(passphrase, again);
          setOwn(found);
          if (found.length === 0) void set.act({ place, name, code: code.trim(), passphrase });
        }}
      >
        <ErrorSummary errors={errors} />
        <TextField
          name="name"
          label={t('code-name')}
          description={t('signin-name-note')}
          error={errorAt('name')}
          value={name}
          onChange={setName}
          autoComplete="username"
        />
        {by === 'code' ? (
          <TextField
            name="code"
            label={t('code-code')}
            error={errorAt('code')}
            value={code}
            onChange={setCode}
            autoComplete="one-time-code"
          />
        ) : (
          <TextArea
            name="code"
            label={t('sheet-code')}
            description={t('sheet-code-note')}
            prose={false}
            rows={2}
            error={errorAt('code')}
            value={code}
            onChange={setCode}
          />
        )}
        <NewPassphrase
          value={passphrase}
          onChange={setPassphrase}
          again={again}
          onAgain={setAgain}
          error={errorAt('passphrase')}
          errorAgain={errorAt('passphrase_again')}
        />
        <ButtonRow>
          <Button type="submit" tone="primary" pending={set.pending}>
            {t('code-act')}
          </Button>
          <Button onPress={onBack}>{t('welcome-back')}</Button>
        </ButtonRow>
      </form>
    </>
  );
}

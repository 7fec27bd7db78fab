import { RadioGroup } from '../../components/RadioGroup';
import { TextArea } from '../../components/TextArea';
import { TextField } from '../../components/TextField';
import { useText } from '../../i18n';

/** What opens an encrypted backup, as it is typed. */
export interface Opener {
  by: 'person' | 'sheet';
  name: string;
  passphrase: string;
  code: string;
}

export const NO_OPENER: Opener = { by: 'person', name: '', passphrase: '', code: '' };

/** The part of a request that says who opens. */
export const openedBy = ({ by, name, passphrase, code }: Opener) =>
  by === 'sheet' ? { code: code.trim() } : { name: name.trim(), passphrase };

/** Name and passphrase, or the code on the recovery sheet. */
export function OpenerFields({
  value,
  onChange,
  errorAt,
}: {
  value: Opener;
  onChange: (value: Opener) => void;
  errorAt: (field: string) => string | undefined;
}) {
  const { t } = useText();
  return (
    <>
      <RadioGroup
        name="by"
        label={t('restore-opener')}
        description={t('restore-opener-note')}
        choices={[
          { value: 'person', label: t('restore-opener-person') },
          { value: 'sheet', label: t('restore-opener-sheet') },
        ]}
        value={value.by}
        onChange={(by) => onChange({ ...value, by })}
      />
      {value.by === 'sheet' ? (
        <TextArea
          name="code"
          label={t('sheet-code')}
          description={t('sheet-code-note')}
          prose={false}
          rows={2}
          value={value.code}
          onChange={(code) => onChange({ ...value, code })}
          error={errorAt('code')}
        />
      ) : (
        <>
          <TextField
            name="name"
            label={t('signin-name')}
            description={t('signin-name-note')}
            value={value.name}
            onChange={(name) => onChange({ ...value, name })}
            error={errorAt('name')}
            autoComplete="username"
          />
          <TextField
            name="passphrase"
            type="password"
            label={t('signin-passphrase')}
            value={value.passphrase}
            onChange={(passphrase) => onChange({ ...value, passphrase })}
            error={errorAt('passphrase')}
            autoComplete="current-password"
          />
        </>
      )}
    </>
  );
}

import { useState } from 'react';
import type { SessionInfo } from '../../api/schema';
import { useFieldError } from '../../app/form';
import { SESSION_TAG, useAct, useApi } from '../../app/query';
import { href } from '../../app/routes';
import { useSignOut } from '../../app/sign-out';
import { Button } from '../../components/Button';
import { ErrorSummary } from '../../components/ErrorSummary';
import { Loaded } from '../../components/Loaded';
import { LookSettings } from '../../components/LookSettings';
import { NumberField } from '../../components/NumberField';
import { PageHeader } from '../../components/PageHeader';
import { Section } from '../../components/Section';
import { StatusLine } from '../../components/StatusLine';
import { useText } from '../../i18n';
import { PassphraseForm } from './PassphraseForm';

function IdleForm({ session: { settings } }: { session: SessionInfo }) {
  const { t } = useText();
  const save = useAct('save_settings');
  const errorAt = useFieldError(save);
  const [minutes, setMinutes] = useState<number | null>(settings.idle_minutes);
  const [saved, setSaved] = useState(false);
  return (
    <form
      aria-label={t('settings-lock')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save
          .act({ settings: { ...settings, idle_minutes: minutes ?? 0 } })
          .then((outcome) => setSaved(outcome.ok));
      }}
    >
      <ErrorSummary errors={save.errors} />
      <NumberField
        name="idle_minutes"
        label={t('settings-idle')}
        description={t('settings-idle-note')}
        error={errorAt('idle_minutes')}
        min={1}
        max={240}
        value={minutes}
        onChange={(next) => {
          setMinutes(next);
          setSaved(false);
        }}
      />
      <Button type="submit" pending={save.pending}>
        {t('settings-save')}
      </Button>
      <StatusLine>{saved && t('settings-saved')}</StatusLine>
    </form>
  );
}

function Window({ session }: { session: SessionInfo }) {
  const words = useText();
  const { t } = words;
  const status = useApi('status', {}, { tags: ['committee'] });
  const { signOut, pending, errors } = useSignOut();
  const roles = words.formatList(session.roles.map((role) => words.code('role', role) ?? role));
  return (
    <>
      <ErrorSummary errors={errors} />
      <p>{t('settings-signed-in', { name: session.name, roles })}</p>
      <Button pending={pending} onPress={() => void signOut()}>
        {t('command-sign-out')}
      </Button>
      {status.data && (
        <p>
          <small>{t('welcome-version', { version: status.data.version })}</small>
        </p>
      )}
    </>
  );
}

/** What belongs to who is signed in: looks, lock, passphrase. */
export function SettingsPage() {
  const { t } = useText();
  const session = useApi('session', {}, { tags: [SESSION_TAG] });
  return (
    <>
      <PageHeader title={t('settings-title')} lead={t('settings-lead')} />
      <Section title={t('settings-look')}>
        <LookSettings />
      </Section>
      <Loaded reading={session}>
        {(data) => (
          <>
            <Section title={t('settings-lock')}>
              <IdleForm session={data} />
            </Section>
            <Section title={t('settings-passphrase')}>
              <PassphraseForm />
            </Section>
            <Section title={t('settings-session')}>
              <p>
                <a href={href('texts')}>{t('settings-texts')}</a>
              </p>
              <Window session={data} />
            </Section>
          </>
        )}
      </Loaded>
    </>
  );
}

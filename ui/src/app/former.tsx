import type { SessionInfo } from '../api/schema';
import { Button } from '../components/Button';
import { ButtonRow } from '../components/ButtonRow';
import { ErrorSummary } from '../components/ErrorSummary';
import { MinutesOf } from '../features/meetings/MinutesPage';
import { useText } from '../i18n';
import { useSignOut } from './sign-out';
import styles from './shell.module.css';

/** For a former member: the minutes of their last meeting, and the way out. Nothing else is open. */
export function Former({ session, meeting }: { session: SessionInfo; meeting: string }) {
  const { t } = useText();
  const { signOut, errors } = useSignOut();
  return (
    <main className={styles.main} id="main" tabIndex={-1}>
      <ButtonRow>
        <span>{session.name}</span>
        <Button tone="plain" onPress={() => void signOut()}>
          {t('command-sign-out')}
        </Button>
      </ButtonRow>
      <ErrorSummary errors={errors} />
      <MinutesOf meeting={meeting} alone />
    </main>
  );
}

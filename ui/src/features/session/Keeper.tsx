import type { SessionInfo } from '../../api/schema';
import { useText } from '../../i18n';
import { InSession } from '../meetings/InSession';
import styles from './session.module.css';
import { useIdleLock } from './use-idle-lock';
import { useOwnLook } from './use-own-look';

/** Stands on every page while somebody is signed in: their look, the lock, and the meeting that is held. */
export function Keeper({ session }: { session: SessionInfo }) {
  const { t } = useText();
  useOwnLook(session);
  const warned = useIdleLock(session.settings.idle_minutes);
  return (
    <>
      <div role="status" className={styles.idle} data-shown={warned}>
        {warned && t('idle-warning')}
      </div>
      <InSession />
    </>
  );
}

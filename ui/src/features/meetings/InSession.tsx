import { useApi } from '../../app/query';
import { usePlace } from '../../app/router';
import { href } from '../../app/routes';
import { useText } from '../../i18n';
import styles from './meetings.module.css';

/** On every page but its own: the meeting that is held now, and how far it is. */
export function InSession() {
  const { t } = useText();
  const place = usePlace();
  const list = useApi('meetings', {}, { tags: ['meeting'] });
  const open = list.data?.meetings.filter(({ stage }) => stage === 'open') ?? [];
  const elsewhere = open.filter(({ id }) => place?.name !== 'meeting' || place.params.id !== id);
  if (elsewhere.length === 0) return null;
  return (
    <div role="status" className={styles.session}>
      {elsewhere.map(({ id, title, current }) => (
        <a key={id} href={href('meeting', { id })}>
          {t('meeting-in-session', { title, position: current ?? 0 })}
        </a>
      ))}
    </div>
  );
}

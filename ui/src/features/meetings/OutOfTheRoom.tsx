import type { AgendaItem } from '../../api/schema';
import { Why } from '../../components/Why';
import { useText } from '../../i18n';
import styles from './meetings.module.css';

/** When who is recused left for an item, and came back. */
export function OutOfTheRoom({ item }: { item: AgendaItem }) {
  const words = useText();
  const { t } = words;
  const gone = item.away.map(({ person, informs, heard, left_at, returned_at }) => {
    if (left_at === null) return null;
    const left = words.formatTime(left_at);
    const { name } = person;
    return (
      <Why key={person.id}>
        {returned_at === null
          ? t('meeting-away', { name, left })
          : t('meeting-away-back', { name, left, back: words.formatTime(returned_at) })}
        {informs && `${words.gap}${t(heard ? 'meeting-away-heard' : 'meeting-away-informs')}`}
      </Why>
    );
  });
  return gone.some((line) => line !== null) ? <div className={styles.leave}>{gone}</div> : null;
}

import { daysBetween } from '../dates';
import { useText } from '../i18n';
import styles from './content.module.css';

/** A date something is due, in words: late, today, a near day, a date. */
export function When({ date }: { date: string }) {
  const words = useText();
  const days = daysBetween(words.today(), words.day(date));
  const text =
    days < 0
      ? words.t('when-late', { days: -days })
      : days < 2
        ? words.daysFromNow(date)
        : words.formatDay(date);
  return (
    <time
      className={styles.when}
      dateTime={date}
      title={words.formatDate(date)}
      data-tone={days < 0 ? 'over' : days < 5 ? 'due' : 'later'}
    >
      {text}
    </time>
  );
}

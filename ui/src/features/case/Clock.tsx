import type { ClockState } from '../../api/schema';
import { useText } from '../../i18n';
import styles from './case.module.css';

/** “Day 12 of 30, answer due 10 December”: how far the time the rules give has run. */
export function Clock({ clock }: { clock: ClockState }) {
  const words = useText();
  const day = words.formatDay(clock.last_day);
  const text = clock.stopped
    ? words.t('case-clock-stopped', { day: clock.day, days: clock.days })
    : clock.days_left < 0
      ? words.t('case-clock-late', { late: -clock.days_left, day })
      : words.t('case-clock', { day: clock.day, days: clock.days, due: day });
  const tone = clock.stopped
    ? 'later'
    : clock.days_left < 0
      ? 'over'
      : clock.days_left < 5
        ? 'due'
        : 'later';
  return (
    <span className={styles.clock} data-tone={tone}>
      {text}
    </span>
  );
}

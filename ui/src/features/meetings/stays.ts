import type { PresenceChange, Stay } from '../../api/schema';
import { useText } from '../../i18n';

/** The stays that arrivals and departures make, oldest first. */
export const staysOf = (log: readonly PresenceChange[]): readonly Stay[] =>
  log.flatMap(({ at, present, by_video }, index) =>
    present ? [{ from: at, until: log[index + 1]?.at ?? null, by_video }] : [],
  );

/** Stays in words: `14:02–14:30, since 14:45 by video`. */
export function useStayWords(): (stays: readonly Stay[]) => string {
  const words = useText();
  const { t } = words;
  return (stays) =>
    stays
      .map(({ from, until, by_video }) => {
        const stay = until
          ? t('room-stay', { from: words.formatTime(from), until: words.formatTime(until) })
          : t('room-stay-open', { from: words.formatTime(from) });
        return by_video ? t('room-stay-video', { stay }) : stay;
      })
      .join(words.language === 'en' ? ', ' : '，');
}

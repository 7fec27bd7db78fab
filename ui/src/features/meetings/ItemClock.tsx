import { useEffect, useState } from 'react';
import { useText } from '../../i18n';

const TICK = 5_000;

/** Since when the item is under discussion, and for how long. Read when asked for, never announced. */
export function ItemClock({ since }: { since: string }) {
  const words = useText();
  const [now, setNow] = useState(() => words.now().getTime());
  useEffect(() => {
    const timer = setInterval(() => setNow(words.now().getTime()), TICK);
    return () => clearInterval(timer);
  }, [words]);
  const minutes = Math.max(0, Math.floor((now - Date.parse(since)) / 60_000));
  return (
    <span role="timer">
      {words.t('item-clock-since', { time: words.formatTime(since) })} ·{' '}
      {words.t('item-clock', { minutes })}
    </span>
  );
}

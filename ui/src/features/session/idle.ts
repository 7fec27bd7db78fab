/** Longest warning before a window locks by itself, in seconds. */
const WARNING = 60;
/** Seconds between two signs of life to the committee, which counts calls and not keys. */
const SIGN_OF_LIFE = 60;

/** What an idle window does next. */
export type IdleStep = 'wait' | 'warn' | 'lock';

/** What to do after `idle` seconds without a key or click, when it locks after `minutes`. */
export function idleStep(idle: number, minutes: number): IdleStep {
  const limit = minutes * 60;
  if (idle >= limit) return 'lock';
  return limit - idle <= Math.min(WARNING, limit / 2) ? 'warn' : 'wait';
}

/** Whether the committee must hear that somebody is here: there was activity since it last did. */
export const isSignDue = (sinceSign: number, idle: number): boolean =>
  sinceSign >= SIGN_OF_LIFE && idle < sinceSign;

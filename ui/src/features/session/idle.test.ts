import { expect, test } from 'vitest';
import { idleStep, isSignDue } from './idle';

test('a window warns a minute before it locks, and a short limit warns halfway', () => {
  const check = (idle: number, minutes: number, step: string) =>
    expect(idleStep(idle, minutes), `${idle} s of ${minutes} min`).toBe(step);
  check(0, 15, 'wait');
  check(839, 15, 'wait');
  check(840, 15, 'warn');
  check(900, 15, 'lock');
  check(29, 1, 'wait');
  check(30, 1, 'warn');
  check(60, 1, 'lock');
  // A computer that slept: far beyond the limit at once.
  check(40_000, 240, 'lock');
});

test('the committee hears of activity, at most once a minute, and nothing of an idle window', () => {
  expect(isSignDue(59, 1)).toBe(false);
  expect(isSignDue(60, 1)).toBe(true);
  expect(isSignDue(60, 60)).toBe(false);
  expect(isSignDue(600, 700)).toBe(false);
});

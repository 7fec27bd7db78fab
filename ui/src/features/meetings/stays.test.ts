import { expect, test } from 'vitest';
import { timeIn } from '../../dates';
import { staysOf } from './stays';

const change = (minute: number, present: boolean, by_video = false) => ({
  at: `2026-03-02T09:0${minute}:00Z`,
  present,
  by_video,
});

test.each([
  ['nobody who never came', [], []],
  ['one who is still here', [change(1, true)], [['1', null]]],
  ['one who left and came back', [change(1, true), change(2, false), change(3, true)], [['1', '2'], ['3', null]]],
  ['one who went over to video', [change(1, true), change(2, true, true)], [['1', '2'], ['2', null]]],
])('the stays of %s', (_, log, expected) => {
  const minute = (at: string | null) => at?.slice(15, 16) ?? null;
  expect(staysOf(log).map(({ from, until }) => [minute(from), minute(until)])).toEqual(expected);
});

test('a time is read in the zone of the meeting', () => {
  expect(timeIn('Asia/Shanghai', '2026-03-02T09:05:00Z')).toBe('17:05');
  expect(timeIn('Europe/Zurich', '2026-03-02T23:05:00Z')).toBe('00:05');
});

import { expect, test } from 'vitest';
import { lettersOf } from './columns';

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [61, 'BJ'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('the column at position %i is %s in a spreadsheet', (position, letters) => {
  expect(lettersOf(position)).toBe(letters);
});

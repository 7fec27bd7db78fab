import { expect, test } from 'vitest';
import { codeAsPrinted } from './ballot-code';

test.each([
  ['as it is printed', 'K7QM-2F9D', 'K7QM-2F9D'],
  ['in small letters and without the hyphen', ' k7qm 2f9d ', 'K7QM-2F9D'],
  ['with letters for the digits they look like', 'OIL0-1111', '0110-1111'],
  ['half of it', 'k7q', 'K7Q'],
  ['nothing', ' - ', ''],
])('a code is found %s', (_, typed, code) => {
  expect(codeAsPrinted(typed)).toBe(code);
});

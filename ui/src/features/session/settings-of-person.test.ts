import { beforeEach, expect, test } from 'vitest';
import type { Settings } from '../../api/schema';
import { isSameLook, lookOf, lookOnEntering, remember } from './settings-of-person';

const USUAL: Settings = { language: 'en', theme: 'system', text_size: 100, idle_minutes: 15 };
const CHINESE = { language: 'zh-Hans', theme: 'light', text: 100 } as const;

beforeEach(() => localStorage.clear());

test('who never chose settings keeps the look of the window, and who did gets theirs back', () => {
  expect(lookOnEntering('ada', USUAL, CHINESE, false)).toEqual(CHINESE);
  remember('ada');
  expect(lookOnEntering('ada', USUAL, CHINESE, false)).toEqual(lookOf(USUAL));
  const large = { ...USUAL, text_size: 150 };
  expect(lookOnEntering('bo', large, CHINESE, false)).toEqual(lookOf(large));
});

test('a language picked on the way in is stronger than the one saved', () => {
  remember('ada');
  expect(lookOnEntering('ada', USUAL, CHINESE, true)).toEqual({
    ...lookOf(USUAL),
    language: 'zh-Hans',
  });
});

test('a size or theme that is not offered becomes the nearest below, or the usual one', () => {
  const odd = lookOf({ ...USUAL, text_size: 140, theme: 'sepia' });
  expect(isSameLook(odd, { language: 'en', theme: 'system', text: 125 })).toBe(true);
});

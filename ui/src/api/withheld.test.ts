import { expect, test } from 'vitest';
import { Words } from '../i18n';
import { sayWithheld } from './withheld';

const en = new Words('en', 'UTC', () => new Date());
const zh = en.inLanguage('zh-Hans');

test('what stands for a text that is not shown is said in the reader’s language, however deep', () => {
  const answer = {
    applicant: '\uE000',
    parties: [{ name: 'Han Lei' }, { name: '\uE001' }],
    said: 'Spoke with \uE002, \uE000.',
    count: 2,
    none: null,
  };
  expect(sayWithheld(answer, en.t)).toEqual({
    applicant: '[erased]',
    parties: [{ name: 'Han Lei' }, { name: '[restricted]' }],
    said: 'Spoke with [cannot be read], [erased].',
    count: 2,
    none: null,
  });
  expect(sayWithheld(answer, zh.t).applicant).toBe('［已删除］');
});

test('an answer without any is the same value, and so is each part of one with some', () => {
  const whole = { cases: [{ title: 'Night desk' }], total: 1 };
  expect(sayWithheld(whole, en.t)).toBe(whole);
  const some = { shown: whole, gone: '\uE000' };
  expect(sayWithheld(some, en.t).shown).toBe(whole);
});

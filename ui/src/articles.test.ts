import { expect, test } from 'vitest';
import { readArticle } from './articles';
import { Words } from './i18n';

const clock = () => new Date('2026-11-22T06:02:00Z');
const en = new Words('en', 'Asia/Shanghai', clock);
const zh = new Words('zh-Hans', 'Asia/Shanghai', clock);
const cite = (words: Words, article: string, profile = 'cn-st-ethics-2023') =>
  words.rule({ profile, article });

test('articles are cited as each language cites them', () => {
  expect(cite(en, '14, 7')).toBe('China: S&T ethics 2023, art. 14 and art. 7');
  expect(cite(zh, '14, 7')).toBe('《科技伦理审查办法（试行）》第 14 条和第 7 条');
  expect(cite(en, '22-24')).toBe('China: S&T ethics 2023, art. 22–24');
  expect(cite(zh, '65(1), (2), (4)')).toBe('《科技伦理审查办法（试行）》第 65 条第（一）、（二）、（四）项');
  expect(cite(en, '65(1), (2), (4)')).toBe('China: S&T ethics 2023, art. 65(1), (2), (4)');
});

test('an annex is no article, and another law is cited by its own name', () => {
  expect(cite(en, '25, Annex')).toBe('China: S&T ethics 2023, art. 25 and annex');
  expect(cite(zh, '25, Annex')).toBe('《科技伦理审查办法（试行）》第 25 条和附件');
  expect(cite(en, 'Civil Code 201')).toBe('Civil Code, art. 201');
  expect(cite(zh, 'Civil Code 201')).toBe('《民法典》第 201 条');
});

test('what a profile cites in a way of its own stays as it is', () => {
  expect(readArticle('46.109(a), (d)')).toBeNull();
  expect(readArticle('HRA, 28 April 2026')).toBeNull();
  expect(cite(en, '46.109(a)', 'us-common-rule-2018')).toBe('US: Common Rule 2018, 45 CFR 46.109(a)');
  expect(cite(zh, '1.3', 'ich-e6-r3')).toBe('ICH E6(R3)，1.3');
});

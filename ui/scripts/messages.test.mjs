import { expect, test } from 'vitest';
import { compare, readLanguage, render } from './messages.mjs';

const problemsOf = (en, zh) =>
  compare([
    readLanguage('en', typeof en === 'string' ? [['a.ftl', en]] : en),
    readLanguage('zh-Hans', [['a.ftl', zh]]),
  ]).problems;

test.each([
  ['a language lacks an id', 'a = A\nb = B\n', 'a = 甲\n', /zh-Hans: lacks b/],
  ['a language has an id too many', 'a = A\n', 'a = 甲\nb = 乙\n', /en: lacks b/],
  ['an argument differs', 'a = { $who } came\n', 'a = { $name }来了\n', /does not use \$who/],
  ['an argument is forgotten in one attribute', 'a = A\n  .b = { $x }\n', 'a = 甲\n  .b = 乙\n', /a\.b does not use \$x/],
  ['a line cannot be read', 'a = { $\n', 'a = 甲\n', /cannot be read/],
  ['a term is not defined', 'a = { -brand }\n', 'a = 甲\n', /names -brand/],
  ['an id is defined twice in two files', [['a.ftl', 'a = A\n'], ['b.ftl', 'a = B\n']], 'a = 甲\n', /b\.ftl:1: a is defined twice/],
])('fails when %s', (_, en, zh, expected) => {
  expect(problemsOf(en, zh).join('\n')).toMatch(expected);
});

test('passes when both languages say the same things', () => {
  expect(problemsOf('-t = T\na = { -t } { $n }\n', '-t = 题\na = { $n }{ -t }\n')).toEqual([]);
});

test('an argument that decides a plural is a number, also through another message', () => {
  const en = 'n = { $n ->\n    [one] day\n   *[other] days\n }\na = { n } left\n';
  const { ids } = compare([readLanguage('en', [['a.ftl', en]])]);
  expect(render(ids, { en })).toContain("'a': { 'n': number };");
});

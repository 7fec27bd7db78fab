import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useText, Words } from './i18n';
import { NOON, show } from './test-window';

const en = new Words('en', 'Asia/Shanghai', NOON);
const zh = new Words('zh-Hans', 'Asia/Shanghai', NOON);

function Greeting() {
  const { t, formatDate } = useBound();
  return (
    <p>
      {t('nav-desk')} {formatDate('2026-11-22')}
    </p>
  );
}

function useBound() {
  const words = useText();
  return { t: words.t, formatDate: (value: string) => words.formatDate(value) };
}

test('switching the language changes what is shown at once and tells the document', () => {
  const shown = show(<Greeting />);
  expect(screen.getByText('Desk 22 November 2026')).toBeVisible();
  expect(document.documentElement.lang).toBe('en');
  shown.switchTo('zh-Hans');
  expect(screen.getByText('工作台 2026年11月22日')).toBeVisible();
  expect(document.documentElement.lang).toBe('zh-Hans');
});

test.each([
  // 16:30 UTC is already tomorrow in the committee's zone.
  [() => en.formatDateTime('2026-11-22T16:30:00Z'), '23 November 2026 at 00:30'],
  [() => en.formatDateTime('2026-11-22'), '22 November 2026'],
  [() => en.daysFromNow('2026-11-22T16:30:00Z'), 'tomorrow'],
  [() => zh.daysFromNow('2026-11-20'), '前天'],
  [() => en.formatDay('2026-11-26'), 'Thursday'],
  [() => zh.formatDay('2027-01-05'), '2027年1月5日'],
  [() => zh.formatList(['甲', '乙', '丙']), '甲、乙和丙'],
  [() => ['李强', '安娜', '陈立'].sort(zh.compare).join(''), '安娜陈立李强'],
])('dates and names are written as the reader writes them: %#', (say, expected) => {
  expect(say()).toBe(expected);
});

test('a number that comes from the api as text still chooses the singular', () => {
  expect(en.code('when', 'late', { days: '1' })).toBe('1 day late');
  expect(en.code('when', 'late', { days: '2026' })).toBe('2026 days late');
});

test('a code without words gives null, so that the caller says something all the same', () => {
  expect(en.code('refusal', 'no_such.code')).toBeNull();
});

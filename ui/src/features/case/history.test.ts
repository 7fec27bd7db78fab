import { expect, test } from 'vitest';
import { historyLink, historyQuery, NO_FILTERS, readHistoryFilters } from './history';

const ID = '01935709-1a2b-7c3a-9f41-5a3d1c0e8b77';
const read = (query: string) => readHistoryFilters(new URLSearchParams(query));

test('filters survive the way through the address', () => {
  const filters = {
    groups: ['interest', 'vote'] as const,
    person: ID,
    from: '2026-03-01',
    until: '2026-03-31',
  };
  const link = historyLink(ID, filters);
  expect(read(link.split('?')[1] ?? '')).toEqual(filters);
  expect(historyQuery(ID, filters)).toEqual({ case: ID, ...filters });
});

test('what cannot be read does not filter', () => {
  expect(read('about=weather&person=me&from=yesterday&until=2026-02-31')).toEqual(NO_FILTERS);
  expect(historyLink(ID, NO_FILTERS)).toBe(`#/case/${ID}/history`);
  expect(historyQuery(ID, NO_FILTERS)).toEqual({ case: ID });
});

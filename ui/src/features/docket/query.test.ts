import { expect, test } from 'vitest';
import { readPlace } from '../../app/routes';
import { docketLink, docketQuery, readFilters } from './query';

const read = (hash: string) => readFilters(readPlace(hash)?.query ?? new URLSearchParams());

test('filters come back from their own address', () => {
  const filters = {
    stages: ['validation', 'follow_up'] as const,
    pathway: 'full',
    tier: 'high' as const,
    import: null,
    organisation: 'o1',
    text: '心理 & 咨询',
    sort: '-due',
    page: 3,
  };
  expect(read(docketLink(filters))).toEqual(filters);
  expect(docketQuery(filters)).toMatchObject({ skip: 100, take: 50, sort: '-due' });
});

test.each(['page=0', 'page=x', 'page=1.5', 'stage=nonsense', 'tier=huge'])(
  'an address that says %s shows everything',
  (query) => {
    expect(read(`#/docket?${query}`)).toEqual(read('#/docket'));
  },
);

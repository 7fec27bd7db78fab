import { expect, test } from 'vitest';
import { href, readPlace } from './routes';

test('a link leads back to the place it was made of', () => {
  const link = href('case', { id: '2026-014/甲', tab: 'overview' }, { tag: ['late', 'mine'] });
  const place = readPlace(link);
  expect(place).toMatchObject({ name: 'case', params: { id: '2026-014/甲', tab: 'overview' } });
  expect(place?.query.getAll('tag')).toEqual(['late', 'mine']);
});

test.each([
  ['', 'desk'],
  ['#/', 'desk'],
  ['#/guidance', 'guidance'],
  ['#/guidance/7', 'guidance-piece'],
  ['#/case/1', undefined],
  ['#/case//overview', undefined],
  ['#/case/%E0%A4%A/overview', undefined],
  ['#/nowhere', undefined],
])('%s is %s', (hash, name) => {
  expect(readPlace(hash)?.name).toBe(name);
});

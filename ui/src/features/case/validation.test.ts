import { expect, test } from 'vitest';
import type { Material } from '../../api/schema';
import { Words } from '../../i18n';
import { beginCheck, composeRequest, marksOf, readCheck } from './validation';

const material = (id: string): Material => ({
  id,
  required: true,
  rule: { profile: 'cn-st-ethics-2023', article: '13' },
  verified: true,
  mark: null,
  note: null,
});
const materials = ['plan', 'consent', 'funding'].map(material);
const clock = () => new Date('2026-11-22T04:00:00Z');

test('the request names everything that is missing, numbered, in the language of the letters', () => {
  const check = {
    ...beginCheck(materials),
    found: {
      plan: { mark: 'missing' as const, note: '缺第二部分' },
      consent: { mark: 'present' as const, note: '' },
      funding: { mark: 'missing' as const, note: '' },
    },
  };
  const text = composeRequest(check, materials, new Words('zh-Hans', 'UTC', clock));
  expect(text).toMatch(/1.*缺第二部分/);
  expect(text).toMatch(/2/);
  expect(text).not.toMatch(/3/);
});

test('a draft of a check keeps marks of materials the rules still know, and no others', () => {
  const saved = { found: { plan: { mark: 'present', note: 'p. 3' }, gone: { mark: 'missing' } }, outcome: 'x' };
  const check = readCheck(saved, materials);
  expect(check.outcome).toBeNull();
  expect(marksOf(check)).toEqual([{ material: 'plan', mark: 'present', note: 'p. 3' }]);
});

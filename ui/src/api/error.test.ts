import { expect, test } from 'vitest';
import { foldError } from './error';

test.each([
  ['a refusal with its rule', { kind: 'refused', code: 'quorum', args: { needed: '5' }, rule: { profile: 'p', article: '14' } }, { kind: 'refused', code: 'quorum', args: { needed: '5' }, rule: { profile: 'p', article: '14' } }],
  ['a refusal without a rule', { kind: 'refused', code: 'quorum', args: {}, rule: null }, { kind: 'refused', code: 'quorum', args: {} }],
  ['an invalid field', { kind: 'invalid', field: 'title', code: 'empty', args: {} }, { kind: 'invalid', field: 'title', code: 'empty', args: {} }],
  ['a conflict', { kind: 'conflict', what: 'case' }, { kind: 'conflict', what: 'case' }],
  ['signed out', { kind: 'signed_out' }, { kind: 'signed_out' }],
  ['locked', { kind: 'locked' }, { kind: 'locked' }],
  ['an unknown outcome', { kind: 'unknown', act: 'a1' }, { kind: 'unknown', act: 'a1' }],
  ['not found', { kind: 'not_found', what: 'case' }, { kind: 'not_found', what: 'case' }],
  ['what is recorded, and not all that follows', { kind: 'recorded', report: 'r1' }, { kind: 'recorded', report: 'r1' }],
  ['a fault', { kind: 'fault', report: 'r1' }, { kind: 'fault', report: 'r1' }],
  ['JSON as text', '{"kind":"locked"}', { kind: 'locked' }],
  ['a bare sentence of the window', 'invalid args `id`', { kind: 'fault', report: 'invalid args `id`' }],
  ['an exception', new TypeError('Failed to fetch'), { kind: 'unanswered', report: 'Failed to fetch' }],
  ['a request that did not parse', { kind: 'bad_request', detail: 'x' }, { kind: 'fault', report: '{"kind":"bad_request","detail":"x"}' }],
  ['nothing', undefined, { kind: 'fault', report: 'undefined' }],
])('%s folds into an error a screen can show', (_, thrown, expected) => {
  expect(foldError(thrown)).toEqual(expected);
});

import { afterEach, expect, test, vi } from 'vitest';
import { Client } from '../api/client';
import { httpPlatform } from './http';

afterEach(() => vi.unstubAllGlobals());

function answer(status: number, body: string) {
  const sent: { address: string; init: RequestInit }[] = [];
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    sent.push({ address, init });
    return new Response(body, { status });
  });
  return sent;
}

test('a call goes out as JSON to its own address, and its answer comes back', async () => {
  const sent = answer(200, '{"saved_at":"2026-11-22T06:02:00Z"}');
  const outcome = await new Client(httpPlatform).ask('save_draft', { key: 'k', content: '"x"' });
  expect(outcome).toEqual({ ok: true, value: { saved_at: '2026-11-22T06:02:00Z' } });
  expect(sent[0]?.address).toBe('/api/call/save_draft');
  expect(sent[0]?.init).toMatchObject({ method: 'POST', body: '{"key":"k","content":"\\"x\\""}' });
});

test.each([
  [409, '{"kind":"conflict","what":"case"}', { kind: 'conflict', what: 'case' }],
  [401, '', { kind: 'signed_out' }],
  [404, 'not here', { kind: 'not_found', what: '' }],
  [502, 'bad gateway', { kind: 'fault', report: 'HTTP 502 bad gateway' }],
])('status %i becomes an error a screen can show', async (status, body, error) => {
  answer(status, body);
  expect(await new Client(httpPlatform).ask('draft', { key: 'k' })).toEqual({ ok: false, error });
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Client } from '../api/client';
import { testPlatform } from '../test-window';
import { anyUnsaved, DraftSaver, saveDraftsOnLeaving, type DraftState } from './drafts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function begin(save: (content: string) => unknown) {
  const states: DraftState['kind'][] = [];
  const platform = testPlatform((name, request) => {
    if (name !== 'save_draft') return null;
    const { content } = request as { content: string };
    return save(content);
  });
  const saver = new DraftSaver(new Client(platform), 'k', (state) => states.push(state.kind));
  return { saver, states };
}

const saved = { saved_at: '2026-11-22T06:02:00Z' };

test('somebody who never pauses is saved every 300 ms all the same', async () => {
  const contents: string[] = [];
  const { saver } = begin((content) => {
    contents.push(content);
    return saved;
  });
  for (let typed = 1; typed <= 10; typed += 1) {
    saver.change(typed);
    // oxlint-disable-next-line no-await-in-loop
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(contents).toEqual(['3', '6', '9']);
  await saver.close();
  expect(contents.at(-1)).toBe('10');
});

test.each([
  ['hidden', () => {
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
  }],
  ['left', () => window.dispatchEvent(new Event('pagehide'))],
])('what was typed a moment ago is saved when the page is %s', async (_, leave) => {
  const contents: string[] = [];
  const { saver } = begin((content) => {
    contents.push(content);
    return saved;
  });
  const undo = saveDraftsOnLeaving();
  saver.change('a word');
  expect(contents).toEqual([]);
  leave();
  expect(contents).toEqual(['"a word"']);
  undo();
  vi.restoreAllMocks();
  await saver.close();
});

test('a save that failed is tried again with the newest words, and says so meanwhile', async () => {
  let broken = true;
  const contents: string[] = [];
  const { saver, states } = begin((content) => {
    if (broken) throw { kind: 'fault', report: 'disk' };
    contents.push(content);
    return saved;
  });
  saver.change('one');
  await vi.advanceTimersByTimeAsync(300);
  expect(states.at(-1)).toBe('failed');
  expect(anyUnsaved()).toBe(true);
  saver.change('one two');
  broken = false;
  await vi.advanceTimersByTimeAsync(2000);
  expect(contents).toEqual(['"one two"']);
  expect(states.at(-1)).toBe('saved');
  expect(anyUnsaved()).toBe(false);
  await saver.close();
});

test('an older save never lands after a newer one', async () => {
  const order: string[] = [];
  let release = () => {};
  const { saver } = begin(async (content) => {
    order.push(`begin ${content}`);
    if (content === '1') await new Promise<void>((resolve) => (release = resolve));
    order.push(`end ${content}`);
    return saved;
  });
  saver.change(1);
  const first = saver.flush();
  saver.change(2);
  const second = saver.flush();
  release();
  await Promise.all([first, second]);
  expect(order).toEqual(['begin 1', 'end 1', 'begin 2', 'end 2']);
  await saver.close();
});

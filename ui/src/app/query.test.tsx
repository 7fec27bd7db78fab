import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useText } from '../i18n';
import { show, testPlatform } from '../test-window';
import type { Change } from '../platform/platform';
import { SESSION_TAG, useAct, useApi, WatchChanges } from './query';

function Case({ tags }: { tags: readonly string[] }) {
  const answer = useApi('draft', { key: tags.join() }, { tags });
  return <p>{answer.state === 'ready' ? answer.data.draft?.content : answer.state}</p>;
}

test.each([
  ['its own tag', { tags: ['case:1'] }, 'case:1', 2],
  ['another tag', { tags: ['case:2'] }, 'case:1', 1],
  ['everything, when notices were lost', 'everything' as const, 'case:1', 2],
  ['any tag, when it has none itself', { tags: ['docket'] }, '', 2],
])('an answer is read again after a notice of %s, and only then', async (_, change, tag, expected) => {
  let asked = 0;
  const platform = testPlatform((name) => {
    if (name === 'session') return { place: 'own', person: 'Chen', locked: false };
    asked += 1;
    return { draft: { key: '', content: `answer ${asked}`, saved_at: '' } };
  });
  show(
    <>
      <WatchChanges />
      <Case tags={tag ? [tag] : []} />
    </>,
    { platform },
  );
  await screen.findByText('answer 1');
  await act(async () => platform.announce(change));
  await waitFor(() => expect(screen.getByText(`answer ${expected}`)).toBeVisible());
  expect(asked).toBe(expected);
});

function Window() {
  const session = useApi('session', {}, { tags: [SESSION_TAG] });
  if (!session.data) return <p>{session.state}</p>;
  return (
    <>
      <p>{session.data.person}</p>
      <Case tags={['case:1']} />
    </>
  );
}

test('nothing is watched before somebody signs in, and everything from then on', async () => {
  let person: string | null = null;
  let watched = 0;
  const host = testPlatform((name) => {
    if (name !== 'session') return { draft: null };
    if (person === null) throw { kind: 'signed_out' };
    return { place: 'own', person, locked: false };
  });
  const platform = {
    ...host,
    watch: (onChange: (change: Change) => void) => {
      watched += 1;
      return host.watch(onChange);
    },
  };
  const { queries } = show(
    <>
      <WatchChanges />
      <Window />
    </>,
    { platform },
  );
  await screen.findByText('failed');
  expect(watched).toBe(0);
  person = 'Chen';
  await act(() => queries.invalidateQueries());
  await screen.findByText('Chen');
  expect(watched).toBe(1);
});

test('what one person was shown is forgotten when another signs in', async () => {
  let person = 'Chen';
  const platform = testPlatform((name) => {
    if (name === 'session') return { place: 'own', person, locked: false };
    return { draft: { key: '', content: `for ${person}`, saved_at: '' } };
  });
  const { queries } = show(
    <>
      <WatchChanges />
      <Window />
    </>,
    { platform },
  );
  await screen.findByText('for Chen');
  person = 'Lin';
  await act(async () => platform.announce({ tags: [SESSION_TAG] }));
  await screen.findByText('for Lin');
  expect(screen.queryByText('for Chen')).toBeNull();
  expect(JSON.stringify(queries.getQueryCache().getAll().map(({ state }) => state.data))).not.toContain(
    'for Chen',
  );
});

function Train() {
  const words = useText();
  const train = useAct('record_training');
  const request = { person: 'Chen', what: 'Ethics', on: '2026-02-01' };
  return (
    <>
      <button type="button" onClick={() => void train.act(request)}>
        record
      </button>
      {train.error && <p>{words.error(train.error)}</p>}
    </>
  );
}

test.each([
  ['recorded', [{ recorded: true }], 'This was recorded'],
  ['not recorded', [{ recorded: false }], 'This was not recorded'],
  ['found out at the second attempt', [null, { recorded: true }], 'This was recorded'],
])('of an act whose outcome is unknown it is found out by its id: %s', async (_, answers, said) => {
  const asked: unknown[] = [];
  const platform = testPlatform((name, request) => {
    if (name === 'record_training') throw { kind: 'unknown', act: 'a1' };
    if (name !== 'act_outcome') return {};
    asked.push(request);
    const answer = answers[asked.length - 1];
    if (!answer) throw { kind: 'fault', report: 'the disk' };
    return answer;
  });
  show(<Train />, { platform });
  await act(async () => screen.getByRole('button').click());
  expect(await screen.findByText(new RegExp(said), {}, { timeout: 4_000 })).toBeVisible();
  expect(asked).toEqual(answers.map(() => ({ act: 'a1' })));
});

test.each([
  ['that was recorded is not done again', true, 1],
  ['that was not is done again', false, 2],
])('pressed again with the same words, an act %s', async (_, recorded, times) => {
  let done = 0;
  const platform = testPlatform((name) => {
    if (name === 'act_outcome') return { recorded };
    if (name !== 'record_training') return {};
    done += 1;
    throw { kind: 'unknown', act: 'a1' };
  });
  show(<Train />, { platform });
  for (const _press of [1, 2]) {
    await act(async () => screen.getByRole('button').click());
    await waitFor(() => expect(screen.getByText(/This was (not )?recorded/)).toBeVisible());
  }
  await waitFor(() => expect(done).toBe(times));
});

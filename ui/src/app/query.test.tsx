import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { show, testPlatform } from '../test-window';
import type { Change } from '../platform/platform';
import { SESSION_TAG, useApi, WatchChanges } from './query';

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

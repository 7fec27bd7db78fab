import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { CasePage } from '../../api/schema';
import { show, testPlatform } from '../../test-window';
import { useCaseAct } from './use-case-act';

const page = (version: number): CasePage => ({
  line: {
    id: 'c1',
    number: '2026-014',
    receipt: 'R-1',
    title: 'Triage',
    party: 'University',
    stage: 'accepted',
    pathway: null,
    tier: null,
    outcome: null,
    interest: 'clear',
    stub: false,
    received: '2026-11-01',
    due: null,
    import: null,
  },
  version,
  parties: [],
  own_interest: [],
  stuck: [],
  substitutes: [],
  actions: [],
  content: null,
});

function Form({ version }: { version: number }) {
  const act = useCaseAct('close_case', page(version));
  return (
    <>
      {act.notices}
      <button
        type="button"
        onClick={() => void act.act({ case: 'c1', version: act.version, reason: 'over' })}
      >
        Close
      </button>
    </>
  );
}

function begin(answer: (version: number) => unknown) {
  const sent: number[] = [];
  const platform = testPlatform((name, request) => {
    if (name === 'history') return { lines: [], total: 0, groups: [], people: [], files: [] };
    const { version } = request as { version: number };
    sent.push(version);
    return answer(version);
  });
  return { platform, sent };
}

test('a form stays on the version it was opened on until its writer goes on', async () => {
  const { platform, sent } = begin(() => ({ act: null }));
  const shown = show(<Form version={3} />, { platform });
  expect(screen.queryByText('The case has changed')).toBeNull();
  shown.change(<Form version={4} />);
  expect(screen.getByText('The case has changed')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(sent).toEqual([3]);
});

test('going on takes the version that is there now', async () => {
  const { platform, sent } = begin(() => ({ act: null }));
  const shown = show(<Form version={3} />, { platform });
  shown.change(<Form version={4} />);
  await userEvent.click(screen.getByRole('button', { name: /go on here/ }));
  expect(screen.queryByText('The case has changed')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(sent).toEqual([4]);
});

test('a conflict says that the case changed, also before the notice of the change came', async () => {
  const { platform } = begin(() => {
    throw { kind: 'conflict', what: 'case' };
  });
  show(<Form version={3} />, { platform });
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(await screen.findByText('The case has changed')).toBeVisible();
});

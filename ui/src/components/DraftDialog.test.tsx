import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { useTextDraft } from '../app/use-draft';
import { show, testPlatform } from '../test-window';
import { WordsDialog } from './DraftDialog';

function Dismissing({ recorded }: { recorded: string[] }) {
  const draft = useTextDraft('dismiss:1');
  return (
    <WordsDialog
      title="There is no such interest"
      act="Record it"
      draft={draft}
      pending={false}
      missing={draft.value.trim() ? [] : ['reason']}
      label="Reason"
      name="reason"
      error={undefined}
      onAct={() => {
        recorded.push(draft.value);
        return Promise.resolve({ ok: true });
      }}
      onClose={() => {}}
    />
  );
}

test('nothing can be recorded while what was written before is still being fetched', async () => {
  const waiting: ((draft: unknown) => void)[] = [];
  const platform = testPlatform((name) => {
    if (name === 'draft') return new Promise((give) => waiting.push(give));
    return { saved_at: '2026-11-22T06:02:00Z' };
  });
  const recorded: string[] = [];
  show(<Dismissing recorded={recorded} />, { platform });
  const act = await screen.findByRole('button', { name: 'Record it' });
  expect(act).toHaveAttribute('aria-disabled', 'true');
  await userEvent.click(act);
  const content = JSON.stringify('Another firm');
  const draft = { key: 'dismiss:1', content, saved_at: '2026-11-22T06:02:00Z' };
  for (const give of waiting) give({ draft });
  await waitFor(() => expect(act).not.toHaveAttribute('aria-disabled'));
  expect(recorded).toEqual([]);
  expect(screen.getByRole('textbox', { name: 'Reason' })).toHaveValue('Another firm');
  await userEvent.click(act);
  expect(recorded).toEqual(['Another firm']);
});

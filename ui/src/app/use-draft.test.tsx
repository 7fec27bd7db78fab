import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { TextField } from '../components/TextField';
import { show, testPlatform } from '../test-window';
import { useDraft } from './use-draft';

function Writing() {
  const draft = useDraft('review:1', '', (saved) => (typeof saved === 'string' ? saved : ''));
  if (draft.error) return <p>{draft.error.kind}</p>;
  if (!draft.ready) return null;
  return (
    <>
      <TextField name="text" label="Review" value={draft.value} onChange={draft.setValue} />
      <p role="status">{draft.status}</p>
    </>
  );
}

test('what was written comes back after the window was closed in the middle of it', async () => {
  const desk = new Map<string, string>();
  const platform = testPlatform((name, request) => {
    const { key, content = '' } = request as { key: string; content?: string };
    const saved_at = '2026-11-22T06:02:00Z';
    if (name === 'save_draft') {
      desk.set(key, content);
      return { saved_at };
    }
    const saved = desk.get(key);
    return { draft: saved === undefined ? null : { key, content: saved, saved_at } };
  });
  const first = show(<Writing />, { platform });
  await userEvent.type(await screen.findByRole('textbox', { name: 'Review' }), 'Not convinced');
  first.unmount();

  show(<Writing />, { platform });
  expect(await screen.findByRole('textbox', { name: 'Review' })).toHaveValue('Not convinced');
  expect(screen.getByRole('status')).toHaveTextContent('Saved 14:02');
});

test('a draft that cannot be fetched keeps the form shut, so that nothing is written over it', async () => {
  const platform = testPlatform(() => {
    throw { kind: 'fault', report: 'disk' };
  });
  show(<Writing />, { platform });
  await screen.findByText('fault');
  expect(screen.queryByRole('textbox')).toBeNull();
});

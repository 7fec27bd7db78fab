import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { useKeptFocus } from './use-kept-focus';

function Page() {
  useKeptFocus();
  const [done, setDone] = useState(false);
  return (
    <main>
      <h1 tabIndex={-1}>Item</h1>
      {!done && (
        <button type="button" onClick={() => setDone(true)}>
          Vote
        </button>
      )}
      <button type="button">Stay</button>
    </main>
  );
}

test('the heading has the focus when what had it is gone', async () => {
  const user = userEvent.setup();
  render(<Page />);
  await user.click(screen.getByRole('button', { name: 'Vote' }));
  await waitFor(() => expect(screen.getByRole('heading')).toHaveFocus());
});

test('what still has the focus keeps it', async () => {
  const user = userEvent.setup();
  render(<Page />);
  await user.click(screen.getByRole('button', { name: 'Stay' }));
  expect(screen.getByRole('button', { name: 'Stay' })).toHaveFocus();
});

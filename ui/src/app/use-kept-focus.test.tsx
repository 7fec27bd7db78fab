import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { useKeptFocus } from './use-kept-focus';

function Letters() {
  const [issued, setIssued] = useState(false);
  useKeptFocus();
  return (
    <main>
      <h1>The case</h1>
      <section>
        <h2>Letters</h2>
        {issued ? (
          <p>Issued</p>
        ) : (
          <button type="button" onClick={() => setIssued(true)}>
            Issue
          </button>
        )}
      </section>
    </main>
  );
}

test('when an act takes away its own button, focus stays in that part of the page', async () => {
  render(<Letters />);
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Letters' })).toHaveFocus());
});

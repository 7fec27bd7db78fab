import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { show } from '../test-window';
import { ActionButton } from './ActionButton';

test('a refused act cannot be done, can be reached, and says why by which rule', async () => {
  const onPress = vi.fn<() => void>();
  show(
    <ActionButton
      action={{
        allowed: false,
        refusal: { code: 'no-such-code', args: {}, rule: { profile: 'cn-st-ethics-2023', article: '14' } },
      }}
      onPress={onPress}
    >
      Open the vote
    </ActionButton>,
  );
  const button = screen.getByRole('button', { name: 'Open the vote' });
  await userEvent.tab();
  expect(button).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await userEvent.click(button);
  expect(onPress).not.toHaveBeenCalled();
  expect(button).toHaveAttribute('aria-disabled', 'true');
  expect(button).toHaveAccessibleDescription('This cannot be done now (no-such-code). China: S&T ethics 2023, art. 14');
});

test('an allowed act is an ordinary button', async () => {
  const onPress = vi.fn<() => void>();
  show(
    <ActionButton action={{ allowed: true, refusal: null }} onPress={onPress}>
      Accept
    </ActionButton>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Accept' }));
  expect(onPress).toHaveBeenCalledOnce();
});

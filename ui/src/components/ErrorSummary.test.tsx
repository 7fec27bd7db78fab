import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import type { ApiError } from '../api/error';
import { show } from '../test-window';
import { Button } from './Button';
import { ErrorSummary } from './ErrorSummary';
import { TextField } from './TextField';

const EMPTY: ApiError = { kind: 'invalid', field: 'title', code: 'no-such-code', args: {} };

function Form() {
  const [errors, setErrors] = useState<readonly ApiError[]>([]);
  const [title, setTitle] = useState('');
  return (
    <>
      <ErrorSummary errors={errors} />
      <TextField name="title" label="Title" value={title} onChange={setTitle} />
      <Button onPress={() => setErrors([EMPTY])}>Send</Button>
      <Button onPress={() => setErrors([EMPTY, { kind: 'locked' }])}>Send again</Button>
    </>
  );
}

test('it takes focus when it appears and when the errors change, and leads to the field', async () => {
  show(<Form />);
  expect(screen.queryByRole('alert')).toBeNull();

  await userEvent.click(screen.getByRole('button', { name: 'Send' }));
  expect(screen.getByRole('alert')).toHaveFocus();
  await userEvent.click(screen.getByRole('link', { name: 'Title: Check this field: title.' }));
  expect(screen.getByRole('textbox', { name: 'Title' })).toHaveFocus();

  await userEvent.click(screen.getByRole('button', { name: 'Send again' }));
  expect(screen.getByRole('alert')).toHaveFocus();
  expect(screen.getByRole('heading')).toHaveTextContent('2 things need your attention');
});

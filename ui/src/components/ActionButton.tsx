import { useId } from 'react';
import type { Action } from '../api/error';
import { useText } from '../i18n';
import { Button, type ButtonProps } from './Button';
import styles from './button.module.css';
import { Why } from './Why';

/**
 * A button for something the api offers. When the api refuses it, the button
 * says so and the reason with its rule stands beneath it: never a dead button
 * without a word, and never a guess of ours.
 */
export function ActionButton({
  action,
  ...button
}: Omit<ButtonProps, 'refused' | 'describedBy'> & { action: Action }) {
  const words = useText();
  const id = useId();
  if (action.allowed) return <Button {...button} />;
  const { refusal } = action;
  return (
    <div className={styles.with}>
      <Button {...button} refused describedBy={id} />
      <div id={id} className={styles.reason}>
        <Why tone="over" rule={refusal?.rule}>
          {refusal ? words.refusal(refusal) : words.t('refusal-without-reason')}
        </Why>
      </div>
    </div>
  );
}

import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import styles from './button.module.css';

/** The weight of a button. `calm` is the usual one; a page has at most one `primary`. */
export type Tone = 'calm' | 'primary' | 'danger' | 'plain' | 'ballot';

export interface ButtonProps {
  children: ReactNode;
  tone?: Tone;
  type?: 'button' | 'submit';
  onPress?: () => void;
  /** Refused for now. The button stays in the tab order, so that its reason can be found. */
  refused?: boolean;
  /** At work: a second press does nothing. */
  pending?: boolean;
  /** Of a choice: whether it is the one taken. */
  pressed?: boolean;
  /** Of what it opens: whether it is open. */
  expanded?: boolean;
  /** The id of what explains it. */
  describedBy?: string;
  /** The name for who cannot see it, when the words on it do not suffice. */
  label?: string;
  autoFocus?: boolean;
}

/** A button. */
export function Button({
  children,
  tone = 'calm',
  type = 'button',
  onPress,
  refused = false,
  pending = false,
  pressed,
  expanded,
  describedBy,
  label,
  autoFocus = false,
}: ButtonProps) {
  return (
    <AriaButton
      type={refused || pending ? 'button' : type}
      className={tone === 'calm' ? `${styles.button}` : `${styles.button} ${styles[tone]}`}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- only dialogs use it, for their first act
      autoFocus={autoFocus}
      onPress={() => {
        if (!refused && !pending) onPress?.();
      }}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      {...(expanded === undefined ? {} : { 'aria-expanded': expanded })}
      // The library's own way of saying this leaves an unnamed image in the page for a while.
      {...(refused || pending ? { 'aria-disabled': true } : {})}
      {...(pending ? { 'aria-busy': true } : {})}
      {...(describedBy ? { 'aria-describedby': describedBy } : {})}
      {...(label ? { 'aria-label': label } : {})}
    >
      {children}
    </AriaButton>
  );
}

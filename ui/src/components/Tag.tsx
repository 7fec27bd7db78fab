import type { ReactNode } from 'react';
import styles from './content.module.css';

/** A state in a word. The colour repeats the word and never replaces it. */
export function Tag({
  tone,
  children,
}: {
  tone?: 'accent' | 'met' | 'due' | 'over';
  children: ReactNode;
}) {
  return <span className={tone ? `${styles.tag} ${styles[tone]}` : styles.tag}>{children}</span>;
}

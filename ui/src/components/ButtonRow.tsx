import type { ReactNode } from 'react';
import styles from './button.module.css';

/** Buttons beside each other, the likeliest first. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}

import type { ReactNode } from 'react';
import styles from './content.module.css';

/** A line that is read out when it changes: saved, found, quorum. It is always in the page, also when empty. */
export function StatusLine({ children }: { children?: ReactNode }) {
  return (
    <p role="status" className={styles.status}>
      {children}
    </p>
  );
}

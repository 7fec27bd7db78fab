import type { ReactNode } from 'react';
import styles from './layout.module.css';

/** Nothing is here yet: why, and what to do next. */
export function EmptyState({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles.empty}>
      <h2>{title}</h2>
      {children}
    </div>
  );
}

import type { ReactNode } from 'react';
import styles from './layout.module.css';

/** The matter, and beside it what happens next. One under the other where it is narrow. */
export function TwoColumns({
  children,
  beside,
  label,
  equal = false,
  follows = false,
}: {
  children: ReactNode;
  beside: ReactNode;
  /** What the second column is, for who cannot see it. */
  label: string;
  /** Both of one width: a document beside a form. */
  equal?: boolean;
  /** The second column stays in sight while the first is worked through. */
  follows?: boolean;
}) {
  return (
    <div
      className={[styles.columns, equal && styles.half, follows && styles.follows]
        .filter(Boolean)
        .join(' ')}
    >
      <div>{children}</div>
      <aside aria-label={label}>{beside}</aside>
    </div>
  );
}

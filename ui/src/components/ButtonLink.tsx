import type { ReactNode } from 'react';
import styles from './button.module.css';

/** A link that looks like a button: it leads somewhere and does nothing. */
export function ButtonLink({
  href,
  tone = 'calm',
  children,
}: {
  href: string;
  tone?: 'calm' | 'primary';
  children: ReactNode;
}) {
  return (
    <a href={href} className={tone === 'calm' ? `${styles.button}` : `${styles.button} ${styles.primary}`}>
      {children}
    </a>
  );
}

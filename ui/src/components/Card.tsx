import type { ReactNode } from 'react';
import styles from './layout.module.css';

/** One thing apart from the rest. */
export function Card({
  title,
  lang,
  children,
}: {
  title?: ReactNode;
  lang?: string;
  children: ReactNode;
}) {
  return (
    <section className={styles.card} {...(lang ? { lang } : {})}>
      {title && <h2>{title}</h2>}
      {children}
    </section>
  );
}

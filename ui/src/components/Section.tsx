import { useId, type ReactNode } from 'react';
import { useText } from '../i18n';
import styles from './layout.module.css';

/** A part of a page under its heading, with how many things are in it. */
export function Section({
  title,
  count,
  children,
}: {
  title: ReactNode;
  count?: number;
  children: ReactNode;
}) {
  const id = useId();
  const words = useText();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>
        {title}
        {count !== undefined && (
          <span className={`${styles.count} number`}> {words.formatNumber(count)}</span>
        )}
      </h2>
      {children}
    </section>
  );
}

import { useId, type ReactNode } from 'react';
import { useText } from '../i18n';
import styles from './layout.module.css';

/**
 * A part of a page under its heading, with how many things are in it, if any. Only a part of the page
 * itself is a landmark: the same words may head a part of several others.
 */
export function Section({
  title,
  count,
  level = 2,
  anchor,
  children,
}: {
  title: ReactNode;
  count?: number;
  /** Of the heading: 3 within another section. */
  level?: 2 | 3;
  /** By which contents lead to the heading, which then takes focus (see `showPart`). */
  anchor?: string;
  children: ReactNode;
}) {
  const Heading = level === 2 ? 'h2' : 'h3';
  const own = useId();
  const id = anchor ?? own;
  const words = useText();
  return (
    <section className={styles.section} {...(level === 2 ? { 'aria-labelledby': id } : {})}>
      <Heading id={id} {...(anchor ? { tabIndex: -1 } : {})}>
        {title}
        {count !== undefined && count > 0 && (
          <span className={`${styles.count} number`}> {words.formatNumber(count)}</span>
        )}
      </Heading>
      {children}
    </section>
  );
}

import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { useHeadingFocus } from '../app/router';
import { useText } from '../i18n';
import styles from './layout.module.css';

/** The bar of a case that stays in sight: number, title, stage, clock, next step. */
export function IdentityBar({
  over,
  title,
  lang,
  facts,
}: {
  /** Number and dates. */
  over: ReactNode;
  title: string;
  lang?: string;
  facts: readonly { key: string; value: ReactNode }[];
}) {
  const { t } = useText();
  const heading = useHeadingFocus();
  const bar = useRef<HTMLDivElement>(null);
  // How much of the window it covers depends on title, size of text and width, and what takes
  // focus must come to lie below it.
  useLayoutEffect(() => {
    const shown = bar.current;
    if (!shown || typeof ResizeObserver === 'undefined') return;
    const { style } = document.documentElement;
    const watch = new ResizeObserver(() => {
      const stays = getComputedStyle(shown).position === 'sticky';
      style.setProperty('--bar', `${stays ? shown.offsetHeight : 0}px`);
    });
    watch.observe(shown);
    return () => {
      watch.disconnect();
      style.removeProperty('--bar');
    };
  }, []);
  return (
    <div ref={bar} className={styles.identity} data-print="flat">
      <title>{t('window-title', { page: title })}</title>
      <p className={styles.over}>{over}</p>
      <h1 ref={heading} tabIndex={-1} {...(lang ? { lang } : {})}>
        {title}
      </h1>
      <ul className={styles.facts}>
        {facts.map(({ key, value }) => (
          <li key={key}>{value}</li>
        ))}
      </ul>
    </div>
  );
}

import type { ReactNode } from 'react';
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
  return (
    <div className={styles.identity} data-print="flat">
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

import type { ReactNode } from 'react';
import { useHeadingFocus } from '../app/router';
import { useText } from '../i18n';
import styles from './layout.module.css';

/** The page's one `h1`, which also names the window and takes focus when a page is opened. */
export function PageHeader({
  title,
  over,
  lead,
  lang,
  children,
}: {
  title: string;
  /** A line above: a number, where this belongs. */
  over?: ReactNode;
  /** A sentence below. */
  lead?: ReactNode;
  /** The language of the title, when it is not the screen's. */
  lang?: string;
  /** What may be done on this page. */
  children?: ReactNode;
}) {
  const { t } = useText();
  const heading = useHeadingFocus();
  return (
    <div className={styles.header}>
      <title>{t('window-title', { page: title })}</title>
      <div className={styles.headerText}>
        {over && <p className={styles.over}>{over}</p>}
        <h1 ref={heading} tabIndex={-1} {...(lang ? { lang } : {})}>
          {title}
        </h1>
        {lead && <p className={styles.lead}>{lead}</p>}
      </div>
      {children && (
        <div className={styles.acts} data-print="no">
          {children}
        </div>
      )}
    </div>
  );
}

import type { ReactNode } from 'react';
import styles from './content.module.css';
import { Icon } from './Icon';

/** Something to know on this page. For what went wrong with an act, use `ErrorSummary`. */
export function Notice({
  tone = 'plain',
  title,
  children,
}: {
  tone?: 'plain' | 'met' | 'due' | 'over';
  title?: string;
  children: ReactNode;
}) {
  const icon = tone === 'met' ? 'check' : tone === 'plain' ? 'info' : 'warning';
  return (
    <div className={styles.notice} data-tone={tone}>
      <Icon name={icon} />
      <div>
        {title && <h2>{title}</h2>}
        {children}
      </div>
    </div>
  );
}

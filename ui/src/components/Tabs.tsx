import type { ReactNode } from 'react';
import styles from './layout.module.css';

/** The pages of one thing, as links: each has its own address. */
export function Tabs({
  label,
  tabs,
  current,
}: {
  label: string;
  tabs: readonly { key: string; href: string; label: ReactNode; count?: number }[];
  current: string;
}) {
  return (
    <nav aria-label={label} data-print="no">
      <ul className={styles.tabs}>
        {tabs.map((tab) => (
          <li key={tab.key}>
            <a href={tab.href} {...(tab.key === current ? { 'aria-current': 'page' } : {})}>
              {tab.label}
              {tab.count !== undefined && <small className="number"> {tab.count}</small>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

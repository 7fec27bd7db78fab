import type { ReactNode } from 'react';
import styles from './content.module.css';

/** A fact under its name, and what may be done about it. */
export interface SummaryItem {
  key: string;
  label: ReactNode;
  value: ReactNode;
  act?: ReactNode;
}

/** Facts under their names, each with what may be done about it. */
export function SummaryList({
  items,
}: {
  items: readonly SummaryItem[];
}) {
  return (
    <dl className={styles.summary}>
      {items.map((item) => (
        <div key={item.key}>
          <dt>{item.label}</dt>
          <dd>{item.value}</dd>
          {item.act && <dd data-print="no">{item.act}</dd>}
        </div>
      ))}
    </dl>
  );
}

import type { ReactNode } from 'react';
import { useText } from '../i18n';
import styles from './content.module.css';

/** Something that happened. */
export interface Happening {
  key: string;
  /** An instant or a day; a day shows no time. */
  at: string;
  who?: string;
  title: ReactNode;
  children?: ReactNode;
}

/** What happened, newest first: a record, not a list of tasks. */
export function Timeline({ items }: { items: readonly Happening[] }) {
  const words = useText();
  return (
    <ol className={styles.timeline}>
      {items.map((item) => (
        <li key={item.key}>
          <time dateTime={item.at}>{words.formatDateTime(item.at)}</time>
          {item.who && <span className={styles.who}> · {item.who}</span>}
          <strong>{item.title}</strong>
          {item.children}
        </li>
      ))}
    </ol>
  );
}

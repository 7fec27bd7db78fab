import type { ReactNode } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import styles from './content.module.css';

/** Thousands of lines of one height, of which only those in sight exist. */
export function LongList<R extends { id: string }>({
  label,
  rows,
  textOf,
  onOpen,
  children,
}: {
  label: string;
  rows: readonly R[];
  /** A row in words, for typing ahead. */
  textOf: (row: R) => string;
  onOpen: (row: R) => void;
  children: (row: R) => ReactNode;
}) {
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: 48 }}>
      <ListBox
        aria-label={label}
        className={`${styles.long}`}
        items={rows}
        selectionMode="none"
        onAction={(key) => {
          const row = rows.find((r) => r.id === key);
          if (row) onOpen(row);
        }}
      >
        {(row) => (
          <ListBoxItem id={row.id} textValue={textOf(row)} className={`${styles.longRow}`}>
            {children(row)}
          </ListBoxItem>
        )}
      </ListBox>
    </Virtualizer>
  );
}

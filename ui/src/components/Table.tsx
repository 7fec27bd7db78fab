import type { ReactNode } from 'react';
import styles from './content.module.css';
import { Icon } from './Icon';

/** A column: its heading and what a row shows in it. */
export interface Column<R> {
  key: string;
  label: string;
  cell: (row: R) => ReactNode;
  align?: 'end';
  /** The row's own name, read with every other cell of it. One column has it. */
  head?: boolean;
  sortable?: boolean;
}

/** How a table is sorted; the api does the sorting. */
export interface Sorting {
  key: string;
  descending: boolean;
}

/** A plain table. Its head stays in sight, and it scrolls by itself where it is too wide. */
export function Table<R>({
  caption,
  columns,
  rows,
  keyOf,
  sorting,
  onSort,
  tall = false,
}: {
  caption: string;
  columns: readonly Column<R>[];
  rows: readonly R[];
  keyOf: (row: R) => string;
  sorting?: Sorting;
  onSort?: (sorting: Sorting) => void;
  /** Scrolls within the page instead of making it long. */
  tall?: boolean;
}) {
  return (
    // What scrolls must be reachable by keyboard, so it takes focus and has a name.
    <section
      className={tall ? `${styles.scroll} ${styles.tall}` : styles.scroll}
      aria-label={caption}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table className={styles.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => {
              const sorted = sorting?.key === column.key ? sorting : null;
              return (
                <th
                  key={column.key}
                  scope="col"
                  {...(column.align ? { 'data-align': column.align } : {})}
                  {...(sorted ? { 'aria-sort': sorted.descending ? 'descending' : 'ascending' } : {})}
                >
                  {column.sortable && onSort ? (
                    <button
                      type="button"
                      className={styles.sort}
                      onClick={() =>
                        onSort({ key: column.key, descending: sorted ? !sorted.descending : false })
                      }
                    >
                      {column.label} {sorted && <Icon name={sorted.descending ? 'down' : 'up'} />}
                    </button>
                  ) : (
                    column.label
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column) => {
                const align = column.align ? { 'data-align': column.align } : {};
                return column.head ? (
                  <th key={column.key} scope="row" {...align}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} {...align}>
                    {column.cell(row)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

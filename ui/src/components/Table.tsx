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
  stack = false,
  hideCaption = false,
}: {
  caption: string;
  columns: readonly Column<R>[];
  rows: readonly R[];
  keyOf: (row: R) => string;
  sorting?: Sorting;
  onSort?: (sorting: Sorting) => void;
  /** Scrolls within the page instead of making it long. */
  tall?: boolean;
  /** In a narrow window each row becomes a block of named lines, so that nothing scrolls sideways. */
  stack?: boolean;
  /** The heading above says the same. */
  hideCaption?: boolean;
}) {
  // Under a heading of the same words it is no second landmark.
  const Frame = hideCaption ? 'div' : 'section';
  // Laid out as blocks, a table would no longer be one to a screen reader without its roles.
  const role = (name: string) => (stack ? { role: name } : {});
  return (
    // What scrolls must be reachable by keyboard, so it takes focus and has a name.
    <Frame
      className={tall ? `${styles.scroll} ${styles.tall}` : styles.scroll}
      {...(hideCaption ? { role: 'group' } : {})}
      aria-label={caption}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
      tabIndex={0}
    >
      <table className={stack ? `${styles.table} ${styles.stack}` : styles.table} {...role('table')}>
        <caption {...(hideCaption ? { className: 'visually-hidden' } : {})}>{caption}</caption>
        <thead
          {...role('rowgroup')}
          data-sorts={columns.some((column) => column.sortable) && onSort !== undefined}
        >
          <tr {...role('row')}>
            {columns.map((column) => {
              const sorted = sorting?.key === column.key ? sorting : null;
              return (
                <th
                  key={column.key}
                  scope="col"
                  {...role('columnheader')}
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
        <tbody {...role('rowgroup')}>
          {rows.map((row) => (
            <tr key={keyOf(row)} {...role('row')}>
              {columns.map((column) => {
                const align = column.align ? { 'data-align': column.align } : {};
                return column.head ? (
                  <th key={column.key} scope="row" {...align} {...role('rowheader')}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td
                    key={column.key}
                    {...align}
                    {...role('cell')}
                    {...(stack ? { 'data-label': column.label } : {})}
                  >
                    {column.cell(row)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Frame>
  );
}

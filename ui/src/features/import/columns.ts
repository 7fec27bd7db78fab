import type { ColumnRead } from '../../api/schema';

/** The letters a spreadsheet gives a column: A, B … Z, AA. `position` counts from 0. */
export function lettersOf(position: number): string {
  const last = String.fromCodePoint(65 + (position % 26));
  return position < 26 ? last : lettersOf(Math.floor(position / 26) - 1) + last;
}

/** How many columns have the heading of each column. */
export function countHeadings(columns: readonly ColumnRead[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { heading } of columns) counts.set(heading, (counts.get(heading) ?? 0) + 1);
  return counts;
}

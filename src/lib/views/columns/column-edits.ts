// Editing the columns of a board, before it is sent (COL-4): pure steps over a list, always one to eight columns.
import { COLUMNS_MOST, hasWords, type Column, type ColumnRole } from '#core/columns.ts';

/** The list with one column changed. */
export function withColumn(
  columns: readonly Column[],
  id: string,
  change: Partial<Pick<Column, 'title' | 'one' | 'role'>>
): readonly Column[] {
  return columns.map((column) => (column.id === id ? { ...column, ...change } : column));
}

/** The list without a column; the last one stays. */
export function withoutColumn(columns: readonly Column[], id: string): readonly Column[] {
  return columns.length > 1 ? columns.filter((column) => column.id !== id) : columns;
}

/** The list with a column one place up or down. */
export function movedColumn(columns: readonly Column[], id: string, step: -1 | 1): readonly Column[] {
  const at = columns.findIndex((column) => column.id === id);
  const column = columns[at];
  const other = columns[at + step];
  if (!column || !other) return columns;
  return columns.with(at, other).with(at + step, column);
}

/** The list with one more column, without a title yet. `drawn`: letters and digits nobody else has. */
export function withNewColumn(columns: readonly Column[], drawn: string): readonly Column[] {
  const role: ColumnRole = 'note';
  const id = `c${drawn.replace(/[^A-Za-z0-9]/g, '').slice(0, 12)}`;
  return columns.length < COLUMNS_MOST ? [...columns, { id, title: '', one: '', role }] : columns;
}

/** Ready to be sent: ends trimmed; null while one has no name. */
export function readyColumns(columns: readonly Column[]): readonly Column[] | null {
  const tidy = columns.map(({ title, one, ...rest }) => ({ ...rest, title: title.trim(), one: one.trim() }));
  return tidy.every(hasWords)
    ? tidy.map(({ id, title, one, role, serves }) => ({
        id,
        title,
        one,
        role,
        ...(serves ? { serves } : {})
      }))
    : null;
}

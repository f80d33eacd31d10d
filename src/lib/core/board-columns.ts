// Which columns the board of a table has (COL-1): the two sides of its tension, those of its layout, or else the usual three.
import type { Card, CardKind } from './cards.ts';
import { columnIn, poleColumns, USUAL_COLUMNS, type Column, type ColumnRole } from './columns.ts';
import type { TableId } from './ids.ts';
import { layoutOf, tableById, themeOf, type Plan } from './plan.ts';

/** The columns of a table's board, in order. */
export function columnsOf(plan: Plan, table: TableId): readonly Column[] {
  return ownColumnsOf(plan, table) ?? USUAL_COLUMNS;
}

/** The same; null where they are the usual three. */
export function ownColumnsOf(plan: Plan, id: TableId): readonly Column[] | null {
  const table = tableById(plan, id);
  const poles = table && themeOf(plan, table)?.poles;
  return poles ? poleColumns(poles) : (layoutOf(plan, id)?.columns ?? null);
}

/** Has a table's board this column? */
export function hasColumn(plan: Plan, table: TableId, kind: CardKind): boolean {
  return columnsOf(plan, table).some(({ id }) => id === kind);
}

/** What a card's column holds. */
export function roleOf(plan: Plan, { table, kind }: Pick<Card, 'table' | 'kind'>): ColumnRole {
  return columnIn(columnsOf(plan, table), kind).role;
}

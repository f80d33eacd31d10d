// The columns of a board, as data (COL-1 to COL-4): a template brings its own, the facilitation may change them.
import type { CardKind } from './cards.ts';
import { layoutOf, type Plan } from './plan.ts';
import type { TableId } from './ids.ts';

/** What a column holds, for those who read it: proposals, what is agreed, what stays open, anything else. */
export const COLUMN_ROLES = ['idea', 'finding', 'question', 'note'] as const;
/** One of them. */
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** One column of a board. */
export interface Column {
  /** What its cards carry. Letters and digits, 20 at most; stays when the title changes. */
  readonly id: CardKind;
  /** Of several cards: « Idées échangées ». Empty for the three of every workshop: the interface has their words. */
  readonly title: string;
  /** Of one: « Idée échangée ». Empty when the title serves. */
  readonly one: string;
  readonly role: ColumnRole;
}

/** The columns of a board that says nothing else. */
export const USUAL_COLUMNS: readonly Column[] = [
  { id: 'idea', title: '', one: '', role: 'idea' },
  { id: 'finding', title: '', one: '', role: 'finding' },
  { id: 'openQuestion', title: '', one: '', role: 'question' }
];

/** The columns of a table's board, in order. */
export function columnsOf(plan: Plan, table: TableId): readonly Column[] {
  return layoutOf(plan, table)?.columns ?? USUAL_COLUMNS;
}

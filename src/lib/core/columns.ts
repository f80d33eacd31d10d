// The columns of a board, as data (COL-1 to COL-6): a template brings its own, the facilitation may change them. Which board has
// which ones is in board-columns.ts.
import type { CardKind } from './cards.ts';

/** What a column holds, for those who read it: proposals, what is agreed, what stays open, anything else. */
export const COLUMN_ROLES = ['idea', 'finding', 'question', 'note'] as const;
/** One of them. */
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** What an article makes of a column beyond its role: ways to act, what is done next, where to read more. */
export const COLUMN_USES = ['lever', 'action', 'resource'] as const;
/** One of them. */
export type ColumnUse = (typeof COLUMN_USES)[number];

/** One column of a board. */
export interface Column {
  /** What its cards carry. Letters and digits, 20 at most; stays when the title changes. */
  readonly id: CardKind;
  /** Of several cards: « Idées échangées ». Empty for the three of every workshop: the interface has their words. */
  readonly title: string;
  /** Of one: « Idée échangée ». Empty when the title serves. */
  readonly one: string;
  readonly role: ColumnRole;
  /** Missing: nothing of its own. */
  readonly serves?: ColumnUse;
}

/** What an id looks like. */
export const COLUMN_ID = /^[a-z][A-Za-z0-9]{0,19}$/;

/** A board has one column at least, and at most so many. */
export const COLUMNS_MOST = 8;

/** The columns of a board that says nothing else. */
export const USUAL_COLUMNS: readonly Column[] = [
  { id: 'idea', title: '', one: '', role: 'idea' },
  { id: 'finding', title: '', one: '', role: 'finding' },
  { id: 'openQuestion', title: '', one: '', role: 'question' }
];

/** « Autres »: where cards of a column that was taken away stand and stay readable. No card carries its id. */
export const OTHER_COLUMN: Column = { id: 'other', title: '', one: '', role: 'note' };

const NO_NAMES = ['', ''] as const;

/** The two sides of a tension, as the columns of its board. */
export function poleColumns([a, b]: readonly [string, string]): readonly Column[] {
  return [
    { id: 'poleA', title: a, one: '', role: 'idea' },
    { id: 'poleB', title: b, one: '', role: 'idea' }
  ];
}

/** Is this a side of a tension? What it holds are arguments. */
export function isPole(kind: CardKind): boolean {
  return poleColumns(NO_NAMES).some(({ id }) => id === kind);
}

/** Are these the usual three, with the interface's own words? */
export function areUsual(columns: readonly Column[]): boolean {
  return (
    columns.length === USUAL_COLUMNS.length &&
    columns.every(({ id, title, one, role }, i) => {
      const usual = USUAL_COLUMNS[i];
      return id === usual?.id && role === usual.role && title === '' && one === '';
    })
  );
}

/** May this column go without a title? Only where the interface has its words. */
export function hasWords({ id, title }: Column): boolean {
  return title !== '' || USUAL_COLUMNS.some((usual) => usual.id === id);
}

/** The column where a card of this kind stands: « Autres » when the board has it no more. */
export function columnIn(columns: readonly Column[], kind: CardKind): Column {
  return columns.find(({ id }) => id === kind) ?? OTHER_COLUMN;
}

/** Its place on the board, from 0; « Autres » comes last. */
export function columnRank(columns: readonly Column[], kind: CardKind): number {
  const at = columns.findIndex(({ id }) => id === kind);
  return at < 0 ? columns.length : at;
}

/** The board's columns and, when one of these kinds is none of them, « Autres ». */
export function standingColumns(columns: readonly Column[], kinds: readonly CardKind[]): readonly Column[] {
  const isAstray = kinds.some((kind) => !columns.some(({ id }) => id === kind));
  return isAstray ? [...columns, OTHER_COLUMN] : columns;
}

/** Where a card was an idea before it became a finding, the column it came from; null for any other way it went. */
export function ideaBefore(columns: readonly Column[], from: CardKind, to: CardKind): CardKind | null {
  const isSo = columnIn(columns, from).role === 'idea' && columnIn(columns, to).role === 'finding';
  return isSo ? from : null;
}

/** Is a card of this kind something one may carry on (VOL-1)? An idea or a finding, no argument of a tension. */
export function isCarriable(columns: readonly Column[], kind: CardKind): boolean {
  const { id, role } = columnIn(columns, kind);
  return (role === 'idea' || role === 'finding') && !isPole(id);
}

/** Where what is agreed goes; null on a board that has no such column. */
export function findingIn(columns: readonly Column[]): Column | null {
  return columns.find(({ role }) => role === 'finding') ?? null;
}

/** Where one writes when nothing was chosen. */
export function firstOf(columns: readonly Column[]): Column {
  return columns[0] ?? OTHER_COLUMN;
}

/** The kind a card takes on a board it comes to: its own if that board has it, else that of the same role, else the first. */
export function kindOn(to: readonly Column[], kind: CardKind, from: readonly Column[]): CardKind {
  if (to.some(({ id }) => id === kind)) return kind;
  const { role } = columnIn(from, kind);
  return (to.find((column) => column.role === role) ?? firstOf(to)).id;
}

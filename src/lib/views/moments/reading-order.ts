// The order in which a theme is read to the room (GRP-4): what is agreed, then ideas, then what stays open; in each what was
// pinned, then what was given most gommettes.
import { columnIn, columnRank, type Column, type ColumnRole } from '#core/columns.ts';

/** What a reader needs to know of a card. */
export interface Readable {
  readonly kind: string;
  readonly pinned: boolean;
  readonly votes?: number;
}

const RANK: Readonly<Record<ColumnRole, number>> = { finding: 0, idea: 1, question: 2, note: 3 };

/** The columns of a board as they are read: findings first. */
export function readingColumns(columns: readonly Column[]): readonly Column[] {
  return columns.toSorted((a, b) => RANK[a.role] - RANK[b.role]);
}

/** What is said aloud of each part: one finding, two ideas, one open question. */
const SAID: Readonly<Record<ColumnRole, number>> = { finding: 1, idea: 2, question: 1, note: 0 };

/** The cards to say aloud, in their order: as many as the rule asks of each part; of a board of notes alone, its first ones. */
export function saidAloud<Card extends Readable>(
  cards: readonly Card[],
  columns: readonly Column[]
): readonly Card[] {
  const sorted = cards.toSorted(byReading(columns));
  const roles = Object.entries(SAID).flatMap(([role, most]) =>
    sorted.filter(({ kind }) => columnIn(columns, kind).role === role).slice(0, most)
  );
  return roles.length > 0 ? roles : sorted.slice(0, SAID.idea);
}

/** Compares two cards of boards with these columns, for a sort that keeps the boards' order between equals. */
export function byReading(columns: readonly Column[]): (a: Readable, b: Readable) => number {
  const order = readingColumns(columns);
  const place = ({ kind }: Readable): number => columnRank(order, columnIn(columns, kind).id);
  return (a, b) =>
    place(a) - place(b) || Number(b.pinned) - Number(a.pinned) || (b.votes ?? 0) - (a.votes ?? 0);
}

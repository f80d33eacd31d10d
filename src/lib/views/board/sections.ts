// How a table reads its cards: by column, then by the round and group that wrote them, newest round first (CARD-2, CARD-9).
// Pure: the same cards always stand in the same place, so that another person's card never moves the one being read.
import type { CardKind } from '#core/cards.ts';
import type { CardId, GroupNumber } from '#core/ids.ts';
import type { CardView } from '#core/views-cards.ts';
import { gathered } from '#core/gathered.ts';
import { standingCards } from './heaps.ts';

/** From so many cards in one column on, slips become lines and earlier rounds fold. */
export const DENSE_FROM = 40;

/** So many columns stand side by side on a large screen; more are tabs. */
export const SIDE_BY_SIDE = 4;

/** Cards of one round and group in one column. */
export interface Section {
  /** Unique in its column: « 3:1 ». */
  readonly key: string;
  /** 0 outside a rotation's rounds. */
  readonly round: number;
  readonly group: GroupNumber | null;
  /** Mark of the table these cards were written at, when they came from there; else null. */
  readonly from: string | null;
  /** In board order. */
  readonly cards: readonly CardView[];
}

/** The cards that stand on the board in one column, in board order. */
export function columnOf(cards: readonly CardView[], kind: CardKind): readonly CardView[] {
  return standingCards(cards)
    .filter((card) => card.kind === kind)
    .sort(byOrder);
}

/** Board order inside a column: by key, then by id where two keys are equal. */
export function byOrder(a: CardView, b: CardView): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** One column cut by round and group: the section begun last comes first. */
export function sectionsOf(column: readonly CardView[]): readonly Section[] {
  const sections = gathered(column, sectionKey);
  return [...sections]
    .map(([key, cards]): Section => ({
      key,
      round: cards[0]?.round ?? 0,
      group: cards[0]?.group ?? null,
      from: cards[0]?.movedFrom ?? null,
      cards
    }))
    .sort((a, b) => begun(b) - begun(a));
}

function sectionKey({ round, group, movedFrom }: CardView): string {
  const key = `${round}:${group ?? ''}`;
  return movedFrom === null ? key : `${key}:${movedFrom}`;
}

function begun(section: Section): number {
  return Math.min(...section.cards.map((card) => card.createdAt));
}

/** Has one column become too long for slips? */
export function isDense(cards: readonly CardView[]): boolean {
  const kinds = new Set(cards.map(({ kind }) => kind));
  return [...kinds].some((kind) => columnOf(cards, kind).length > DENSE_FROM);
}

/**
 * After which card of the column this one must be put to stand one place higher or lower among those of its round and
 * group. `undefined` when it already is at that end; null puts it first of the column.
 */
export function placeAfter(
  cards: readonly CardView[],
  card: CardView,
  direction: 'up' | 'down'
): CardId | null | undefined {
  const column = columnOf(cards, card.kind);
  const section = column.filter((each) => sectionKey(each) === sectionKey(card));
  const at = section.findIndex((each) => each.id === card.id);
  if (direction === 'down') return section[at + 1]?.id;
  const above = section[at - 1];
  if (!above) return undefined;
  const others = column.filter((each) => each.id !== card.id);
  return others[others.findIndex((each) => each.id === above.id) - 1]?.id ?? null;
}

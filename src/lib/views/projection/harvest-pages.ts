// One table's harvest as pages of the room's screen: the columns of its board side by side, never more cards than can be read
// at twelve metres, every card whole: a long one has a page to itself, and as many as it needs.
// Lengths in rem of that screen, 67.5 of them from top to bottom.
import type { CardKind } from '#core/cards.ts';
import { columnIn, standingColumns, USUAL_COLUMNS, type Column } from '#core/columns.ts';
import type { ProjectionView } from '#core/views.ts';
import { cardParts, lettersOf } from './text-parts.ts';

/** A card as it is read on the wall. */
export type HarvestCard = NonNullable<ProjectionView['harvest']>['cards'][number];

/** What a page holds: cards on it, lines of the longest of several, its height and those of a page that has less room; how long it stays. */
export const HARVEST_PAGE = { cards: 9, lines: 8, heights: [36, 27, 20], stays: 12_000 } as const;

/** What fits: columns side by side, letters on a line of one; letters on a line of a card alone, and how high that line is. */
export interface Wall {
  readonly columns: number;
  readonly letters: number;
  readonly alone: { readonly letters: number; readonly line: number };
  /** Less than the usual height, where something stands under the page. */
  readonly height?: number;
}

/** 16:9, and 4:3 which shows fewer things and never smaller ones. */
export const WALLS = {
  wide: { columns: 3, letters: 25, alone: { letters: 60, line: 4 } },
  square: { columns: 2, letters: 30, alone: { letters: 52, line: 3.4 } }
} as const satisfies Record<string, Wall>;

/** The cards of one column of the board on one page, in columns of that page. */
export interface HarvestBlock {
  readonly kind: CardKind;
  readonly columns: readonly (readonly HarvestCard[])[];
}

/** Blocks above one another; `span`: how many columns of the page they take. */
export interface HarvestStack {
  readonly span: number;
  readonly blocks: readonly HarvestBlock[];
}

/** One page, from left to right. */
export type HarvestPage = readonly HarvestStack[];

const heightOn = (wall: Wall): number => wall.height ?? HARVEST_PAGE.heights[0];

/** The height a page has under a head of so many letters, and above what is said to the room, if anything is. */
export function pageHeight(letters: number, isSaid: boolean): number {
  const [usual, short, shortest] = HARVEST_PAGE.heights;
  const less = Number(letters > 150) + Number(letters > 300) + Number(isSaid);
  return less === 0 ? usual : less === 1 ? short : shortest;
}
const LINE = 3.05;
const AROUND = 2.5;
/** A second title in a column. */
const TITLE = 6.5;

/** The pages of a harvest: column by column of its board, pinned cards first, every card once. */
export function harvestPages(
  cards: readonly HarvestCard[],
  wall: Wall,
  columns: readonly Column[] = USUAL_COLUMNS
): readonly HarvestPage[] {
  const kinds = cards.map(({ kind }) => kind);
  return standingColumns(columns, kinds).reduce<readonly HarvestPage[]>((pages, { id: kind }) => {
    const own = cards.filter((card) => columnIn(columns, card.kind).id === kind);
    const sorted = [...own.filter(({ pinned }) => pinned), ...own.filter(({ pinned }) => !pinned)];
    return withKind(pages, kind, sorted, wall);
  }, []);
}

function withKind(
  pages: readonly HarvestPage[],
  kind: CardKind,
  cards: readonly HarvestCard[],
  wall: Wall
): readonly HarvestPage[] {
  const [first] = cards;
  if (!first) return pages;
  if (isLong(first, wall))
    return withKind([...pages, ...alone(first, kind, wall)], kind, cards.slice(1), wall);
  const long = cards.findIndex((card) => isLong(card, wall));
  if (long > 0) {
    const shorter = withShort(pages, kind, cards.slice(0, long), wall);
    return withKind(shorter, kind, cards.slice(long), wall);
  }
  return withShort(pages, kind, cards, wall);
}

/** Is the card too long to stand among others? */
function isLong(card: HarvestCard, wall: Wall): boolean {
  return lettersOf(card) > HARVEST_PAGE.lines * wall.letters;
}

/** A long card on pages of its own, from edge to edge. */
function alone(card: HarvestCard, kind: CardKind, wall: Wall): readonly HarvestPage[] {
  const { letters, line } = wall.alone;
  const parts = cardParts(card, letters * Math.floor(heightOn(wall) / line));
  return parts.map((part) => [{ span: wall.columns, blocks: [{ kind, columns: [[part]] }] }]);
}

function withShort(
  pages: readonly HarvestPage[],
  kind: CardKind,
  cards: readonly HarvestCard[],
  wall: Wall
): readonly HarvestPage[] {
  const page = pages.at(-1) ?? [];
  const before = pages.slice(0, -1);
  const under = stackedUnder(page, { kind, columns: [cards] }, wall);
  if (under) return [...before, under];
  const room = HARVEST_PAGE.cards - countOf(page);
  const free = wall.columns - page.reduce((sum, { span }) => sum + span, 0);
  if (room <= 0 || free <= 0) return withShort([...pages, []], kind, cards, wall);
  const columns = balanced(firstOf(cards, free, wall).slice(0, room), free, wall);
  const filled = [...before, [...page, { span: columns.length, blocks: [{ kind, columns }] }]];
  const rest = cards.slice(columns.flat().length);
  return rest.length === 0 ? filled : withShort([...filled, []], kind, rest, wall);
}

/** The page with a block put under its last one, when that one is a single column with room enough; else null. */
function stackedUnder(page: HarvestPage, block: HarvestBlock, wall: Wall): HarvestPage | null {
  const last = page.at(-1);
  if (!last || last.span > 1) return null;
  const cards = last.blocks.flatMap(({ columns }) => columns.flat());
  const added = block.columns.flat();
  const high = heightOf([...cards, ...added], wall) + TITLE * last.blocks.length;
  if (high > heightOn(wall) || countOf(page) + added.length > HARVEST_PAGE.cards) return null;
  return [...page.slice(0, -1), { span: 1, blocks: [...last.blocks, block] }];
}

/** As many cards as so many columns hold. */
function firstOf(cards: readonly HarvestCard[], columns: number, wall: Wall): readonly HarvestCard[] {
  return filled(cards, heightOn(wall), wall).slice(0, columns).flat();
}

/** The same cards in as few columns as they need, of about the same height. */
function balanced(
  cards: readonly HarvestCard[],
  most: number,
  wall: Wall
): readonly (readonly HarvestCard[])[] {
  const count = Math.min(most, filled(cards, heightOn(wall), wall).length);
  for (let limit = Math.ceil(heightOf(cards, wall) / count); limit < heightOn(wall); limit++) {
    const columns = filled(cards, limit, wall);
    if (columns.length <= count) return columns;
  }
  return filled(cards, heightOn(wall), wall);
}

/** Columns filled one after the other up to a height; each holds one card at least. */
function filled(
  cards: readonly HarvestCard[],
  height: number,
  wall: Wall
): readonly (readonly HarvestCard[])[] {
  return cards.reduce<readonly (readonly HarvestCard[])[]>((columns, card) => {
    const last = columns.at(-1);
    if (!last || heightOf([...last, card], wall) > height) return [...columns, [card]];
    return [...columns.slice(0, -1), [...last, card]];
  }, []);
}

function heightOf(cards: readonly HarvestCard[], wall: Wall): number {
  return cards.reduce((sum, card) => sum + AROUND + LINE * Math.ceil(lettersOf(card) / wall.letters), 0);
}

function countOf(page: HarvestPage): number {
  return page.flatMap(({ blocks }) => blocks.flatMap(({ columns }) => columns.flat())).length;
}

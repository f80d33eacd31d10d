// One table's harvest as pages of the room's screen: the columns of its board side by side, never more cards than can be read
// at twelve metres, every card whole: a long one has a page to itself, and as many as it needs.
// Lengths in rem of that screen, 67.5 of them from top to bottom.
import type { CardKind } from '#core/cards.ts';
import { columnIn, standingColumns, USUAL_COLUMNS, type Column } from '#core/columns.ts';
import type { ProjectionView } from '#core/views.ts';
import { cardParts } from './text-parts.ts';
import { wrappedLines } from './text-lines.ts';

/** A card as it is read on the wall. */
export type HarvestCard = NonNullable<ProjectionView['harvest']>['cards'][number];

/** What a page holds: cards on it, lines of the longest of several, its usual height, and what its columns have more where the
    code does not stand under them; how long it stays. */
export const HARVEST_PAGE = { cards: 9, lines: 8, height: 36, more: 4, stays: 12_000 } as const;

/** What fits: columns side by side, letters on a line of one; letters on a line of a card alone, and how high that line is. */
export interface Wall {
  readonly columns: number;
  readonly letters: number;
  readonly alone: { readonly letters: number; readonly line: number };
  /** Of the column above the code, where it is not the usual one. */
  readonly height?: number;
}

/** 16:9, and 4:3 which shows fewer things and never smaller ones. */
export const WALLS = {
  wide: { columns: 3, letters: 29, alone: { letters: 66, line: 4 } },
  square: { columns: 2, letters: 34, alone: { letters: 58, line: 3.4 } }
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
  /** One long card, from edge to edge: nothing stands under it. */
  readonly isAlone?: true;
}

/** One page, from left to right. */
export type HarvestPage = readonly HarvestStack[];

/** How high a column may be: the last one stops above the code. */
function heightIn(wall: Wall, column: number): number {
  const height = wall.height ?? HARVEST_PAGE.height;
  return column < wall.columns - 1 ? height + HARVEST_PAGE.more : height;
}

const LINE = 3.05;
const AROUND = 2.5;
/** A second title in a column. */
const TITLE = 6.1;

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
  const most = LINE * HARVEST_PAGE.lines + AROUND;
  return heightOf([card], wall) > Math.min(most, heightIn(wall, wall.columns - 1));
}

/** A long card on pages of its own, from edge to edge. */
function alone(card: HarvestCard, kind: CardKind, wall: Wall): readonly HarvestPage[] {
  const { letters, line } = wall.alone;
  const parts = cardParts(card, letters * Math.floor(heightIn(wall, wall.columns - 1) / line));
  return parts.map((part) => [{ span: wall.columns, blocks: [{ kind, columns: [[part]] }], isAlone: true }]);
}

function withShort(
  pages: readonly HarvestPage[],
  kind: CardKind,
  cards: readonly HarvestCard[],
  wall: Wall
): readonly HarvestPage[] {
  const page = pages.at(-1) ?? [];
  const before = pages.slice(0, -1);
  const from = page.reduce((sum, { span }) => sum + span, 0);
  const room = HARVEST_PAGE.cards - countOf(page);
  if (from === wall.columns || room <= 0) {
    const under = stackedUnder(page, kind, cards, wall);
    return under ? [...before, under] : withShort([...pages, []], kind, cards, wall);
  }
  const held = filled(cards, { wall, from }).slice(0, wall.columns - from);
  const columns = balanced(held.flat().slice(0, room), { wall, from });
  const grown = [...before, [...page, { span: columns.length, blocks: [{ kind, columns }] }]];
  const rest = cards.slice(columns.flat().length);
  return rest.length === 0 ? grown : withShort([...grown, []], kind, rest, wall);
}

/** The page with cards of one more kind under one of its stacks, the last that has room for all; else null. */
function stackedUnder(
  page: HarvestPage,
  kind: CardKind,
  cards: readonly HarvestCard[],
  wall: Wall
): HarvestPage | null {
  if (countOf(page) + cards.length > HARVEST_PAGE.cards) return null;
  for (let at = page.length - 1; at >= 0; at--) {
    const from = page.slice(0, at).reduce((sum, { span }) => sum + span, 0);
    const stack = page[at];
    const grown = stack && !stack.isAlone && grownStack(stack, kind, cards, { wall, from });
    if (grown) return page.with(at, grown);
  }
  return null;
}

/** The stack with cards of one more kind at its foot, side by side; null without room for all. */
function grownStack(
  { span, blocks }: HarvestStack,
  kind: CardKind,
  cards: readonly HarvestCard[],
  { wall, from }: Place
): HarvestStack | null {
  const used = blocks.reduce((sum, { columns }) => sum + TITLE + highest(columns, wall), 0);
  const place = { wall, from, used };
  const columns = balanced(cards, place);
  const isTooHigh = columns.some((column, i) => heightOf(column, wall) > roomIn(place, i));
  return columns.length > span || isTooHigh ? null : { span, blocks: [...blocks, { kind, columns }] };
}

/** Columns of a page from one of them on, under what already stands there. */
interface Place {
  readonly wall: Wall;
  readonly from: number;
  readonly used?: number;
}

const roomIn = ({ wall, from, used = 0 }: Place, column: number): number =>
  heightIn(wall, from + column) - used;

const highest = (columns: readonly (readonly HarvestCard[])[], wall: Wall): number =>
  Math.max(...columns.map((column) => heightOf(column, wall)));

/** The same cards in as few columns as they need, of about the same height. */
function balanced(cards: readonly HarvestCard[], place: Place): readonly (readonly HarvestCard[])[] {
  const most = filled(cards, place);
  for (let limit = Math.ceil(heightOf(cards, place.wall) / most.length); limit < highest(most, place.wall);) {
    const columns = filled(cards, place, limit++);
    if (columns.length <= most.length) return columns;
  }
  return most;
}

/** Columns filled one after the other, none above a height; each holds one card at least. */
function filled(
  cards: readonly HarvestCard[],
  place: Place,
  limit = Infinity
): readonly (readonly HarvestCard[])[] {
  return cards.reduce<readonly (readonly HarvestCard[])[]>((columns, card) => {
    const last = columns.at(-1);
    const height = Math.min(limit, roomIn(place, columns.length - 1));
    if (!last || heightOf([...last, card], place.wall) > height) return [...columns, [card]];
    return [...columns.slice(0, -1), [...last, card]];
  }, []);
}

function heightOf(cards: readonly HarvestCard[], wall: Wall): number {
  return cards.reduce((sum, card) => sum + AROUND + LINE * wrappedLines(wordsOf(card), wall.letters), 0);
}

/** An example is written smaller: ten letters of it take the room of nine. */
const SMALLER = 0.9;

/** All a card says on the wall; its gommettes are said in words. */
function wordsOf({ text, cited, example, votes }: HarvestCard): string {
  const said = [cited, example].filter(Boolean).join(', ');
  return `${text}${said && ` (ex. : ${said.slice(0, said.length * SMALLER)})`}${votes ? ` ${votes} gommettes` : ''}`;
}

function countOf(page: HarvestPage): number {
  return page.flatMap(({ blocks }) => blocks.flatMap(({ columns }) => columns.flat())).length;
}

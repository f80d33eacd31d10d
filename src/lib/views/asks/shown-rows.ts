// What came out of a question as pages of the wall: as many rows as stand above the code, in pages of about the same height.
// Lengths in rem of that screen, 67.5 of them from top to bottom.
import type { VoteView } from '#core/views-votes.ts';
import { SAID_HEIGHT } from '#lib/views/projection/page-room.ts';
import { questionHeight, type WallShape } from '#lib/views/projection/title-size.ts';
import { wrappedLines } from '#lib/views/projection/text-lines.ts';
import { sortRows, type CountRow, type PointsRow } from './ask-results.ts';

/** A wall: the size of its rows, letters on one line of them, its shape. */
export interface ShownWall {
  readonly size: number;
  readonly letters: number;
  readonly shape: WallShape;
}
/** As many rows as are read from the back of the room. */
export const SHOWN_WALLS = {
  wide: { size: 3, letters: 80, shape: 'wide' },
  square: { size: 2.6, letters: 70, shape: 'square' }
} as const satisfies Record<WallShape, ShownWall>;
/** How much larger a few rows may be, the most first. */
const LARGER = [1.5, 1.25] as const;

/** The wall whose rows are as large as lets all of them stand on one page; else the usual one. */
export function wallFor(usual: ShownWall, heightOn: (wall: ShownWall) => number, room: number): ShownWall {
  const walls = LARGER.map((more) => ({
    ...usual,
    size: usual.size * more,
    letters: Math.floor(usual.letters / more)
  }));
  return walls.find((wall) => heightOn(wall) <= room) ?? usual;
}

/** How high rows stand together. */
export function rowsHeight<Row>(rows: readonly Row[], heightOf: (row: Row) => number): number {
  return rows.reduce((sum, row) => sum + heightOf(row) + GAP, 0);
}

/** Between two rows. */
const GAP = 1.3;
/** From the foot of the title to the code. */
const ROOM = 51.5;
/** A line of text; a bar with what stands around it; figures beside a text, in letters. */
const LINE = 1.2;
const BAR = 0.65;
const FIGURES = 12;

/** What is left for rows under a question. */
export function shownRoom(question: string, wall: ShownWall, isSaid: boolean): number {
  return ROOM - questionHeight(question, wall.shape) - (isSaid ? SAID_HEIGHT[wall.shape] : 0);
}

/** One line of a choice. */
export function countHeight({ text }: Pick<CountRow, 'text'>, { size, letters }: ShownWall): number {
  return size * (LINE * wrappedLines(text, letters - FIGURES) + BAR);
}

/** One line that was given points, once or twice. */
export function pointsHeight(row: PointsRow, { size, letters }: ShownWall): number {
  const said = row.before ? 28 : FIGURES;
  const isOver = row.text.length + said > letters;
  const lines =
    row.before && isOver ? wrappedLines(row.text, letters) + 1 : wrappedLines(row.text, letters - said);
  const bars = BAR + (row.before ? 0.65 : 0);
  return size * (LINE * lines + bars + (row.isDispersed ? LINE + 0.15 : 0));
}

/** One line that was sorted: its words and its figures side by side when they can, then its bar. */
export function sortHeight(
  line: VoteView['lines'][number],
  vote: VoteView,
  { size, letters }: ShownWall
): number {
  const figures = sortRows(vote, line.id).map(({ text, count }) => `${text}: ${count} ##`.length + 3);
  const all = figures.reduce((sum, each) => sum + each, 0);
  const under = Math.ceil(all / letters);
  const lines = line.text.length + all <= letters ? 1 : wrappedLines(line.text, letters) + under;
  return size * (LINE * lines + 1.7);
}

/** Pages no higher than that, of about the same height; one empty page when there is nothing. */
export function pagesWithin<Row>(
  rows: readonly Row[],
  heightOf: (row: Row) => number,
  room: number
): readonly (readonly Row[])[] {
  const least = filled(rows, heightOf, room);
  const all = rowsHeight(rows, heightOf);
  for (let limit = Math.ceil(all / Math.max(1, least.length)); limit < room; limit++) {
    const pages = filled(rows, heightOf, limit);
    if (pages.length <= least.length) return pages;
  }
  return least;
}

/** Pages filled one after the other; each holds one row at least. */
function filled<Row>(
  rows: readonly Row[],
  heightOf: (row: Row) => number,
  limit: number
): readonly (readonly Row[])[] {
  const pages: Row[][] = [[]];
  let used = 0;
  for (const row of rows) {
    const height = heightOf(row);
    const isFull = used > 0 && used + GAP + height > limit;
    if (isFull) pages.push([]);
    pages.at(-1)?.push(row);
    used = isFull || used === 0 ? height : used + GAP + height;
  }
  return pages;
}

// The moves as pages for the room's screen: circuit by circuit, never more lines than can be read at twelve metres.
import type { MoveView, PlaceView } from '#core/place-view.ts';
import { gathered } from '#core/gathered.ts';

/** Lines on one page, and where a theme has more letters than two lines of such a page hold; how long a page stays. */
export const MOVE_PAGE = { lines: 8, wordy: 5, letters: 60, stays: 8_000 } as const;

/** One page of the list. */
export interface MovePage {
  /** null when the workshop has one circuit. */
  readonly circuit: number | null;
  readonly moves: readonly { readonly move: MoveView; readonly to: PlaceView }[];
}

/** The moves by circuit and group, cut into even pages; moves to a table that is not in the plan are left out. */
export function movePages(moves: readonly MoveView[], places: readonly PlaceView[]): readonly MovePage[] {
  const byTable = new Map(places.map((place) => [place.table, place]));
  const several = new Set(places.map((place) => place.circuit)).size > 1;
  const lines = [...moves]
    .sort((a, b) => a.group - b.group)
    .flatMap((move) => {
      const to = byTable.get(move.to);
      return to ? [{ move, to }] : [];
    });
  return [...gathered(lines, ({ to }) => to.circuit)]
    .sort(([a], [b]) => a - b)
    .flatMap(([circuit, all]) =>
      cut(all).map((part) => ({ circuit: several ? circuit : null, moves: part }))
    );
}

/** Pages of about the same length: nine lines give five and four, not eight and one. */
function cut(lines: MovePage['moves']): readonly MovePage['moves'][] {
  const isWordy = lines.some(({ to }) => to.theme.length > MOVE_PAGE.letters);
  const pages = Math.ceil(lines.length / (isWordy ? MOVE_PAGE.wordy : MOVE_PAGE.lines));
  const each = Math.ceil(lines.length / pages);
  return Array.from({ length: pages }, (_, i) => lines.slice(i * each, (i + 1) * each));
}

/** Numbers on one page of people without a phone, and how long a page stays. */
export const SEATING_PAGE = { numbers: 24, stays: 8_000 } as const;

/** People without a phone in even pages, in the order of their numbers. */
export function seatingPages<Row>(rows: readonly Row[]): readonly (readonly Row[])[] {
  const pages = Math.ceil(rows.length / SEATING_PAGE.numbers);
  const each = Math.ceil(rows.length / Math.max(1, pages));
  return Array.from({ length: pages }, (_, i) => rows.slice(i * each, (i + 1) * each));
}

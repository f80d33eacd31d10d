// Arguments of a tension on the wall, side by side, page after page: as many as can be read from the back of the room.
import type { ProjectionView } from '#core/views.ts';
import { wrappedLines } from '#lib/views/projection/text-lines.ts';
import { textParts } from '#lib/views/projection/text-parts.ts';
import { titleSize } from '#lib/views/projection/title-size.ts';

type Argument = NonNullable<ProjectionView['harvest']>['cards'][number];

/** One page: what each side says. */
export interface ArgumentPage {
  readonly a: readonly Argument[];
  readonly b: readonly Argument[];
}

/** A wall: letters on one line of a column; lines of the right one, which stops above the code. How long a page stays. */
export const ARGUMENT_WALLS = {
  wide: { letters: 45, lines: 9 },
  square: { letters: 34, lines: 9 }
} as const;
/** The left column goes on beside the code. */
const BESIDE = 1.2;
/** What stands above: the places of people, a sentence in their stead, nothing; lines less under a longer question. */
const ABOVE = { places: 0, sentence: 2, nothing: 4 } as const;
const SAID = 3;
const QUESTION = { '': 0, long: 1, longer: 2, longest: 3 } as const;
/** From so many characters on, the question is written smaller. */
export const LONG_ARGUED = 40;
/** Milliseconds. */
export const ARGUMENT_STAYS = 12_000;
/** Between two arguments, in lines; letters a line loses between words, where only a count of letters is known. */
const BETWEEN = 0.35;
const WASTE = 4;

/** What leaves lines to arguments, or takes some. */
export interface Above {
  readonly poles: readonly [string, string];
  readonly question: string;
  readonly stands: keyof typeof ABOVE;
  /** A sentence is said to the room, under the picture. */
  readonly isSaid: boolean;
}

/** Lines that are left under the names of the poles, which are larger: « Pour « Payant » ». At least three. */
export function linesUnder(
  { poles, question, stands, isSaid }: Above,
  { letters, lines }: { readonly letters: number; readonly lines: number }
): number {
  const names = poles.map((pole) => Math.ceil((pole.length + 9) / (0.8 * letters)));
  const wordy = Math.ceil(1.3 * (Math.max(...names) - 1));
  const less = QUESTION[titleSize(question, LONG_ARGUED)] + wordy + (isSaid ? SAID : 0);
  return Math.max(3, lines + ABOVE[stands] - less);
}

/** The pages of both sides, each side going on at its own pace; none when nobody wrote. */
export function argumentPages(
  cards: readonly Argument[],
  wall: { readonly letters: number; readonly lines: number }
): readonly ArgumentPage[] {
  const [a, b] = ['poleA', 'poleB'].map((kind, i) =>
    columnsOf(
      cards.filter((card) => card.kind === kind),
      { ...wall, lines: wall.lines + (i === 0 ? BESIDE : 0) }
    )
  );
  const count = Math.max(a?.length ?? 0, b?.length ?? 0);
  return Array.from({ length: count }, (_, i) => ({ a: shown(a ?? [], i), b: shown(b ?? [], i) }));
}

/** A side with fewer pages shows its last one again rather than nothing. */
function shown(pages: readonly (readonly Argument[])[], index: number): readonly Argument[] {
  return pages[index] ?? pages.at(-1) ?? [];
}

function columnsOf(
  cards: readonly Argument[],
  wall: { readonly letters: number; readonly lines: number }
): readonly (readonly Argument[])[] {
  const pages: Argument[][] = [];
  let used = Infinity;
  // One longer than a column goes on at the next page.
  const parts = cards.flatMap((card) =>
    textParts(card.text, (wall.letters - WASTE) * Math.floor(wall.lines)).map((text) => ({ ...card, text }))
  );
  for (const card of parts) {
    const lines = wrappedLines(card.text, wall.letters) + BETWEEN;
    if (used + lines > wall.lines + BETWEEN) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(card);
    used += lines;
  }
  return pages;
}

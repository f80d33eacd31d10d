// Arguments of a tension on the wall, side by side, page after page: as many as can be read from the back of the room.
import type { ProjectionView } from '#core/views.ts';
import { textParts } from '#lib/views/projection/text-parts.ts';

type Argument = NonNullable<ProjectionView['harvest']>['cards'][number];

/** One page: what each side says. */
export interface ArgumentPage {
  readonly a: readonly Argument[];
  readonly b: readonly Argument[];
}

/** A wall: letters on one line of a column, lines of a column. How long a page stays. */
export const ARGUMENT_WALLS = {
  wide: { letters: 40, lines: 10 },
  square: { letters: 30, lines: 9 }
} as const;
/** Milliseconds. */
export const ARGUMENT_STAYS = 12_000;
/** Lines that are left under the names of the poles, which are larger: « Pour « Payant » ». At least three. */
export function linesUnder(
  poles: readonly [string, string],
  { letters, lines }: { readonly letters: number; readonly lines: number }
): number {
  const names = poles.map((pole) => Math.ceil((pole.length + 9) / (0.8 * letters)));
  return Math.max(3, lines - Math.ceil(1.3 * (Math.max(...names) - 1)));
}

/** The pages of both sides, each side going on at its own pace; none when nobody wrote. */
export function argumentPages(
  cards: readonly Argument[],
  wall: { readonly letters: number; readonly lines: number }
): readonly ArgumentPage[] {
  const [a, b] = ['poleA', 'poleB'].map((kind) =>
    columnsOf(
      cards.filter((card) => card.kind === kind),
      wall
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
    textParts(card.text, wall.letters * wall.lines).map((text) => ({ ...card, text }))
  );
  for (const card of parts) {
    const lines = Math.ceil(card.text.length / wall.letters) + 0.4;
    if (used + lines > wall.lines + 0.4) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(card);
    used += lines;
  }
  return pages;
}

// The question that may wake a silent table: its theme's first, or one that serves any table where its theme brings none.
import type { TableTile } from '#core/views-conduct.ts';
import { m } from '#lib/paraglide/messages.js';

/** What to ask at that table; null where writing is closed. `prompts`: by the letter of a theme. */
export function promptOf(
  { place }: Pick<TableTile, 'place'>,
  prompts: ReadonlyMap<string, readonly string[]>
): string | null {
  return place.locked ? null : (prompts.get(place.letter)?.[0] ?? m.conduct_prompt_any());
}

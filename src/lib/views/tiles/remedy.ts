// What would mend the size of a table in one touch: bring a small group into another, or send the last ones of a full table to
// where there is room. Proposals come from the server; here they only find their tile.
import type { SeatCommand } from '#core/commands.ts';
import type { FacilitatorView } from '#core/views.ts';
import { m } from '#lib/paraglide/messages.js';

/** One touch, in words, and what it sends. */
export interface TileRemedy {
  readonly words: string;
  readonly command: Extract<SeatCommand, { type: 'group.merge' | 'group.spread' }>;
}

/** By table. */
export function remediesOf(
  view: Pick<FacilitatorView, 'tiles' | 'merges' | 'spreads'>
): ReadonlyMap<string, TileRemedy> {
  return new Map(
    view.tiles.flatMap(({ place, group, crowd }) => {
      const remedy = crowd && group !== null ? remedyOf(view, group, crowd.kind) : null;
      return remedy ? [[place.table, remedy] as const] : [];
    })
  );
}

function remedyOf(
  { merges, spreads = [] }: Pick<FacilitatorView, 'merges' | 'spreads'>,
  group: number,
  crowd: 'many' | 'few'
): TileRemedy | null {
  if (crowd === 'few') {
    const merge = merges.find((each) => each.group === group);
    if (!merge) return null;
    const { into } = merge;
    return { words: m.room_join({ into }), command: { type: 'group.merge', group, into } };
  }
  const spread = spreads.find((each) => each.group === group);
  if (!spread) return null;
  const { into, seats } = spread;
  return {
    words: m.room_spread({ count: seats.length, into }),
    command: { type: 'group.spread', group, into, seats }
  };
}

// What wants repairing in a room dealt anew, in words (WAY-6).
import type { MixView } from '#core/views-conduct.ts';
import { m } from '#lib/paraglide/messages.js';

/** One sentence for each thing; none when all is well. */
export function repairFacts({
  followers,
  astray,
  small,
  unwelcomed,
  tables,
  from
}: MixView): readonly string[] {
  const marks = new Map(tables.map(({ place }) => [place.table, place.mark]));
  const markOf = (table: string): string => marks.get(table) ?? '';
  return [
    ...(followers > 0 ? [m.repair_followers({ count: followers })] : []),
    ...(astray > 0 ? [m.repair_astray({ count: astray })] : []),
    ...small.map(({ table, people }) => m.repair_small({ mark: markOf(table), round: from, count: people })),
    ...unwelcomed.map((table) => m.repair_unwelcomed({ mark: markOf(table) }))
  ];
}

/** Is there anything to repair? */
export function needsRepair(mix: MixView | undefined): boolean {
  return mix !== undefined && mix.followers + mix.astray + mix.small.length + mix.unwelcomed.length > 0;
}

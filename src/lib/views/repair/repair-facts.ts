// What wants repairing in a room that moves, in words (WAY-6, WAY-11).
import type { MixView } from '#core/views-conduct.ts';
import { m } from '#lib/paraglide/messages.js';

/** What the tables of the room are called, by their id. */
export function marksOf({ tables }: MixView): ReadonlyMap<string, string> {
  return new Map(tables.map(({ place }) => [place.table, place.mark]));
}

/** Tables that may close: of those that close together, the first. */
export function closableOf({ tables }: MixView): MixView['tables'] {
  const firsts = new Map(tables.toReversed().map((each) => [each.theme, each]));
  return tables.filter((each) => !each.closed && firsts.get(each.theme) === each);
}

/** One sentence for each thing; none when all is well. */
export function repairFacts(mix: MixView): readonly string[] {
  const { followers, astray, small, unwelcomed, crowded = [], from } = mix;
  const marks = marksOf(mix);
  const markOf = (table: string): string => marks.get(table) ?? '';
  return [
    ...(followers > 0 ? [m.repair_followers({ count: followers })] : []),
    ...(astray > 0 ? [m.repair_astray({ count: astray })] : []),
    ...[...small, ...crowded].map(({ table, people }) =>
      m.repair_small({ mark: markOf(table), round: from, count: people })
    ),
    ...unwelcomed.map((table) => m.repair_unwelcomed({ mark: markOf(table) }))
  ];
}

/** Is there anything to repair that is worth a word on the console? A group nobody has left yet is still filling. */
export function needsRepair(mix: MixView | undefined): boolean {
  if (!mix) return false;
  const { mode, followers, astray, small, unwelcomed } = mix;
  if (mode === 'circuits') return astray + unwelcomed.length > 0 || small.some(({ left }) => left);
  return followers + astray + small.length + unwelcomed.length > 0;
}

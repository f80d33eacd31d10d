// A room dealt anew as a problem of the planner (WAY-1, WAY-4, CHO-5): tables once while there are enough, even sizes, one who stays at
// each table, structures apart and qualities spread where they can be, or tables as people rank them. What is behind is locked.
import type { Instance } from './planner/instance.ts';
import { openTables, type Mixing, type Pin } from './mixing.ts';

const tableName = (table: number): string => `T${table + 1}`;

/** How a room is to be planned. */
export interface MixedAsk {
  /** Rounds before this one, from 1, stay as they are. */
  readonly from: number;
  readonly pins?: readonly Pin[];
  /** Where nobody can be at each table once only, or sizes cannot be even: the rules are loosened. */
  readonly isLoose?: boolean;
}

/** The problem of a room nobody has sat in yet. People keep their order; tables theirs. */
export function freshInstance(mixing: Mixing, ask: MixedAsk): Instance {
  const { replan: _, ...instance } = instanceOf(mixing, ask);
  return instance;
}

/** The problem of a room as it sits: whoever has a way keeps it where it costs nothing. */
export function instanceOf(mixing: Mixing, { from, pins = [], isLoose = false }: MixedAsk): Instance {
  const { rounds, tables, people } = mixing;
  const open = openTables(mixing);
  const later = Array.from({ length: rounds }, (_, i) => i).slice(from - 1);
  return {
    id: 'room',
    rounds,
    tables: Array.from({ length: tables }, (_, table) => ({
      id: tableName(table),
      ...(open.includes(table) ? {} : { closed: later })
    })),
    people: people.map(({ seat, path, stays, profile, structure, ranking }) => {
      const away = path.flatMap((table, round) => (table < 0 && round < from - 1 ? [round] : []));
      const home = path[Math.max(0, from - 1)] ?? -1;
      const mine = pins.filter((pin) => pin.seat === seat && pin.round >= from);
      return {
        id: seat,
        ...(stays && open.includes(home) && mine.length === 0 ? { host: tableName(home) } : {}),
        ...(away.length > 0 ? { absent: away } : {}),
        ...(mine.length > 0
          ? { pins: mine.map(({ round, table }) => ({ round: round - 1, table: tableName(table) })) }
          : {}),
        ...(profile === undefined ? {} : { profile }),
        ...(structure === undefined ? {} : { org: structure }),
        ...(ranking === undefined ? {} : { prefs: ranking.map(tableName) })
      };
    }),
    rules: {
      sizeSpread: isLoose ? null : 1,
      tableOnce: !isLoose && rounds <= open.length ? 'hard' : 'soft',
      orgApart: 'soft',
      profileBalance: 'soft'
    },
    replan: {
      lockedRounds: from - 1,
      previous: Array.from({ length: rounds }, (_, round) => people.map(({ path }) => path[round] ?? -1))
    }
  };
}

/** A plan of the planner, one row per round, as one way per person. */
export function pathsOf(
  { people, rounds }: Mixing,
  assign: readonly (readonly number[])[]
): readonly (readonly number[])[] {
  return people.map((_, person) =>
    Array.from({ length: rounds }, (_each, round) => assign[round]?.[person] ?? -1)
  );
}

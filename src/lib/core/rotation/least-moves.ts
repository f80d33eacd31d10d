// « Rien ne bouge pour les autres » (WAY-2): only those get a way who have none of their own, and only those change tables who
// cannot go where they were to. Round by round, at the least cost (assign.ts): a table not seen first, then even tables, then what one
// chose, then people not met.
import { leastCost } from './assign.ts';
import { openTables, type MixedPerson, type Mixing, type Pin } from './mixing.ts';

/** Each weighs more than those that follow it, for all who are seated in one round. */
const COST = {
  seen: 100_000_000,
  joins: 50_000_000,
  over: 100_000,
  wish: 5_000,
  person: 300,
  met: 10,
  changed: 1
} as const;

/** The way of everybody: the same as before for whoever keeps theirs. */
export function leastMoves(mixing: Mixing, pins: readonly Pin[] = []): readonly (readonly number[])[] {
  const paths = mixing.people.map(({ path }) => [...path]);
  const hosts = newHosts(mixing);
  const wayless = new Set(mixing.people.flatMap(({ follows }, i) => (follows ? [i] : [])));
  for (let round = mixing.from; round <= mixing.rounds; round++) {
    const column = round - 1;
    const isFrozen = mixing.isPlayed && round === mixing.from;
    const pinned = new Map(pins.filter((pin) => pin.round === round).map(({ seat, table }) => [seat, table]));
    const free: number[] = [];
    mixing.people.forEach(({ seat }, i) => {
      const path = paths[i];
      if (!path) return;
      const held = pinned.get(seat) ?? hosts.get(i);
      const isShut = mixing.closed.includes(path[column] ?? -1);
      if (held !== undefined) path[column] = held;
      else if (isShut || (wayless.has(i) && !isFrozen) || (path[column] ?? -1) < 0) free.push(i);
    });
    seat(mixing, { paths, round, free });
  }
  return paths;
}

/**
 * Somebody for each open table where nobody stays: first whoever stayed at a table that closes, then the first of those who were to
 * go there. None at the last round, where there is nobody left to welcome.
 */
export function newHosts(mixing: Mixing): ReadonlyMap<number, number> {
  const { people, from, rounds, closed } = mixing;
  const without = tablesWithoutHost(mixing);
  const spare = people.flatMap(({ stays, path }, i) =>
    stays && closed.includes(path[from - 1] ?? -1) ? [i] : []
  );
  const found = new Map<number, number>();
  for (const table of without) {
    const goes = ({ path, follows, stays }: MixedPerson): boolean =>
      !follows && !stays && path[from - 1] === table;
    const person = spare[found.size] ?? (from < rounds ? people.findIndex(goes) : -1);
    if (person >= 0) found.set(person, table);
  }
  return found;
}

/** Open tables where nobody stays and welcomes; none where nobody ever does. */
export function tablesWithoutHost(mixing: Mixing): readonly number[] {
  const { people, from } = mixing;
  const staying = people.filter(({ stays }) => stays).map(({ path }) => path[from - 1] ?? -1);
  return staying.length === 0 ? [] : openTables(mixing).filter((table) => !staying.includes(table));
}

interface Seating {
  readonly paths: readonly number[][];
  readonly round: number;
  /** Who has no table yet in this round. */
  readonly free: readonly number[];
}

function seat(mixing: Mixing, { paths, round, free }: Seating): void {
  if (free.length === 0) return;
  const { people, closed, into } = mixing;
  const column = round - 1;
  const open = openTables(mixing);
  const sizes = open.map(
    (table) => paths.filter((path, i) => !free.includes(i) && path[column] === table).length
  );
  const even = Math.ceil(people.length / open.length);
  const layers = free.map((_, layer) => layer);
  const places = layers.flatMap((layer) =>
    open.map((table, i) => ({ table, size: (sizes[i] ?? 0) + layer }))
  );
  const costs = free.map((person) => {
    const path = paths[person] ?? [];
    const seen = new Set(path.filter((table, at) => table >= 0 && isSettled(mixing, { person, at, column })));
    const met = metBefore(people, paths, person, column);
    // A table that takes another takes who was to go there.
    const joins = into !== undefined && closed.includes(path[column] ?? -1);
    const known = new Map<number, number>();
    for (const other of met) {
      const table = paths[other]?.[column] ?? -1;
      if (!free.includes(other)) known.set(table, (known.get(table) ?? 0) + 1);
    }
    return places.map(
      ({ table, size }) =>
        (seen.has(table) ? COST.seen : 0) +
        Math.max(0, size + 1 - even) * COST.over +
        rankOf(people[person], table) * COST.wish +
        size * COST.person +
        (known.get(table) ?? 0) * COST.met +
        (joins && table !== into ? COST.joins : 0) +
        (path[column] === table ? 0 : COST.changed)
    );
  });
  leastCost(costs).forEach((place, i) => {
    const path = paths[free[i] ?? -1];
    if (path) path[column] = places[place]?.table ?? 0;
  });
}

/** How far down somebody's wishes a table is; 0 for whoever has none. */
function rankOf(person: MixedPerson | undefined, table: number): number {
  const rank = person?.ranking?.indexOf(table) ?? 0;
  return rank < 0 ? (person?.ranking?.length ?? 0) : rank;
}

/** Is where this person sits at that round settled, while a round is being seated? What is behind is; what is to come, if it is theirs. */
function isSettled(
  { people, closed }: Mixing,
  { person, at, column }: { readonly person: number; readonly at: number; readonly column: number }
): boolean {
  const { follows = false, path = [] } = people[person] ?? {};
  return at < column || (at > column && !follows && !closed.includes(path[at] ?? -1));
}

/** Whom a person has sat with before a round. */
function metBefore(
  people: readonly MixedPerson[],
  paths: readonly (readonly number[])[],
  person: number,
  column: number
): ReadonlySet<number> {
  const own = paths[person] ?? [];
  const met = people.flatMap((_, other) => {
    const theirs = paths[other] ?? [];
    const isMet = own.some((table, at) => at < column && table >= 0 && theirs[at] === table);
    return other !== person && isMet ? [other] : [];
  });
  return new Set(met);
}

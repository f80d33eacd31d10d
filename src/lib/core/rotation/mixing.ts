// A room where people are dealt anew at each round, or go to tables they choose, as numbers (WAY-1 to WAY-6, CHO-5): who is there, at which table they sit in each
// round, what has begun. What repairs it and what judges it read this, and never the workshop.

/** Somebody in the room. */
export interface MixedPerson {
  readonly seat: string;
  /** Index of the table in each round; -1 when they were not there yet, and for a round that was jumped over. */
  readonly path: readonly number[];
  /** Their way is somebody else's: they came late and follow a person. */
  readonly follows: boolean;
  /** They stay at their table and welcome. */
  readonly stays: boolean;
  /** What must be spread among the tables; missing: nothing. */
  readonly profile?: string;
  /** People of one structure sit apart where they can; missing: alone. */
  readonly structure?: string;
  /** Indexes of the tables they would go to, best first; missing: any will do. */
  readonly ranking?: readonly number[];
}

/** Where somebody must sit in a round, from 1. */
export interface Pin {
  readonly seat: string;
  readonly round: number;
  /** Index of the table. */
  readonly table: number;
}

/** The room. */
export interface Mixing {
  readonly rounds: number;
  readonly tables: number;
  /** Tables nobody goes to from `from` on. */
  readonly closed: readonly number[];
  /** The table that takes those of the tables that close, where they have not seen it; missing: none more than another. */
  readonly into?: number;
  /** The first round that may change, from 1. */
  readonly from: number;
  /** In that round only people of closed tables and people pinned there may move: it is being played. */
  readonly isPlayed: boolean;
  /** Where people would go comes before whom they meet; missing: whom they meet alone counts. */
  readonly isChosen?: true;
  readonly people: readonly MixedPerson[];
}

/** A room with another way for some people: who is sent away stays no more, who stays to the end does. `paths`: one per person, in order. */
export function withPaths(mixing: Mixing, paths: readonly (readonly number[])[]): Mixing {
  const people = mixing.people.map((each, i) => {
    const path = paths[i] ?? each.path;
    const rest = path.slice(mixing.from - 1);
    return { ...each, path, stays: new Set(rest).size === 1 && (each.stays || rest.length > 1) };
  });
  return { ...mixing, people };
}

/** Indexes of the tables people may go to. */
export function openTables({ tables, closed }: Mixing): readonly number[] {
  return Array.from({ length: tables }, (_, table) => table).filter((table) => !closed.includes(table));
}

/** Does somebody's way lead to a closed table, from a round on? */
export function isAstray({ closed }: Mixing, { path }: Pick<MixedPerson, 'path'>, from: number): boolean {
  return path.some((table, at) => at >= from - 1 && closed.includes(table));
}

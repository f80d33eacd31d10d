// Seats: the people of a workshop, with or without a phone (SEAT-1 to SEAT-8).
// Core keeps who sits in which group, from which round on; where that is comes from the plan.
import type { GroupNumber, SeatId, TableId, ThemeId } from './ids.ts';
import type { Quality } from './qualities.ts';
import type { Millis } from './units.ts';

/** planned → present (claimed by a device, or pointed by hand) → absent → present. */
export type SeatState = 'planned' | 'present' | 'absent';

/** Which group a seat belongs to, from a round on. The last entry is the present one. */
export interface GroupSince {
  readonly fromRound: number;
  readonly group: GroupNumber;
}

/** Which table a seat hosts from a round on; null: none any more, the person is in a group again. */
export interface HostSince {
  readonly fromRound: number;
  readonly table: TableId | null;
}

/** One place for one person. */
export interface Seat {
  readonly id: SeatId;
  /** 1, 2, 3… as printed on the plan. */
  readonly number: number;
  /** Oldest first, at least one entry for those who move; for a host, those of before. */
  readonly groups: readonly GroupSince[];
  /** Groups in the plan's other layouts, by their name; as `groups`. */
  readonly others?: Readonly<Record<string, readonly GroupSince[]>>;
  /** The table a host stays at; null for those who move. */
  readonly hosts: TableId | null;
  /** Which table it hosted, and from when, oldest first; missing: `hosts`, from the first round on (HOST-1). */
  readonly hosted?: readonly HostSince[];
  readonly state: SeatState;
  /** true once a device of its own has taken it. */
  readonly claimed: boolean;
  /** Empty until given. */
  readonly name: string;
  readonly affiliation: string;
  readonly remote: boolean;
  /** May the structure be thanked in the synthesis? Asked, never assumed. */
  readonly thanks: boolean;
  /** And the person, by name with it? Missing: never asked (THX-1). */
  readonly thanksName?: boolean;
  /** Six characters that bring the same person back on another phone. Shown to that person only. */
  readonly resumeCode: string;
  /** The round in which the person arrived after the start; 0 for those who were there. */
  readonly lateIn: number;
  /** The layout of that round; missing: 'main'. */
  readonly lateAt?: string;
  readonly since: Millis;
  /** In what quality the person comes; missing: not known. */
  readonly quality?: Quality;
  /** Named by the list: waits to be recognised. */
  readonly listed?: true;
  /** Themes they would go to, best first, where each chooses; missing: none is preferred (CHO-1). */
  readonly ranking?: readonly ThemeId[];
  /** Contributes by the link left open: outside every group, never counted in the room. */
  readonly afar?: true;
}

/** The table a seat hosts now, or hosted in a given round; null for those who move. */
export function hostedBy(seat: Seat, round?: number): TableId | null {
  if (round === undefined || !seat.hosted) return seat.hosts;
  return seat.hosted.findLast((each) => each.fromRound <= round)?.table ?? null;
}

/** The group of a seat now, or in a given round; null for a host. */
export function groupOf(seat: Seat, round?: number): GroupNumber | null {
  if (hostedBy(seat, round) !== null) return null;
  if (round === undefined) return seat.groups.at(-1)?.group ?? null;
  const at = seat.groups.filter((each) => each.fromRound <= round).at(-1);
  return at?.group ?? null;
}

/** The round somebody came in when late, as one layout counts; 0 in every other. */
export function lateInLayout(seat: Seat, grouping: string): number {
  return (seat.lateAt ?? 'main') === grouping ? seat.lateIn : 0;
}

/** A place the plan expects that nobody has, by name or in person. */
export function isFree(seat: Seat): boolean {
  return seat.state === 'planned' && !seat.claimed && seat.name === '' && seat.hosts === null;
}

/** Somebody of the list who has not come: where they will sit is still paper. */
export function isAwaited(
  seat: Pick<Seat, 'state' | 'claimed' | 'hosts'> & { readonly listed?: boolean }
): boolean {
  return seat.listed === true && seat.state === 'planned' && !seat.claimed && seat.hosts === null;
}

/** The seats by their id. */
export function seatsById(seats: readonly Seat[]): Readonly<Record<SeatId, Seat>> {
  return Object.fromEntries(seats.map((seat) => [seat.id, seat]));
}

/** Is the person counted as being in the room? */
export function isPresent(seat: Seat): boolean {
  return seat.state === 'present';
}

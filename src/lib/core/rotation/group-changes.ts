// What a way of going on changes for groups and for people, where groups go round (WAY-11): whole groups that join another, groups that
// go another way, people who change groups. What sentences are made of.
import type { GroupNumber, SeatId } from '../ids.ts';
import { seatingOf, type Circling, type Seating } from './circling.ts';

/** Each in the order of groups, then of people. */
export interface GroupChanges {
  /** All the people of a group go with another. */
  readonly joins: readonly {
    readonly group: GroupNumber;
    readonly into: GroupNumber;
    readonly people: number;
  }[];
  /** Its tables are others, or come in another order. */
  readonly ways: readonly { readonly group: GroupNumber; readonly people: number }[];
  /** People who leave the others of their group. */
  readonly people: readonly { readonly seat: SeatId; readonly into: GroupNumber }[];
}

/** From the room as it goes to this seating. */
export function groupChanges(circling: Circling, seating: Seating): GroupChanges {
  const was = seatingOf(circling);
  const numberOf = (group: number): GroupNumber => circling.groups[group]?.number ?? 0;
  const rows = circling.groups.map((_, group) => {
    const own = was.groups.flatMap((each, person) => (each === group ? [person] : []));
    const into = new Set(own.map((person) => seating.groups[person] ?? group));
    const [only = group] = into;
    return { group, own, only, isWhole: into.size === 1 && only !== group };
  });
  const start = circling.from - 1;
  return {
    joins: rows.flatMap(({ group, own, only, isWhole }) =>
      isWhole ? [{ group: numberOf(group), into: numberOf(only), people: own.length }] : []
    ),
    ways: seating.ways.flatMap((way, group) => {
      const people = seating.groups.filter((each) => each === group).length;
      const isOther = way.some((table, at) => at >= start && table !== was.ways[group]?.[at]);
      return isOther && people > 0 ? [{ group: numberOf(group), people }] : [];
    }),
    people: rows.flatMap(({ group, own, isWhole }) =>
      own.flatMap((person) => {
        const into = seating.groups[person] ?? group;
        const seat = circling.people[person]?.seat;
        return isWhole || into === group || seat === undefined ? [] : [{ seat, into: numberOf(into) }];
      })
    )
  };
}

// The people of each group in a round, and how many its table then holds, its host and the groups that share it counted.
import { gathered } from './gathered.ts';
import type { TableId } from './ids.ts';
import { tableOfGroup, type Group, type Plan } from './plan.ts';
import { groupOf, isPresent, type Seat } from './roster.ts';
import { groupsAt } from './rotation/carousel.ts';

/** A group as it is in one round. */
export interface GroupCompany {
  readonly group: Group;
  /** Its people present. */
  readonly people: readonly Seat[];
  /** Where it sits; null when it has no table. */
  readonly table: TableId | null;
  /** Does it sit there as a group? Not where people are dealt anew. */
  readonly together: boolean;
  /** Everybody at that table, with its host. */
  readonly atTable: number;
}

/** Every group of the plan, in its order. `round`: the one whose seating holds, from 1. Linear in the seats. */
export function groupCompanies(plan: Plan, seats: readonly Seat[], round: number): readonly GroupCompany[] {
  const present = gathered(seats.filter(isPresent), (seat) => groupOf(seat, round));
  // A host who has not taken a phone is there all the same; only an absent one is not.
  const hosts = gathered(
    seats.filter(({ state }) => state !== 'absent'),
    (seat) => seat.hosts
  );
  return plan.groups.map((group) => {
    const table = tableOfGroup(plan, group.number, round)?.id ?? null;
    // Groups share a table where themes are closed.
    const groups = table === null ? [group.number] : groupsAt(plan, table, round);
    const seated = groups.reduce((sum, each) => sum + (present.get(each)?.length ?? 0), 0);
    return {
      group,
      people: present.get(group.number) ?? [],
      table,
      together: groups.includes(group.number),
      atTable: seated + (table === null ? 0 : (hosts.get(table)?.length ?? 0))
    };
  });
}

// How many people a table holds (TILE-2, TILE-3): with its host, fewer than three is too few and more than seven too many; a
// table where somebody tells a story holds twenty more. Sizes are said and proposals made: nobody is ever moved by them.
import { groupCompanies } from './group-company.ts';
import type { GroupNumber, SeatId, TableId } from './ids.ts';
import type { Plan } from './plan.ts';
import { isPresent, type Seat } from './roster.ts';
import { joiningAt, type Joining } from './rotation/carousel.ts';
import type { TableTile } from './views-conduct.ts';

/** People at one table, its host counted. */
export const TABLE_SIZE = { least: 3, most: 7, listeners: 21 } as const;

/** Too many or too few at a table, from the seats that are there; nothing where nobody has come, or all sit together. */
export function crowdAt(plan: Plan, kind: string, seats: readonly Seat[]): Pick<TableTile, 'crowd'> {
  if (plan.groups.length < 2 || !seats.some((seat) => seat.hosts === null && isPresent(seat))) return {};
  const people = seats.filter(isThere).length;
  const most = kind === 'stories' ? TABLE_SIZE.listeners : TABLE_SIZE.most;
  if (people > most) return { crowd: { kind: 'many', people } };
  return people < TABLE_SIZE.least ? { crowd: { kind: 'few', people } } : {};
}

/** A host who has not taken a phone is there all the same; only an absent one is not. */
function isThere(seat: Seat): boolean {
  return isPresent(seat) || (seat.hosts !== null && seat.state !== 'absent');
}

/** The last people of a table that is too full, and a group that has room for them. */
export interface SpreadProposal extends Joining {
  readonly group: GroupNumber;
  readonly into: GroupNumber;
  /** As many as are too many, while the other group's table holds them; the last who came first. */
  readonly seats: readonly SeatId[];
}

interface Row {
  readonly group: GroupNumber;
  readonly people: readonly Seat[];
  readonly table: TableId;
  readonly atTable: number;
}

/**
 * For each group of more than seven at its table, host counted: who could go where from this round on. The group where they
 * would miss and repeat least comes first, then the smallest. Two proposals never fill the same place.
 */
export function spreadProposals(
  plan: Plan,
  seats: readonly Seat[],
  round: number
): readonly SpreadProposal[] {
  const rows = rowsOf(plan, seats, round);
  // By table: two groups may share one while a theme is closed.
  const change = new Map<TableId, number>();
  const sizeOf = ({ table, atTable }: Row): number => atTable + (change.get(table) ?? 0);
  const changes = (table: TableId, by: number): void => {
    change.set(table, (change.get(table) ?? 0) + by);
  };
  return rows
    .filter(({ atTable }) => atTable > TABLE_SIZE.most)
    .toSorted((a, b) => b.atTable - a.atTable)
    .flatMap((full) => {
      const costOf = ({ group }: Row): number => {
        const { twice, misses } = joiningAt(plan, full.group, group, round);
        return twice.length + misses.length;
      };
      const surplus = Math.min(sizeOf(full) - TABLE_SIZE.most, full.people.length);
      if (surplus <= 0) return [];
      const into = rows
        .filter((row) => row.people.length > 0 && sizeOf(row) < TABLE_SIZE.most)
        .toSorted((a, b) => costOf(a) - costOf(b) || sizeOf(a) - sizeOf(b))[0];
      if (!into) return [];
      const count = Math.min(surplus, TABLE_SIZE.most - sizeOf(into));
      changes(into.table, count);
      changes(full.table, -count);
      const last = full.people.toSorted((a, b) => b.since - a.since || b.number - a.number).slice(0, count);
      return [
        {
          ...{ group: full.group, into: into.group, seats: last.map(({ id }) => id) },
          ...joiningAt(plan, full.group, into.group, round)
        }
      ];
    });
}

function rowsOf(plan: Plan, seats: readonly Seat[], round: number): readonly Row[] {
  return groupCompanies(plan, seats, round).map(({ group, people, table, atTable }) => ({
    group: group.number,
    people,
    table: table ?? '',
    atTable
  }));
}

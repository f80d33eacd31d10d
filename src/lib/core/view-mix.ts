// What the facilitation is told of a room that moves (WAY-6, WAY-11): who follows somebody, which tables are too small, too full or
// without a host.
import { circlingNow } from './circling-of.ts';
import { focus } from './focus.ts';
import { mixingNow } from './mixing-of.ts';
import { tablesWithoutHost } from './rotation/least-moves.ts';
import { isAstray, openTables, type Mixing } from './rotation/mixing.ts';
import { groupsAt } from './rotation/carousel.ts';
import { comingRounds, isSmall, seatingOf, sizesAt, surplusOf, type TableSize } from './rotation/circling.ts';
import { astrayGroups } from './rotation/mended-groups.ts';
import { groupOf } from './roster.ts';
import { TABLE_SIZE } from './table-size.ts';
import { placeView } from './view-parts.ts';
import type { FacilitatorView } from './views.ts';
import type { SizeView } from './views-conduct.ts';
import type { Workshop } from './workshop.ts';

/** Nothing where nobody moves, nor before groups have begun to. */
export function mixView(workshop: Workshop): Pick<FacilitatorView, 'mix'> {
  const now = mixingNow(workshop);
  if (!now) return circleView(workshop);
  const { grouping, mixing } = now;
  const there = focus(workshop, grouping);
  const { tables } = there.plan;
  const { rounds, from, people, closed } = mixing;
  const idOf = (table: number) => tables[table]?.id ?? '';
  const isLeft = from <= rounds;
  return {
    mix: {
      ...{ mode: 'scatter', rounds, from },
      followers: isLeft ? people.filter(({ follows }) => follows).length : 0,
      astray: people.filter((each) => isAstray(mixing, each, from)).length,
      small: isLeft ? smallTables(mixing).map(({ table, ...rest }) => ({ table: idOf(table), ...rest })) : [],
      unwelcomed: isLeft ? tablesWithoutHost(mixing).map(idOf) : [],
      tables: tables.map((table, i) => ({
        place: placeView(there, table),
        ...{ theme: table.theme, closed: closed.includes(i) }
      }))
    }
  };
}

function smallTables(mixing: Mixing): readonly { readonly table: number; readonly people: number }[] {
  const { people, from } = mixing;
  return openTables(mixing)
    .map((table) => ({ table, people: people.filter(({ path }) => path[from - 1] === table).length }))
    .filter((each) => each.people < TABLE_SIZE.least);
}

function circleView(workshop: Workshop): Pick<FacilitatorView, 'mix'> {
  const now = workshop.stage === 'prepared' ? null : circlingNow(workshop);
  if (!now) return {};
  const { grouping, circling } = now;
  const there = focus(workshop, grouping);
  const { plan } = there;
  const { rounds, from } = circling;
  const seating = seatingOf(circling);
  const [next] = comingRounds(circling);
  const sizes = next === undefined ? [] : sizesAt(circling, seating, next);
  const left = new Set(
    Object.values(there.seats).flatMap((seat) => (seat.state === 'absent' ? [groupOf(seat)] : []))
  );
  const sizeView = ({ table, people }: TableSize): SizeView => {
    const id = plan.tables[table]?.id ?? '';
    const isLeft = groupsAt(plan, id, from).some((group) => left.has(group));
    return { table: id, people, ...(isLeft ? { left: true } : {}) };
  };
  // A host who goes round again was sent: only one who has left is missed.
  const missed = new Set(
    Object.values(there.seats).flatMap(({ state, hosts }) => (state === 'absent' ? [hosts] : []))
  );
  const astray = new Set(astrayGroups(circling, seating));
  return {
    mix: {
      ...{ mode: 'circuits', rounds, from, followers: 0 },
      astray: circling.people.filter(({ group }) => astray.has(group)).length,
      small: sizes.filter(isSmall).map(sizeView),
      crowded: sizes.filter((size) => surplusOf(size) > 0).map(sizeView),
      unwelcomed: sizes.flatMap(({ table, moving }) => {
        const id = plan.tables[table]?.id ?? '';
        return moving > 0 && circling.tables[table]?.hosts === 0 && missed.has(id) ? [id] : [];
      }),
      tables: plan.tables.map((table, i) => ({
        place: placeView(there, table),
        ...{ theme: table.theme, closed: circling.tables[i]?.closed ?? false }
      }))
    }
  };
}

// What the facilitation is told of a room dealt anew (WAY-6): who follows somebody, which tables are too small or without a host.
import { focus } from './focus.ts';
import { mixingNow } from './mixing-of.ts';
import { tablesWithoutHost } from './rotation/least-moves.ts';
import { isAstray, openTables, type Mixing } from './rotation/mixing.ts';
import { TABLE_SIZE } from './table-size.ts';
import { placeView } from './view-parts.ts';
import type { FacilitatorView } from './views.ts';
import type { Workshop } from './workshop.ts';

/** Nothing where nobody is dealt anew. */
export function mixView(workshop: Workshop): Pick<FacilitatorView, 'mix'> {
  const now = mixingNow(workshop);
  if (!now) return {};
  const { grouping, mixing } = now;
  const there = focus(workshop, grouping);
  const { tables } = there.plan;
  const { rounds, from, people, closed } = mixing;
  const idOf = (table: number) => tables[table]?.id ?? '';
  const isLeft = from <= rounds;
  return {
    mix: {
      ...{ rounds, from },
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

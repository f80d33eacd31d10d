// The screen of the room (VIEW-4): places and figures, no name, nothing a stranger could not read on a wall.
import { roundNow, stepNow, tableOf } from './position.ts';
import { groupAt } from './rotation/carousel.ts';
import { isPresent } from './roster.ts';
import { headView, isSeated, movesInto, nowView, placeView, publishedPath } from './view-parts.ts';
import type { ProjectionView } from './views.ts';
import type { Millis } from './units.ts';
import type { Workshop } from './workshop.ts';

/** What is projected. */
export function projectionView(workshop: Workshop, now: Millis): ProjectionView {
  const { plan } = workshop;
  const round = roundNow(workshop);
  const step = stepNow(workshop);
  const seats = Object.values(workshop.seats);
  const seated = isSeated(workshop);
  const tables = plan.tables.map((table) => {
    const here = seats.filter((seat) => tableOf(plan, seat, round)?.id === table.id);
    return {
      place: placeView(workshop, table),
      group: seated ? groupAt(plan, table.id, round) : null,
      present: here.filter(isPresent).length,
      seats: here.filter((seat) => seat.state !== 'absent').length,
      host: here.some((seat) => seat.hosts !== null && seat.state !== 'absent')
    };
  });
  return {
    for: 'projection',
    head: headView(workshop),
    now: nowView(workshop, now),
    present: seats.filter(isPresent).length,
    expected: seats.filter((seat) => seat.state !== 'absent').length,
    tables,
    moves: step.part === 'move' ? movesInto(workshop, step.round) : [],
    published: publishedPath(workshop)
  };
}

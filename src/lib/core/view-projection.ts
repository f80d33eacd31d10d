// The screen of the room (VIEW-4): places and figures, no name, nothing a stranger could not read on a wall.
import { roundNow, stepNow, tableOf } from './position.ts';
import { groupAt } from './rotation/carousel.ts';
import { isPresent } from './roster.ts';
import { isStanding } from './cards.ts';
import { tableById } from './plan.ts';
import { byColumn } from './view-board.ts';
import { voteView } from './view-votes.ts';
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
    harvest: harvest(workshop),
    vote: voteView(workshop, null),
    published: publishedPath(workshop)
  };
}

/** Nothing sealed, hidden or, where the workshop is moderated, not yet let through ever reaches the wall (VIEW-5). */
function harvest(workshop: Workshop): ProjectionView['harvest'] {
  const table = workshop.roomShows === null ? null : tableById(workshop.plan, workshop.roomShows);
  if (!table) return null;
  const cards = Object.values(workshop.cards)
    .filter(
      (card) => card.table === table.id && isStanding(card, workshop.cards) && !card.hidden && !card.sealed
    )
    .filter((card) => card.text !== '' && (card.shown || !workshop.moderated))
    .sort(byColumn)
    .map(({ id, kind, text, example, cited, pinned }) => ({ id, kind, text, example, cited, pinned }));
  return { place: placeView(workshop, table), cards };
}

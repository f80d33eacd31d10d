// The screen of the room (VIEW-4): places and figures, no name, nothing a stranger could not read on a wall.
import { focusNow, focusPlan } from './focus.ts';
import { phaseNow, roundNow, seatsByTable, stepNow } from './position.ts';
import { groupAt } from './rotation/carousel.ts';
import { isPresent } from './roster.ts';
import type { CardId } from './ids.ts';
import { kindRow } from './phase-kinds.ts';
import { themesInTurn, tableById, tableOfGroup, type Table } from './plan.ts';
import { choiceWall } from './view-choice.ts';
import { wallRoom } from './view-room.ts';
import { voteView } from './view-votes.ts';
import {
  flowsShown,
  headView,
  isSeated,
  movesShown,
  nowView,
  placeView,
  publishedPath
} from './view-parts.ts';
import { speakersShown } from './view-people.ts';
import { labelsShown, seatingShown } from './view-room-parts.ts';
import type { ProjectionView } from './views.ts';
import type { Millis } from './units.ts';
import { wallCards } from './wall.ts';
import type { Workshop } from './workshop.ts';

/** What is projected. */
export function projectionView(raw: Workshop, now: Millis): ProjectionView {
  const workshop = focusNow(raw);
  const { plan } = workshop;
  const round = roundNow(workshop);
  const seats = Object.values(workshop.seats);
  const seated = isSeated(workshop);
  const byTable = seatsByTable(workshop);
  const tables = plan.tables.map((table) => {
    const here = byTable.get(table.id) ?? [];
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
    moves: movesShown(workshop),
    ...flowsShown(workshop),
    ...seatingShown(workshop),
    ...choiceWall(workshop),
    ...labelsShown(workshop),
    ...speakersShown(workshop, shownTables(workshop)),
    harvest: harvest(workshop),
    ...(workshop.roomShows === null ? {} : { roomShows: workshop.roomShows }),
    ...wallRoom(workshop, now),
    vote: voteView(workshop, null),
    published: publishedPath(workshop)
  };
}

/** The board the facilitation shows; else the one everybody is at; at the restitution, every copy of the round's theme. */
function shownTables(workshop: Workshop): readonly Table[] {
  const { plan, roomShows } = workshop;
  const chosen = roomShows === null ? null : tableById(plan, roomShows);
  if (chosen) return [chosen];
  if (workshop.stage !== 'running') return [];
  const { round, phase: index } = stepNow(workshop);
  const kind = plan.phases[index]?.kind ?? 'welcome';
  if (kindRow(kind).place === 'common') {
    const shared = tableOfGroup(plan, 1, roundNow(workshop));
    return shared ? [shared] : [];
  }
  if (kind !== 'restitution') return [];
  const main = focusPlan(plan, 'main');
  const theme = themesInTurn(main, phaseNow(workshop))[round - 1];
  return main.tables.filter((table) => table.theme === theme?.id);
}

/** Nothing sealed, hidden or, where the workshop is moderated, not yet let through ever reaches the wall (VIEW-5). */
function harvest(workshop: Workshop): ProjectionView['harvest'] {
  const tables = shownTables(workshop);
  const table = tables[0];
  if (!table) return null;
  const votes = gommettes(workshop);
  const written = tables.flatMap(({ id }) => wallCards(workshop, id));
  const cards = written.map(({ id, kind, text, example, cited, pinned }) => ({
    ...{ id, kind, text, example, cited, pinned },
    ...(votes.has(id) ? { votes: votes.get(id) ?? 0 } : {})
  }));
  return { place: placeView(workshop, table), cards };
}

/** What each card was given by the votes that were shown. */
function gommettes({ votes }: Workshop): ReadonlyMap<CardId, number> {
  const given = new Map<CardId, number>();
  for (const vote of votes.filter(({ state, ask }) => state === 'revealed' && ask === undefined))
    for (const { id, cards } of vote.lines) {
      const count = (vote.totals?.marks[id] ?? 0) + (vote.hands[id] ?? 0);
      for (const card of cards) given.set(card, (given.get(card) ?? 0) + count);
    }
  return given;
}

// The view of one phone and of one table's device: what concerns them, nothing about others (VIEW-1, VIEW-2).
import { hidesAmong, isAloneInStructure } from './attribution.ts';
import type { GroupNumber, SeatId, TableId } from './ids.ts';
import { atInstant } from './afar-reach.ts';
import { focus, focusNow } from './focus.ts';
import { staysAt } from './mixing-of.ts';
import { kindRow } from './phase-kinds.ts';
import { isOwnSeating, tableById, tableOfGroup, themeOf } from './plan.ts';
import { roundNow, seatsByTable, stepNow, stepsOfPlan, tableOf } from './position.ts';
import { must } from './result.ts';
import { groupAt, roundsOf, sharingAt, whatGroupMisses } from './rotation/carousel.ts';
import { groupOf, isPresent, type Seat } from './roster.ts';
import { voteView } from './view-votes.ts';
import { carriedBy } from './volunteers.ts';
import {
  hasGroups,
  headView,
  isSeated,
  movesShown,
  nowView,
  placeNames,
  placeView,
  publishedPath,
  readablePlaces
} from './view-parts.ts';
import { afarPart } from './view-afar.ts';
import { choicePart } from './view-choice.ts';
import { hostTestimony } from './view-narrator.ts';
import { restOf } from './view-rest.ts';
import { peopleHere, phoneSpeaks, speakerField } from './view-people.ts';
import { deskRoom, phoneRoom } from './view-room.ts';
import type { OwnWay, PlaceView } from './place-view.ts';
import type { HostView, ParticipantView } from './views.ts';
import type { Millis } from './units.ts';
import type { Workshop } from './workshop.ts';

/** Characters that tell one carried card from another. */
const CARRIED_TEXT = 80;

/** The view of a seat. @throws when the seat does not exist: a grant always names one. */
export function participantView(raw: Workshop, id: SeatId, now: Millis): ParticipantView {
  const workshop = focusNow(atInstant(raw, now));
  const seat = must(workshop.seats[id], `seat ${id}`);
  const round = roundNow(workshop);
  const told = workshop.narrators[id];
  const here = told === undefined ? tableOf(workshop.plan, seat, round) : tableById(workshop.plan, told);
  const group = groupOf(seat);
  return {
    for: 'participant',
    head: headView(workshop),
    now: nowView(workshop, now),
    ...(here && isSeated(workshop) ? sharingAt(workshop.plan, here.id, round) : {}),
    me: {
      seat: seat.id,
      number: seat.number,
      group: hasGroups(workshop) ? group : null,
      name: seat.name,
      affiliation: seat.affiliation,
      thanks: seat.thanks,
      ...(seat.thanksName === undefined ? {} : { thanksName: seat.thanksName }),
      remote: seat.remote,
      resumeCode: seat.resumeCode,
      lateIn: seat.lateIn,
      ...(seat.afar ? { afar: seat.afar } : {}),
      muted: workshop.muted.includes(seat.id),
      narrates: workshop.narrators[seat.id] ?? null,
      alone: isAloneInStructure(workshop, seat),
      notes: workshop.narrators[seat.id] === undefined ? '' : (workshop.notes[seat.id] ?? ''),
      ...stays(workshop, seat),
      ...carries(workshop, seat)
    },
    here: here && placeView(workshop, here),
    next: nextPlace(workshop, seat, round),
    ...ownWay(workshop, group),
    misses:
      group === null || !hasGroups(workshop)
        ? []
        : whatGroupMisses(workshop.plan, group).map((theme) => theme.title),
    readable: readablePlaces(workshop, here?.id ?? null),
    hides: here && hidesAmong(workshop, here.id),
    ...phoneRoom(workshop, seat, here?.id ?? null, now),
    ...phoneSpeaks(workshop, seat, here?.id ?? null),
    ...afarPart(workshop, seat),
    ...choicePart(workshop, seat.id),
    vote: voteView(workshop, { role: 'participant', device: '', seat: seat.id }),
    published: publishedPath(workshop)
  };
}

/** From which table one's group comes, among which; nothing but for its move. */
function ownWay(workshop: Workshop, group: GroupNumber | null): OwnWay {
  const move = movesShown(workshop).find((each) => each.group === group);
  const to = move && tableById(workshop.plan, move.to);
  if (!move || !to) return {};
  const ring = workshop.plan.tables.filter(({ circuit }) => circuit === to.circuit);
  const marks = ring.map((table) => {
    const { table: id, letter, mark } = placeView(workshop, table);
    return { table: id, letter, mark };
  });
  return { way: { from: move.from, ring: marks } };
}

/** A few words of each card one carries, so that one may stop wherever one sits; nothing when there is none (VOL-2). */
function carries(workshop: Workshop, { id }: Seat): Pick<ParticipantView['me'], 'carries'> {
  const carried = carriedBy(workshop, id).map((card) => ({ card: card.id, text: shortened(card.text) }));
  return carried.length === 0 ? {} : { carries: carried };
}

function shortened(text: string): string {
  const line = text.split('\n', 1)[0] ?? '';
  return line.length > CARRIED_TEXT ? `${line.slice(0, CARRIED_TEXT - 1)}…` : line;
}

/** The view of a table's device. @throws when the table does not exist. */
export function hostView(raw: Workshop, id: TableId, now: Millis): HostView {
  const workshop = focusNow(raw);
  // While everybody is at one board, a table's device shows that board.
  const shared =
    workshop.plan.mode === 'together' ? tableOfGroup(workshop.plan, 1, roundNow(workshop)) : null;
  const table = shared ?? must(tableById(workshop.plan, id), `table ${id}`);
  const round = roundNow(workshop);
  const seats = seatsByTable(workshop).get(id) ?? [];
  const signals = workshop.signals[id];
  return {
    for: 'host',
    head: headView(workshop),
    now: nowView(workshop, now),
    here: placeView(workshop, table),
    prompts: themeOf(workshop.plan, table)?.prompts ?? [],
    group: isSeated(workshop) ? groupAt(workshop.plan, id, round) : null,
    present: seats.filter(isPresent).length,
    expected: seats.filter((seat) => seat.state !== 'absent').length,
    ...peopleHere(workshop, id),
    ...speakerField(workshop, id),
    helpAt: signals?.helpAt ?? null,
    finished: (signals?.finishedRound ?? null) === round,
    idle: !workshop.plan.tables.some((each) => each.id === table.id),
    ...restOf(workshop, id, now),
    leaves: leavingFrom(workshop, id),
    hides: hidesAmong(workshop, id),
    readable: readablePlaces(workshop, id),
    elsewhere: placeNames(workshop, id),
    ...deskRoom(workshop, id, now),
    ...hostTestimony(workshop, id),
    vote: voteView(workshop, { role: 'host', device: '', table: id }),
    published: publishedPath(workshop)
  };
}

/** Whoever hosts stays; dealt anew, so does the one whose table is the same. */
function stays(workshop: Workshop, seat: Seat): Pick<ParticipantView['me'], 'stays'> {
  const isStaying = seat.hosts !== null || staysAt(workshop.plan, groupOf(seat) ?? 0, roundNow(workshop) + 1);
  return isStaying ? { stays: true } : {};
}

/** The group that leaves a table, while people change places. */
function leavingFrom(workshop: Workshop, table: TableId): HostView['leaves'] {
  const move = movesShown(workshop).find((each) => each.from === table);
  if (!move) return null;
  const to = tableById(workshop.plan, move.to);
  return { group: move.group, to: to && placeView(workshop, to) };
}

function nextPlace(workshop: Workshop, seat: Seat, round: number): PlaceView | null {
  const group = groupOf(seat);
  if (group === null || round >= roundsOf(workshop.plan) || isAfterRounds(workshop))
    return nextSeating(workshop, seat.id);
  const table = tableOfGroup(workshop.plan, group, round + 1);
  return table && placeView(workshop, table);
}

/** Where the person sits first in the next part that seats people otherwise; null when there is none to come. */
function nextSeating(workshop: Workshop, id: SeatId): PlaceView | null {
  const { phases, focus: own = 'main' } = workshop.plan;
  const later = phases.slice(stepNow(workshop).phase + 1).find(({ kind }) => kindRow(kind).seated);
  const grouping = later?.grouping ?? 'main';
  if (!later || grouping === own) return null;
  const then = focus(workshop, grouping);
  const table = tableOf(then.plan, must(then.seats[id], `seat ${id}`), 1);
  return table && placeView(then, table);
}

function isAfterRounds(workshop: Workshop): boolean {
  return (
    stepNow(workshop).round === 0 &&
    stepsOfPlan(workshop.plan)
      .slice(0, workshop.control.cursor)
      .some((step) => step.round > 0 && isOwnStep(workshop, step.phase))
  );
}

function isOwnStep({ plan }: Workshop, phase: number): boolean {
  const found = plan.phases[phase];
  return found !== undefined && isOwnSeating(plan, found);
}

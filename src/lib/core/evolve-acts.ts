// Events of conduct, and taking them back (ACT-1 to ACT-4). Each act of the facilitation keeps what it replaced; undoing
// puts exactly that back, and leaves alone whatever others wrote in between.
import { isMergedUnder, type Card } from './cards.ts';
import type { ActMark, WorkshopEvent } from './events.ts';
import { inGroup } from './evolve-groups.ts';
import { revealed } from './evolve-order.ts';
import {
  asOpen,
  linksOf,
  planBack,
  planWithLayout,
  planWithRoutes,
  seatsBack,
  seatsWithLayout,
  signalsOf
} from './evolve-layout.ts';
import { LIMITS } from './limits.ts';
import type { Layout, Plan } from './plan.ts';
import { seatsRelisted, seatsWithout } from './people-unlist.ts';
import { plannedEnd } from './plan-agenda.ts';
import { withRapporteur } from './rapporteurs.ts';
import { must, unreachable } from './result.ts';
import { onceMoved, withSaying, type RoomBefore } from './room.ts';
import { seatsById, type Seat } from './roster.ts';
import type { Timer } from './timer.ts';
import type { Control, UndoEntry, Workshop } from './workshop.ts';

const ACT_EVENTS = [
  'cursor.moved',
  'timer.changed',
  'seat.changed',
  'seats.moved',
  'plan.changed',
  'theme.closed',
  'routes.changed',
  'layout.changed',
  'people.unlisted',
  'workshop.closed',
  'workshop.reopened',
  'act.undone'
] as const;
type ActEvent = Extract<WorkshopEvent, { type: (typeof ACT_EVENTS)[number] }>;

/** Is this one of the events of conduct? */
export function isActEvent(event: WorkshopEvent): event is ActEvent {
  return (ACT_EVENTS as readonly string[]).includes(event.type);
}

/** The state after an event of conduct. */
export function evolveAct(workshop: Workshop, event: ActEvent): Workshop {
  switch (event.type) {
    case 'cursor.moved': {
      const track = [...workshop.control.track, { step: event.to, at: event.mark.at }];
      const control = { cursor: event.to, timer: event.timer, track };
      const begun = workshop.begun.includes(event.to) ? workshop.begun : [...workshop.begun, event.to];
      // What was written alone is shown with the step it was written in.
      const open = revealed(workshop);
      const room = onceMoved(workshop.room);
      return { ...advanced(remembered(open, event.mark), control), begun, room, stage: 'running' };
    }
    case 'timer.changed':
      return advanced(remembered(workshop, event.mark), { timer: event.timer });
    case 'seat.changed': {
      const seat = must(workshop.seats[event.seat], `seat ${event.seat}`);
      const after = remembered(workshop, event.mark, { seats: [seat] });
      // A host who counts somebody in must not make the facilitation's next press stale.
      const known = event.mark.by === null ? after : advanced(after, {});
      return withSeats(known, [{ ...seat, state: event.state }]);
    }
    case 'seats.moved': {
      const seats = event.seats.map((id) => must(workshop.seats[id], `seat ${id}`));
      const after = remembered(workshop, event.mark, { seats });
      const { group, fromRound, grouping = 'main' } = event;
      const moved = seats.map((seat) => inGroup(workshop, seat, { grouping, group, fromRound }));
      // A person who sits down elsewhere makes nobody's next act stale.
      return withSeats(event.mark.by === null ? after : advanced(after, {}), moved);
    }
    case 'plan.changed': {
      const { phases = workshop.plan.phases, startsAt = workshop.plan.startsAt } = event;
      const promised = promisedEnd(workshop);
      return planned(workshop, { ...workshop.plan, phases, startsAt, ...promised }, event.mark);
    }
    case 'theme.closed':
      return planned(workshop, withTheme(workshop.plan, event), event.mark);
    case 'routes.changed': {
      const seats = event.places.map(({ seat }) => must(workshop.seats[seat], `seat ${seat}`));
      const { grouping, from: fromRound } = event;
      const moved = event.places.map(({ group }, i) =>
        inGroup(workshop, must(seats[i], 'a seat that is there'), { grouping, group, fromRound })
      );
      return withSeats(planned(workshop, planWithRoutes(workshop.plan, event), event.mark, { seats }), moved);
    }
    case 'layout.changed': {
      const plan = planWithLayout(workshop.plan, event);
      const seats = event.places.map(({ seat }) => must(workshop.seats[seat], `seat ${seat}`));
      const promised = promisedEnd(workshop);
      const links = workshop.secrets.hosts;
      const after = planned(workshop, { ...plan, ...promised }, event.mark, { seats, links });
      const secrets = linksOf(workshop, plan, event.links);
      const signals = signalsOf(workshop, plan);
      return { ...withSeats(after, seatsWithLayout(workshop, event)), secrets, signals };
    }
    case 'people.unlisted': {
      const seats = event.seats.flatMap((id) => workshop.seats[id] ?? []);
      return { ...remembered(workshop, event.mark, { seats }), seats: seatsWithout(workshop, event.seats) };
    }
    case 'workshop.closed': {
      const timer: Timer = { state: 'off' };
      return {
        ...advanced(remembered(revealed(workshop), event.mark), { timer }),
        stage: 'closed',
        room: onceMoved(workshop.room),
        closedAt: event.mark.at
      };
    }
    case 'workshop.reopened': {
      // It lives again, with whoever comes: its end is to come too.
      const { forgotten: _forgotten, ...living } = workshop;
      return { ...advanced(living, {}), stage: 'running', closedAt: null };
    }
    case 'act.undone':
      return undone(workshop, event);
    default:
      return unreachable(event);
  }
}

/** The end that was promised stays, once the workshop is under way. */
function promisedEnd({ stage, plan }: Workshop): Pick<Plan, 'promisedEnd'> {
  return stage === 'prepared' ? {} : { promisedEnd: plan.promisedEnd ?? plannedEnd(plan) };
}

/** The plan replaced, and remembered with the seats it moves: taking the act back gives it again. */
function planned(
  workshop: Workshop,
  plan: Plan,
  mark: ActMark,
  moved: Partial<Pick<UndoEntry, 'seats' | 'links'>> = {}
): Workshop {
  return { ...advanced(remembered(workshop, mark, { plan: workshop.plan, ...moved }), {}), plan };
}

function withTheme(
  plan: Plan,
  { grouping, theme, closed, groups }: Extract<ActEvent, { type: 'theme.closed' }>
): Plan {
  const changed = <L extends Layout>(layout: L): L => ({
    ...layout,
    groups,
    themes: layout.themes.map((each) => (each.id === theme ? asOpen(each, !closed) : each))
  });
  const other = plan.groupings?.[grouping];
  return other ? { ...plan, groupings: { ...plan.groupings, [grouping]: changed(other) } } : changed(plan);
}

/** The workshop after an act that makes the next one of somebody else stale. */
export function advanced(workshop: Workshop, change: Partial<Omit<Control, 'version'>>): Workshop {
  const { control } = workshop;
  return { ...workshop, control: { ...control, ...change, version: control.version + 1 } };
}

/** Pushes what is about to be replaced, when the facilitation did it. */
export function remembered(
  workshop: Workshop,
  mark: ActMark,
  touched: Partial<Pick<UndoEntry, 'seats' | 'cards' | 'room' | 'plan' | 'links' | 'rapporteur'>> = {}
): Workshop {
  if (mark.by === null) return workshop;
  // The plan moves what is to come: only the last such act can be taken back.
  const frame = Object.keys(touched).length === 0 || touched.plan !== undefined;
  const id = workshop.acts + 1;
  const entry: UndoEntry = {
    id,
    act: mark.act,
    at: mark.at,
    by: mark.by,
    n: mark.n,
    control: frame ? workshop.control : null,
    stage: frame ? workshop.stage : null,
    seats: touched.seats ?? [],
    cards: touched.cards ?? [],
    ...(touched.plan && { plan: touched.plan }),
    ...(touched.links && { links: touched.links }),
    ...(touched.room && { room: touched.room }),
    ...(touched.rapporteur && { rapporteur: touched.rapporteur })
  };
  return { ...workshop, acts: id, undo: [...workshop.undo, entry].slice(-LIMITS.undoDepth) };
}

function undone(workshop: Workshop, { at, act }: Extract<ActEvent, { type: 'act.undone' }>): Workshop {
  const last = workshop.undo.at(-1);
  const entry = must(
    act === undefined ? last : workshop.undo.find(({ id }) => id === act),
    'an act to take back'
  );
  const { cursor, timer, track } = entry.control ?? workshop.control;
  const stage = entry.stage ?? workshop.stage;
  const seats = entry.plan
    ? seatsBack(workshop, entry.plan, entry.seats)
    : entry.act === 'unlist'
      ? seatsRelisted(workshop, entry.seats)
      : entry.seats.flatMap((before) => {
          const seat = workshop.seats[before.id];
          // A place whose list was taken back since is no more.
          return seat ? [seatBack(seat, before, entry)] : [];
        });
  const cards = entry.cards.map((before) => cardBack(workshop, before, entry));
  const { rapporteur } = entry;
  const spoken = rapporteur ? withRapporteur(workshop, rapporteur.table, rapporteur.before) : workshop;
  const back = withSeats(advanced(spoken, { cursor, timer, track }), seats);
  return {
    ...back,
    stage,
    ...(entry.plan && {
      plan: planBack(workshop.plan, entry.plan),
      secrets: linksOf(workshop, entry.plan, entry.links ?? {}),
      signals: signalsOf(workshop, entry.plan)
    }),
    ...(entry.room && { room: roomBack(workshop, entry.room) }),
    closedAt: stage === 'closed' ? (workshop.closedAt ?? at) : null,
    undo: workshop.undo.filter((each) => each !== entry),
    cards: { ...back.cards, ...Object.fromEntries(cards.map((card) => [card.id, card])) }
  };
}

/** Only what the act replaced: what other audiences were told since stays. */
function roomBack({ room }: Workshop, replaced: RoomBefore): Workshop['room'] {
  if (replaced.part === 'said') return withSaying(room, replaced.to, replaced.before);
  return { ...room, gatheredAt: replaced.before };
}

/** Only what the act replaced: whoever sat down meanwhile stays seated, whoever was moved meanwhile stays moved. */
function seatBack(seat: Seat, before: Seat, { act, spelling }: UndoEntry): Seat {
  if (act === 'unify')
    return seat.affiliation === spelling ? { ...seat, affiliation: before.affiliation } : seat;
  if (act === 'host') {
    const { hosted: _, ...rest } = seat;
    const { groups, hosts, hosted } = before;
    return { ...rest, groups, hosts, ...(hosted ? { hosted } : {}) };
  }
  return act === 'move' || act === 'merge'
    ? { ...seat, groups: before.groups }
    : { ...seat, state: before.state };
}

/** Only what the act replaced: a card promoted, pinned or rewritten by others meanwhile stays so. */
function cardBack({ cards }: Workshop, before: Card, { act, at, spelling }: UndoEntry): Card {
  const card = must(cards[before.id], `card ${before.id}`);
  switch (act) {
    case 'promote': {
      const { kind, order, proposed } = before;
      return { ...card, kind, order, proposed, passages: card.passages.toSpliced(before.passages.length, 1) };
    }
    case 'reorder':
      return { ...card, order: before.order };
    case 'pin':
      return { ...card, pinned: before.pinned };
    case 'merges':
    case 'splits': {
      const into = before.mergedInto;
      // The card it stood under has been merged into it since: one heap all the same, never a ring.
      const ring = into !== null && isMergedUnder(into, card.id, cards);
      return ring ? card : { ...card, mergedInto: into };
    }
    case 'moveCard':
      return {
        ...card,
        // The column it took there, unless somebody has chosen another since.
        kind: card.passages.length === before.passages.length ? before.kind : card.kind,
        table: before.table,
        order: before.order,
        moves: card.moves.toSpliced(before.moves.length, 1)
      };
    case 'hide':
      return { ...card, hidden: before.hidden };
    case 'unify':
      return card.cited === spelling ? { ...card, cited: before.cited } : card;
    case 'rollback': {
      const { text, example, cited, subPoints, editedAt, archivedAt } = before;
      const untouched = card.editedAt === at;
      return { ...card, archivedAt, ...(untouched ? { text, example, cited, subPoints, editedAt } : {}) };
    }
    default:
      return { ...card, archivedAt: before.archivedAt };
  }
}

/** The workshop with these seats as they are now. */
export function withSeats(workshop: Workshop, seats: readonly Seat[]): Workshop {
  return { ...workshop, seats: { ...workshop.seats, ...seatsById(seats) } };
}

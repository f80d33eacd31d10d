// Events of conduct, and taking them back (ACT-1 to ACT-4). Each act of the facilitation keeps what it replaced; undoing
// puts exactly that back, and leaves alone whatever others wrote in between.
import type { ActMark, WorkshopEvent } from './events.ts';
import { LIMITS } from './limits.ts';
import { must, unreachable } from './result.ts';
import type { Seat } from './roster.ts';
import type { Timer } from './timer.ts';
import type { Millis } from './units.ts';
import type { Control, UndoEntry, Workshop } from './workshop.ts';

const ACT_EVENTS = [
  'cursor.moved',
  'timer.changed',
  'seat.changed',
  'seats.moved',
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
      return { ...advanced(remembered(workshop, event.mark), control), stage: 'running' };
    }
    case 'timer.changed':
      return advanced(remembered(workshop, event.mark), { timer: event.timer });
    case 'seat.changed': {
      const seat = must(workshop.seats[event.seat], `seat ${event.seat}`);
      const after = remembered(workshop, event.mark, { seats: [seat] });
      return withSeats(advanced(after, {}), [{ ...seat, state: event.state }]);
    }
    case 'seats.moved': {
      const seats = event.seats.map((id) => must(workshop.seats[id], `seat ${id}`));
      const after = remembered(workshop, event.mark, { seats });
      const entry = { fromRound: event.fromRound, group: event.group };
      const kept = (seat: Seat) => seat.groups.filter((each) => each.fromRound < event.fromRound);
      return withSeats(
        advanced(after, {}),
        seats.map((seat) => ({ ...seat, groups: [...kept(seat), entry] }))
      );
    }
    case 'workshop.closed': {
      const timer: Timer = { state: 'off' };
      return {
        ...advanced(remembered(workshop, event.mark), { timer }),
        stage: 'closed',
        closedAt: event.mark.at
      };
    }
    case 'workshop.reopened':
      return { ...advanced(workshop, {}), stage: 'running', closedAt: null };
    case 'act.undone':
      return undone(workshop, event.at);
    default:
      return unreachable(event);
  }
}

function advanced(workshop: Workshop, change: Partial<Omit<Control, 'version'>>): Workshop {
  const { control } = workshop;
  return { ...workshop, control: { ...control, ...change, version: control.version + 1 } };
}

/** Pushes what is about to be replaced, when the facilitation did it. */
export function remembered(
  workshop: Workshop,
  mark: ActMark,
  touched: Partial<Pick<UndoEntry, 'seats' | 'cards'>> = {}
): Workshop {
  if (mark.by === null) return workshop;
  const frame = touched.seats === undefined && touched.cards === undefined;
  const entry: UndoEntry = {
    act: mark.act,
    at: mark.at,
    by: mark.by,
    n: mark.n,
    control: frame ? workshop.control : null,
    stage: frame ? workshop.stage : null,
    seats: touched.seats ?? [],
    cards: touched.cards ?? []
  };
  return { ...workshop, undo: [...workshop.undo, entry].slice(-LIMITS.undoDepth) };
}

function undone(workshop: Workshop, at: Millis): Workshop {
  const entry = must(workshop.undo.at(-1), 'an act to take back');
  const { cursor, timer, track } = entry.control ?? workshop.control;
  const stage = entry.stage ?? workshop.stage;
  const seats = entry.seats.map((before) => ({
    ...must(workshop.seats[before.id], `seat ${before.id}`),
    state: before.state,
    groups: before.groups
  }));
  const cards = entry.cards.map((before) => ({
    ...must(workshop.cards[before.id], `card ${before.id}`),
    kind: before.kind,
    order: before.order,
    pinned: before.pinned,
    archivedAt: before.archivedAt,
    passages: before.passages
  }));
  const back = withSeats(advanced(workshop, { cursor, timer, track }), seats);
  return {
    ...back,
    stage,
    closedAt: stage === 'closed' ? (workshop.closedAt ?? at) : null,
    undo: workshop.undo.slice(0, -1),
    cards: { ...back.cards, ...Object.fromEntries(cards.map((card) => [card.id, card])) }
  };
}

function withSeats(workshop: Workshop, seats: readonly Seat[]): Workshop {
  return {
    ...workshop,
    seats: { ...workshop.seats, ...Object.fromEntries(seats.map((seat) => [seat.id, seat])) }
  };
}

// Events that keep order: locks, silences, private writing, signatures, the room's screen (ORD-1 to ORD-8).
import { withEntry } from './with-entry.ts';
import type { WorkshopEvent } from './events.ts';
import { tableById } from './plan.ts';
import { unreachable } from './result.ts';
import type { Workshop } from './workshop.ts';

const ORDER_EVENTS = [
  'board.locked',
  'seat.muted',
  'seat.narrated',
  'notes.written',
  'workshop.moderated',
  'workshop.guarded',
  'room.shown',
  'phase.attributed',
  'solo.begun',
  'solo.revealed'
] as const;
type OrderEvent = Extract<WorkshopEvent, { type: (typeof ORDER_EVENTS)[number] }>;

/** Is this one of the events that keep order? */
export function isOrderEvent(event: WorkshopEvent): event is OrderEvent {
  return (ORDER_EVENTS as readonly string[]).includes(event.type);
}

/** The state after an event that keeps order. */
export function evolveOrder(workshop: Workshop, event: OrderEvent): Workshop {
  switch (event.type) {
    case 'board.locked':
      return locked(workshop, event.table, event.locked);
    case 'seat.muted': {
      const others = workshop.muted.filter((seat) => seat !== event.seat);
      return { ...workshop, muted: event.muted ? [...others, event.seat] : others };
    }
    case 'seat.narrated':
      return { ...workshop, narrators: withEntry(workshop.narrators, event.seat, event.table) };
    case 'notes.written':
      return { ...workshop, notes: withEntry(workshop.notes, event.seat, event.text || null) };
    case 'workshop.moderated':
      return { ...workshop, moderated: event.moderated };
    case 'workshop.guarded': {
      const { guardNames: _, ...plan } = workshop.plan;
      return { ...workshop, plan: event.guarded ? { ...plan, guardNames: true } : plan };
    }
    case 'room.shown':
      return { ...workshop, roomShows: event.table };
    case 'phase.attributed': {
      const phases = workshop.plan.phases.map((phase, i) =>
        i === event.phase ? { ...phase, attribution: event.attribution } : phase
      );
      return { ...workshop, plan: { ...workshop.plan, phases } };
    }
    case 'solo.begun':
      return { ...workshop, solo: { at: event.at, until: event.until } };
    case 'solo.revealed':
      return revealed(workshop);
    default:
      return unreachable(event);
  }
}

/** Private writing is over: every sealed card is open. Also what a move of the cursor does. */
export function revealed(workshop: Workshop): Workshop {
  if (workshop.solo === null) return workshop;
  const cards = Object.fromEntries(
    Object.entries(workshop.cards).map(([id, card]) => [id, card.sealed ? { ...card, sealed: false } : card])
  );
  return { ...workshop, solo: null, cards };
}

function locked(workshop: Workshop, id: string, isLocked: boolean): Workshop {
  const signals = workshop.signals[id];
  if (!signals || !tableById(workshop.plan, id)) return workshop;
  return { ...workshop, signals: { ...workshop.signals, [id]: { ...signals, locked: isLocked } } };
}

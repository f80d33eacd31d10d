// What the room is told, and what of it is taken back (MSG-1 to MSG-8).
import { remembered } from './evolve-acts.ts';
import type { ActMark, WorkshopEvent } from './events.ts';
import { unreachable } from './result.ts';
import { saidTo, withSaying, type RoomAudience } from './room.ts';
import type { Workshop } from './workshop.ts';

const ROOM_EVENTS = ['room.said', 'room.unsaid', 'room.gathered', 'room.spotlit'] as const;
type RoomEvent = Extract<WorkshopEvent, { type: (typeof ROOM_EVENTS)[number] }>;

/** Is this one of the events that speak to the room? */
export function isRoomEvent(event: WorkshopEvent): event is RoomEvent {
  return (ROOM_EVENTS as readonly string[]).includes(event.type);
}

/** The state after one of them. */
export function evolveRoom(workshop: Workshop, event: RoomEvent): Workshop {
  const { room } = workshop;
  switch (event.type) {
    case 'room.said': {
      const { saying, mark } = event;
      const kept = saidRemembered(workshop, saying.to, mark);
      return { ...kept, room: withSaying(room, saying.to, saying) };
    }
    case 'room.unsaid':
      return { ...saidRemembered(workshop, event.to, event.mark), room: withSaying(room, event.to, null) };
    case 'room.gathered': {
      const before = { part: 'gathered', before: room.gatheredAt } as const;
      const kept = remembered(workshop, event.mark, { room: before });
      return { ...kept, room: { ...room, gatheredAt: event.on ? event.mark.at : null } };
    }
    case 'room.spotlit':
      return { ...workshop, room: { ...room, spotlight: event.card } };
    default:
      return unreachable(event);
  }
}

function saidRemembered(workshop: Workshop, to: RoomAudience, mark: ActMark): Workshop {
  return remembered(workshop, mark, { room: { part: 'said', to, before: saidTo(workshop.room, to) } });
}

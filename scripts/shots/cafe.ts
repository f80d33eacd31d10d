// A World Café of forty that changes: everybody's way before the first round, three who come late, then people on their way.
import type { Moment } from './day.ts';
import { presented } from './people.ts';
import { Room } from './room.ts';

const PEOPLE = 40;

/** Forty people dealt anew at each round, all of them there. */
export async function openCafe(): Promise<Room> {
  const room = await Room.create({
    ...{ template: 'world-cafe', people: PEOPLE, start: true },
    ...{ place: 'Salle des fêtes de Saint-Aubin-les-Sources', organizer: 'Tourisme des Trois Rivières' }
  });
  await room.join(presented(PEOPLE));
  return room;
}

/** In order. */
export const CAFE: readonly Moment[] = [
  { name: 'planned', play: () => Promise.resolve() },
  {
    name: 'changed',
    play: async (room) => {
      await room.goTo(({ round, part }) => round === 1 && part === 'round');
      await room.join(presented(PEOPLE + 3).slice(PEOPLE));
      await room.untilLeft(300);
    }
  },
  {
    name: 'moving',
    play: async (room) => {
      await room.goTo(({ round, part }) => round === 2 && part === 'move');
      await room.untilLeft(100);
    }
  },
  { name: 'updating', play: () => Promise.resolve() }
];

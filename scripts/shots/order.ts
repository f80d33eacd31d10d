// A day in which order is kept: cards gathered, moved and hidden, a table closed, a minute alone, a harvest on the wall.
import type { Moment } from './day.ts';
import { presented } from './people.ts';
import { Room } from './room.ts';
import { findingsOn, ideasOn, LONG_CARD, RICH, THEMES } from './words.ts';

/** Twenty-five people at five tables, in the welcome. */
export async function openOrder(): Promise<Room> {
  const room = await Room.create({
    ...{ template: 'herault-tables', people: 25, start: true },
    ...{ place: 'Salle des fêtes de Saint-Aubin-les-Sources', organizer: 'Tourisme des Trois Rivières' }
  });
  await room.join(presented(20));
  return room;
}

/** In order. */
export const ORDER: readonly Moment[] = [
  {
    name: 'ordered',
    play: async (room) => {
      await room.goTo(({ round, part }) => round === 2 && part === 'round');
      const [first = '', second = '', third = '', fourth = ''] = await room.write('D1', [
        ...RICH,
        ...ideasOn(THEMES.D1, 4),
        ...findingsOn(THEMES.D1, 2)
      ]);
      await room.does({ type: 'card.merge', card: second, into: first });
      await room.does({ type: 'card.merge', card: fourth, into: first });
      await room.does({ type: 'card.hide', card: third, hidden: true });
      const [moved = ''] = await room.write('C1', [
        { text: 'Nommer une personne relais dans chaque commune' }
      ]);
      await room.does({ type: 'card.move', card: moved, to: 'D1' });
      await room.does({ type: 'board.lock', table: 'B1', locked: true });
      const [person] = await room.at('E1');
      if (person) await room.does({ type: 'seat.mute', seat: person.seat, muted: true });
      await room.untilLeft(400);
    }
  },
  {
    name: 'moderated',
    play: async (room) => {
      await room.does({ type: 'workshop.moderate', moderated: true });
      await room.does({ type: 'room.show', table: 'D1' });
      await room.untilLeft(390);
    }
  },
  {
    name: 'harvest',
    play: async (room) => {
      await room.does({ type: 'workshop.moderate', moderated: false });
      await room.untilLeft(380);
    }
  },
  {
    name: 'harvest-full',
    play: async (room) => {
      await room.write('A1', [LONG_CARD, ...ideasOn(THEMES.A1, 18), ...findingsOn(THEMES.A1, 5)]);
      await room.does({ type: 'room.show', table: 'A1' });
    }
  },
  {
    name: 'harvest-empty',
    play: async (room) => {
      await room.does({ type: 'room.show', table: 'E1' });
    }
  },
  {
    name: 'solo',
    play: async (room) => {
      await room.does({ type: 'room.show', table: null });
      await room.does({ type: 'solo.begin', minutes: 2 });
      await room.write('D1', ideasOn(THEMES.D1, 4, 20));
      room.later(1.3);
    }
  },
  { name: 'solo-over', play: async (room) => room.later(1) }
];

// Too much of everything: 60 people in two circuits, boards of 60 and 300 cards, long words; and a hall of 250 at 40 tables.
import type { Moment } from './day.ts';
import { crowded, presented } from './people.ts';
import { Room } from './room.ts';
import { findingsOn, HALL_THEMES, ideasOn, LONG_CARD, LONG_THEMES, UNBROKEN } from './words.ts';

/** Sixty people, two circuits of five tables, titles at the limit. */
export async function openCrowd(): Promise<Room> {
  const room = await Room.create({
    ...{ template: 'libre', people: 60, themes: LONG_THEMES, circuits: 2, start: true },
    title:
      'Faire évoluer la politique partenariale de l’office intercommunal, de ses communes et de ses professionnels',
    place:
      'Espace culturel et de congrès intercommunal Simone-Arnavon, Saint-Aubin-les-Sources-en-Val-Clairet',
    organizer: 'Communauté de communes du Haut Mirail',
    facilitation: 'Maud Lestrade, Driss Kervella, Clarisse Ondarra et Bastien Vaillancourt'
  });
  await room.join(crowded(50));
  return room;
}

/** A third round with one board of 60 cards (A1), one of 300 (B1), then a move, then a group that has left but for one. */
export const CROWD: readonly Moment[] = [
  {
    name: 'overfull',
    play: async (room) => {
      for (const round of [1, 2, 3]) {
        await room.goTo((now) => now.part === 'round' && now.round === round);
        await room.write('A1', ideasOn('gouvernance', 18, round * 18));
        await room.write('B1', ideasOn('concertation', 97, round * 97));
      }
      await room.write('A1', [LONG_CARD, UNBROKEN, ...findingsOn('gouvernance', 4)]);
      await room.write('B1', [LONG_CARD, UNBROKEN, ...findingsOn('concertation', 4)]);
      await room.does({ type: 'table.help', table: 'A2', asked: true });
      await room.untilLeft(150);
    }
  },
  {
    name: 'overfull-move',
    play: (room) => room.goTo(({ part, round }) => part === 'move' && round === 4)
  },
  {
    name: 'left',
    play: async (room) => {
      // All of a group but one, and three of another.
      const { seats } = await room.view();
      const inGroup = (group: number) =>
        seats.filter((seat) => seat.group === group && seat.state === 'present');
      for (const { seat } of [...inGroup(2).slice(1), ...inGroup(9).slice(3)])
        await room.does({ type: 'seat.absent', seat });
    }
  },
  {
    name: 'overfull-published',
    play: async (room) => {
      await room.conducts({ type: 'workshop.close' });
      await room.publish();
    }
  }
];

/** Two hundred and fifty people at forty tables, in the welcome. */
export async function openHall(): Promise<Room> {
  const room = await Room.create({
    ...{ template: 'libre', people: 250, themes: HALL_THEMES, circuits: 5, start: true },
    ...{ title: 'Assises du tourisme partagé', place: 'Halle aux grains' }
  });
  await room.join(presented(200));
  return room;
}

/** The hall in its welcome, in a round, in a move. */
export const HALL: readonly Moment[] = [
  { name: 'hall-welcome', play: () => Promise.resolve() },
  {
    name: 'hall',
    play: async (room) => {
      await room.goTo(({ round }) => round === 1);
      room.later(6);
      const { tiles } = await room.view();
      // Three tables write nothing.
      for (const { place } of tiles.slice(3)) await room.write(place.table, ideasOn(place.theme, 1));
      await room.does({ type: 'table.help', table: 'C3', asked: true });
      await room.does({ type: 'table.help', table: 'F5', asked: true });
      await room.untilLeft(300);
    }
  },
  { name: 'hall-move', play: (room) => room.goTo(({ part }) => part === 'move') },
  // Four fifths of all that a workshop may hold.
  { name: 'hall-near', play: (room) => room.join(presented(400).slice(200)) }
];

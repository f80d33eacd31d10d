// One board that nearly holds all a board may hold: twelve people, one theme that everybody writes on, 3,900 cards.
import type { Moment } from './day.ts';
import { presented } from './people.ts';
import { drawId } from './device.ts';
import { inTurns, Room } from './room.ts';
import { findingsOn, ideasOn } from './words.ts';

const THEMES = ['Concertation et cohérence', 'Économie', 'Offre'].map((title) => ({ title, question: '' }));
/** Cards of each of three rounds. */
const EACH = 1_300;

/** Two tables of a small workshop. */
export async function openFull(): Promise<Room> {
  const room = await Room.create({
    ...{
      template: 'libre',
      people: 12,
      themes: THEMES,
      start: true
    },
    ...{ title: 'Une année de remarques', place: 'Salle des fêtes de Saint-Aubin-les-Sources' }
  });
  await room.join(presented(12));
  return room;
}

/** In order. */
export const FULL: readonly Moment[] = [
  {
    name: 'full',
    play: async (room) => {
      const { secret } = await room.host('A1');
      const host = { table: 'A1', secret };
      for (const round of [1, 2, 3]) {
        await room.goTo((now) => now.part === 'round' && now.round === round);
        await inTurns(ideasOn('concertation', EACH, round * EACH), ({ text }) =>
          room.house.doesAt(room.id, host, {
            ...{ type: 'card.add', card: drawId(), table: 'A1', kind: 'idea', claim: null },
            ...{ text, example: '', cited: '', subPoints: [] }
          })
        );
      }
      await room.write('A1', findingsOn('concertation', 4));
      await room.untilLeft(150);
    }
  },
  { name: 'full-closed', play: (room) => room.conducts({ type: 'workshop.close' }) }
];

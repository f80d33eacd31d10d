// Forty people who choose their tables: some have said where they would go, then the wishes are closed, then everybody moves.
import type { OffersResponse } from '#core/rotation-answers.ts';
import type { Moment } from './day.ts';
import { presented } from './people.ts';
import { Room } from './room.ts';

const PEOPLE = 40;
/** Most would go to the same three themes. */
const WISHES = ['t1 t2 t3 t4 t5', 't2 t1 t4', 't3 t2 t1 t5', 't1 t3 t5', 't5 t4 t2'];

/** Each goes to three tables of five. */
export async function openChoice(): Promise<Room> {
  const room = await Room.create({
    ...{ template: 'herault-tables', people: PEOPLE, chosen: 3, start: true },
    ...{ place: 'Salle des fêtes de Saint-Aubin-les-Sources', organizer: 'Tourisme des Trois Rivières' }
  });
  // One more than was expected: among so many, somebody is searched for.
  await room.join(presented(PEOPLE + 1));
  return room;
}

async function closes(room: Room): Promise<void> {
  const asked = { close: [], pins: [] };
  const path = `/workshops/${room.id}/rotation/offers`;
  const { still, mixed } = await room.facilitator.post<OffersResponse>(path, asked);
  await room.does({ type: 'choice.close', routes: (mixed ?? still).routes });
}

/** In order. */
export const CHOICE: readonly Moment[] = [
  {
    name: 'asking',
    play: async (room) => {
      for (const [i, { device, seat }] of room.people.slice(0, 33).entries()) {
        const themes = (WISHES[i % WISHES.length] ?? '').split(' ');
        await device.does({ workshop: room.id, role: 'participant' }, { type: 'choice.rank', seat, themes });
      }
    }
  },
  { name: 'closed', play: closes },
  {
    name: 'moving',
    play: (room) => room.goTo(({ round, part }) => round === 2 && part === 'move')
  }
];

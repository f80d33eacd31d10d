// A vote, from what tables pinned to the results on the wall.
import type { Moment } from './day.ts';
import { arrangeArticle } from './desk.ts';
import { drawId } from './device.ts';
import { presented } from './people.ts';
import type { Person, Room } from './room.ts';
import { inTurns, Room as Hall } from './room.ts';
import { findingsOn, THEMES } from './words.ts';

const LONG =
  'Écrire avec les communes une page de mandat partenarial, votée en conseil, qui dise ce que l’office attend de ses partenaires et ce qu’ils peuvent attendre de lui, relue chaque hiver';

/** Twenty-five people at five tables, in the welcome. */
export async function openVotes(): Promise<Room> {
  const room = await Hall.create({
    ...{ template: 'herault-tables', people: 25, start: true },
    ...{ place: 'Salle des fêtes de Saint-Aubin-les-Sources', organizer: 'Tourisme des Trois Rivières' }
  });
  await room.join(presented(20));
  return room;
}

async function ballot(
  room: Room,
  { device }: Person,
  marks: Readonly<Record<string, number>>
): Promise<void> {
  const token = (drawId() + drawId() + drawId()).slice(0, 43);
  const standing = { workshop: room.id, role: 'participant' } as const;
  await device.does(standing, { type: 'ballot.take', vote: 'v1', token });
  await device.does(standing, { type: 'ballot.cast', vote: 'v1', token, marks });
}

/** In order. */
export const VOTES: readonly Moment[] = [
  {
    name: 'vote-empty',
    play: (room) => room.goTo(({ round, part }) => round === 1 && part === 'round')
  },
  {
    name: 'vote-prepared',
    play: async (room) => {
      for (const [id, theme] of Object.entries(THEMES)) {
        const words = [
          ...findingsOn(theme, 3),
          ...(id === 'A1' ? [{ text: LONG, kind: 'finding' as const }] : [])
        ];
        const cards = await room.write(id, words);
        for (const card of cards.filter((_, n) => n !== 1))
          await room.does({ type: 'card.pin', card, pinned: true });
      }
    }
  },
  {
    name: 'vote-open',
    play: async (room) => {
      await room.does({ type: 'vote.open', mode: 'people', budget: 4, most: 2, cards: null });
      const watched = await Promise.all(Object.keys(THEMES).map(async (id) => (await room.at(id))[0]?.seat));
      const voters = room.people.filter(({ seat }) => !watched.includes(seat));
      await inTurns(
        voters.slice(0, 12).map((person, n) => ({ person, n })),
        ({ person, n }) =>
          ballot(room, person, n % 3 === 0 ? { l1: 2, l4: 2 } : { [`l${1 + (n % 9)}`]: 2, l2: 1, l6: 1 })
      );
    }
  },
  { name: 'vote-closed', play: (room) => room.does({ type: 'vote.close', vote: 'v1' }) },
  {
    name: 'vote-revealed',
    play: async (room) => {
      await room.does({ type: 'vote.count', vote: 'v1', line: 'l3', hands: 5 });
      await room.does({ type: 'vote.reveal', vote: 'v1' });
    }
  },
  {
    name: 'vote-tables',
    play: (room) => room.does({ type: 'vote.open', mode: 'tables', budget: 5, most: 3, cards: null })
  },
  { name: 'arranged', play: arrangeArticle }
];

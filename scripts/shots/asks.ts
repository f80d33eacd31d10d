// Questions put to everybody, each from the first answer to what came out; then two tensions, argued.
import { asksPlan, SIDE_KINDS } from './asks-plan.ts';
import type { Moment } from './day.ts';
import { drawId } from './device.ts';
import { presented } from './people.ts';
import { inTurns, Room, type Person } from './room.ts';

type Marks = Readonly<Record<string, number>>;

/** Forty people expected, thirty-six there. */
export async function openAsks(): Promise<Room> {
  const room = await Room.planned('Repenser les services aux partenaires', asksPlan);
  await room.join(presented(36));
  return room;
}

/** Who answers by hand in the pictures: the first phone of some tables. */
async function watched(room: Room): Promise<readonly (string | undefined)[]> {
  const tables = ['A1', 'B1', 'C1', 'D1', 'E1', 'sides1', 'sides2'];
  return Promise.all(tables.map(async (id) => (await room.at(id))[0]?.seat));
}

/** So many people answer the question that is open. */
async function answered(room: Room, many: number, marksOf: (n: number) => Marks): Promise<void> {
  const { vote } = await room.view();
  const own = await watched(room);
  const people = room.people.filter(({ seat }) => !own.includes(seat)).slice(0, many);
  await inTurns(
    people.map((person, n) => ({ person, n })),
    ({ person, n }) => answer(room, person, vote?.id ?? '', marksOf(n))
  );
}

/** One person answers, as a device does. */
export async function answer(room: Room, { device }: Person, vote: string, marks: Marks): Promise<void> {
  const token = (drawId() + drawId() + drawId()).slice(0, 43);
  const standing = { workshop: room.id, role: 'participant' } as const;
  await device.does(standing, { type: 'ballot.take', vote, token });
  await device.does(standing, { type: 'ballot.cast', vote, token, marks });
}

async function shows(room: Room): Promise<void> {
  const { vote } = await room.view();
  await room.does({ type: 'ask.show', vote: vote?.id ?? '' });
}

async function next(room: Room): Promise<void> {
  const { now } = await room.view();
  await room.does({ type: 'cursor.next', expectedVersion: now.version });
}

const ARGUMENTS = [
  'Ce qui est offert finit par ne plus se voir',
  'Le prix oblige à écouter : on revient vers nous quand cela ne sert pas',
  'Un conseil payé est un conseil suivi, nous l’avons vérifié trois hivers de suite avec les meublés',
  'Les plus petits ne viendront plus',
  'C’est l’impôt de séjour qui nous paie déjà',
  'On ne vend pas un accueil',
  'Faire payer trie les demandes, et nous n’avons que deux personnes pour y répondre toute l’année'
];

const one = (line: number): Marks => ({ [`l${line}`]: 1 });
const dealt = (...points: readonly number[]): Marks =>
  Object.fromEntries(points.flatMap((count, i) => (count > 0 ? [[`l${i + 1}`, count] as const] : [])));

/** In order. */
export const ASKS: readonly Moment[] = [
  { name: 'weather', play: next },
  {
    name: 'weather-some',
    play: (room) => answered(room, 24, (n) => one(1 + ([0, 1, 1, 2, 3, 0, 1, 4][n % 8] ?? 0)))
  },
  { name: 'weather-shown', play: shows },
  { name: 'far', play: next },
  {
    name: 'far-shown',
    play: async (room) => {
      await answered(room, 30, (n) => ({ l1: n < 17 ? 3 : 1 + (n % 11) }));
      await room.does({
        type: 'vote.count',
        vote: (await room.view()).vote?.id ?? '',
        line: 'l1.B',
        hands: 3
      });
      await shows(room);
    }
  },
  { name: 'expect', play: next },
  {
    name: 'expect-shown',
    play: async (room) => {
      await answered(room, 24, (n) => (n % 2 === 0 ? dealt(2, 6, 1, 0, 0, 1) : dealt(3, 0, 3, 1, 0, 3)));
      await shows(room);
    }
  },
  { name: 'consent', play: next },
  {
    name: 'consent-shown',
    play: async (room) => {
      await answered(room, 28, (n) => one(n % 9 === 0 ? 3 : n % 4 === 0 ? 2 : 1));
      await shows(room);
    }
  },
  { name: 'filters', play: next },
  {
    name: 'filters-shown',
    play: async (room) => {
      await answered(room, 22, (n) => ({ l1: 1 + (n % 2), l2: 1 + (n % 3), l3: n % 5 === 0 ? 2 : 1, l4: 3 }));
      await shows(room);
    }
  },
  { name: 'time', play: next },
  {
    name: 'time-shown',
    play: async (room) => {
      await answered(room, 12, (n) => dealt(60 - n, 10, 20 + n, 10));
      await shows(room);
      await room.does({ type: 'ask.open', ask: 'time2' });
      await answered(room, 12, (n) => dealt(35, 25 + n, 10, 30 - n));
      await shows(room);
    }
  },
  { name: 'sides', play: next },
  {
    name: 'sides-shown',
    play: async (room) => {
      await answered(room, 26, (n) => ({ l1: [2, 3, 3, 9, 8, 10, 6, 1][n % 8] ?? 6 }));
      await shows(room);
    }
  },
  {
    name: 'sides-argued',
    play: async (room) => {
      await inTurns(
        ARGUMENTS.map((text, n) => ({ text, kind: SIDE_KINDS[n < 3 || n === 6 ? 0 : 1] ?? '' })),
        async (words) => {
          await room.write('sides1', [words]);
        }
      );
    }
  },
  { name: 'sides-again', play: (room) => room.does({ type: 'ask.open', ask: 'q1' }) },
  {
    name: 'sides-moved',
    play: async (room) => {
      await answered(room, 26, (n) => {
        const before = [2, 3, 3, 9, 8, 10, 6, 1][n % 8] ?? 6;
        return { l1b: before, l1: n < 4 ? 9 : n === 11 ? 2 : before };
      });
      await shows(room);
    }
  },
  { name: 'long', play: next },
  {
    name: 'long-few',
    play: async (room) => {
      await answered(room, 3, () => ({ l1: 2 }));
      await shows(room);
    }
  }
];

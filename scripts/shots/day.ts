// The usual day, moment by moment: 25 people, five tables, four minutes late by round 3. Every screen is looked at on its way.
import { presented } from './people.ts';
import { Room } from './room.ts';
import { findingsOn, ideasOn, RICH, THEMES } from './words.ts';

/** One moment of a day: how one comes to it from the one before. */
export interface Moment {
  readonly name: string;
  readonly play: (room: Room) => Promise<void>;
}

const TABLES = Object.keys(THEMES) as (keyof typeof THEMES)[]; // keys of a constant

/** Creates the workshop of the usual day; nobody is there yet. */
export function openDay(): Promise<Room> {
  return Room.create({
    ...{ template: 'herault-tables', people: 25 },
    ...{ place: 'Salle des fêtes de Saint-Aubin-les-Sources', organizer: 'Tourisme des Trois Rivières' },
    facilitation: 'Maud Lestrade et Driss Kervella'
  });
}

/** In order. Each leaves the room as its pictures want it. */
export const DAY: readonly Moment[] = [
  { name: 'prepared', play: () => Promise.resolve() },
  {
    name: 'welcome',
    play: async (room) => {
      await room.conducts({ type: 'workshop.start' });
      await room.join(presented(14));
      await room.untilLeft(250);
    }
  },
  {
    name: 'framing',
    play: async (room) => {
      await room.join(presented(20).slice(14));
      for (const table of TABLES) await room.host(table);
      await room.untilLeft(-240);
      await room.goTo(({ kind }) => kind === 'framing');
      await room.untilLeft(372);
    }
  },
  {
    name: 'first',
    play: async (room) => {
      await room.goTo(({ round }) => round === 1);
      room.later(1);
    }
  },
  { name: 'usual', play: toRoundThree },
  { name: 'two-minutes', play: (room) => room.untilLeft(115) },
  { name: 'hurry', play: (room) => room.untilLeft(25) },
  { name: 'over', play: (room) => room.untilLeft(-100) },
  {
    name: 'move',
    play: async (room) => {
      await room.goTo(({ part, round }) => part === 'move' && round === 4);
      await room.untilLeft(100);
    }
  },
  {
    name: 'recap',
    play: async (room) => {
      await room.goTo(({ part, round }) => part === 'round' && round === 4);
      room.later(22 / 60);
    }
  },
  {
    name: 'break',
    play: async (room) => {
      await room.goTo(({ kind }) => kind === 'break');
      await room.untilLeft(400);
    }
  },
  {
    name: 'return',
    play: async (room) => {
      await room.goTo(({ kind }) => kind === 'homeReturn');
      await room.untilLeft(400);
    }
  },
  {
    name: 'closing',
    play: async (room) => {
      await room.goTo(({ kind }) => kind === 'closing');
      await room.untilLeft(500);
    }
  },
  { name: 'closed', play: (room) => room.conducts({ type: 'workshop.close' }) },
  { name: 'published', play: (room) => room.publish() }
];

async function toRoundThree(room: Room): Promise<void> {
  for (const round of [1, 2, 3]) {
    await room.goTo((now) => now.part === 'round' && now.round === round);
    for (const table of TABLES) await room.write(table, wordsOf(table, round));
    room.later(2);
  }
  const [first, second, third] = await room.write('D1', RICH);
  await room.does({ type: 'card.pin', card: first ?? '', pinned: true });
  await room.does({ type: 'card.promote', card: third ?? '', to: 'finding' });
  const [writer] = await room.at('D1');
  await writer?.person?.device.does(
    { workshop: room.id, role: 'participant' },
    { type: 'card.propose', card: second ?? '', to: 'finding' }
  );
  await room.does({ type: 'table.help', table: 'B1', asked: true });
  await room.does({ type: 'table.finish', table: 'E1', finished: true });
  const gone = (await room.view()).seats.find((seat) => seat.table === 'A1' && seat.hosts === null);
  if (gone) await room.does({ type: 'seat.absent', seat: gone.seat });
  await room.untilLeft(400);
}

/** Nobody has written at table A in round 3: it is the silent one. */
function wordsOf(table: keyof typeof THEMES, round: number) {
  const theme = THEMES[table];
  if (round === 1) return [...ideasOn(theme, 3), ...findingsOn(theme, 1)];
  if (round === 2) return ideasOn(theme, 2, 8);
  return table === 'A1' ? [] : ideasOn(theme, 3, 16);
}

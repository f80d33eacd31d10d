// A witness's day: notes begun days before, a round told until its telling is over, sentences asked for, the end.
import { must } from '#core/result.ts';
import { PREPARATORY_QUESTIONS } from '#core/witness.ts';
import { Device } from './device.ts';
import type { Moment } from './day.ts';
import { presented } from './people.ts';
import { Room } from './room.ts';

/** Where the first witness tells. */
export const STORY_TABLE = 'T1';
const LINKS = new WeakMap<Room, string>();
const NOTES: readonly string[] = [
  'Au printemps 2021, un soir de conseil d’administration. Le président, la trésorière et moi.',
  'La moitié des adhérents ne venait plus. J’espérais retrouver une relation, pas un fichier.',
  'La réunion de juin : un hébergeur s’est levé et a dit « vous ne servez à rien ». Long silence.',
  'Renoncer à 38 000 € de cotisations sans savoir par quoi les remplacer.',
  'Le maire m’a aidée. Deux restaurateurs ont résisté, puis sont devenus les premiers ambassadeurs.',
  'Le petit-déjeuner du lundi, toujours plein.'
];
const SAID = ['Nous avons supprimé l’adhésion et personne n’est parti', 'J’ai failli démissionner deux fois'];

/** Path of the first witness's link. */
export const witnessLink = (room: Room): string => `/t/${must(LINKS.get(room), 'a link')}`;

/** Three witnesses expected, one of whom has opened nothing yet. */
export async function openWitness(): Promise<Room> {
  const room = await Room.create({ template: 'trois-temoins', people: 18 });
  const facts = { name: 'Claire Roux', affiliation: 'Office de tourisme des Rives', story: 'Sans adhésion' };
  await room.does({ type: 'narrator.invite', table: STORY_TABLE, ...facts });
  const second = { name: 'Paul Sel', affiliation: 'Rives et Jardins', story: '' };
  await room.does({ type: 'narrator.invite', table: 'T2', ...second });
  LINKS.set(room, must((await room.view()).secrets.narrators?.[STORY_TABLE], 'a link'));
  return room;
}

async function writes(room: Room): Promise<void> {
  const device = new Device(room.house.origin);
  await device.post('/narrator', { secret: must(LINKS.get(room), 'a link') });
  const standing = { workshop: room.id, role: 'narrator', table: STORY_TABLE } as const;
  for (const question of PREPARATORY_QUESTIONS) {
    const text = NOTES[question - 1];
    if (text !== undefined)
      await device.does(standing, { type: 'story.write', table: STORY_TABLE, question, text });
  }
}

/** In order. */
export const WITNESS: readonly Moment[] = [
  { name: 'invited', play: () => Promise.resolve() },
  { name: 'prepared', play: writes },
  {
    name: 'telling',
    play: async (room) => {
      await room.conducts({ type: 'workshop.start' });
      await room.join(presented(15));
      await room.goTo(({ kind, part }) => kind === 'stories' && part === 'round');
      await room.untilLeft(900);
    }
  },
  {
    name: 'told',
    play: async (room) => {
      const cards = await room.write(
        STORY_TABLE,
        SAID.map((text) => ({ text, kind: 'keep' }))
      );
      for (const card of cards) await room.does({ type: 'quote.ask', card });
      await room.untilLeft(460);
    }
  },
  { name: 'away', play: (room) => room.does({ type: 'narrator.absent', table: STORY_TABLE, absent: true }) },
  {
    name: 'closed',
    play: async (room) => {
      await room.does({ type: 'narrator.absent', table: STORY_TABLE, absent: false });
      await room.conducts({ type: 'workshop.close' });
    }
  }
];

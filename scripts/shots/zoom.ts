// After a day, an article: a « zoom sur » asked for, told and agreed to by whoever lived it, published, then taken down.
import { must } from '#core/result.ts';
import type { ZoomWords } from '#core/zooms.ts';
import type { Moment } from './day.ts';
import { Device } from './device.ts';
import { presented } from './people.ts';
import { Room } from './room.ts';
import { findingsOn, ideasOn, LONG_CARD, RICH, THEMES } from './words.ts';

const WORDS: ZoomWords = {
  ...{ title: 'Un guichet qui voyage', place: 'Office de tourisme du Val des Buis' },
  what: 'De mai à octobre, un van blanc s’installe le jeudi au marché, entre le primeur et le fromager. Deux personnes y reçoivent, à parts égales, celles et ceux qui passent et celles et ceux qui vivent là. La première année, trois habitantes ont demandé à tenir le guichet ; la deuxième, la commune a prêté la place.',
  objectives: 'Aller vers les habitants, et pas seulement vers les visiteurs.',
  ...{ quote: 'On ne les attend plus, on y va.', name: 'Inès Roche', function: 'directrice' }
};
const LINKS = new WeakMap<Room, { readonly zoom: string; readonly secret: string }>();
const linkOf = (room: Room) => must(LINKS.get(room), 'a link');

/** Path of the link of whoever tells the zoom. */
export const zoomLink = (room: Room): string => `/t/${linkOf(room).secret}`;

/** A workshop whose five tables have written, over. */
export async function openZoom(): Promise<Room> {
  const room = await Room.create({
    ...{ template: 'herault-tables', people: 25, start: true },
    ...{ place: 'Salle des fêtes de Saint-Aubin-les-Sources', organizer: 'Tourisme des Trois Rivières' }
  });
  await room.join(presented(20));
  await room.goTo(({ round }) => round === 1);
  await room.write('A1', [...RICH, LONG_CARD, ...findingsOn(THEMES.A1, 2)]);
  for (const table of ['B1', 'C1', 'D1'] as const)
    await room.write(table, [...ideasOn(THEMES[table], 4), ...findingsOn(THEMES[table], 2)]);
  await room.conducts({ type: 'workshop.close' });
  await room.does({ type: 'synthesis.layout', layout: 'article' });
  return room;
}

async function answers(room: Room): Promise<void> {
  const { zoom, secret } = linkOf(room);
  const device = new Device(room.house.origin);
  await device.post('/narrator', { secret });
  await device.does({ workshop: room.id, role: 'owner' }, { type: 'zoom.approve', zoom, words: WORDS });
  await room.publish();
}

/** In order. */
export const ZOOM: readonly Moment[] = [
  {
    name: 'asked',
    play: async (room) => {
      await room.does({ type: 'zoom.invite', theme: 't1', label: 'Le van d’Inès' });
      const [link] = Object.entries((await room.view()).secrets.zooms ?? {});
      const [zoom, secret] = must(link, 'a link');
      LINKS.set(room, { zoom, secret });
    }
  },
  { name: 'agreed', play: answers },
  {
    name: 'given up',
    play: async (room) => {
      await room.does({ type: 'zoom.dismiss', zoom: linkOf(room).zoom });
      await room.does({ type: 'synthesis.withdraw' });
    }
  }
];

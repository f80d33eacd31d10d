// The pictures of every kind of phase: the phone, the table's device, the console and the wall.
import type { Page } from '@playwright/test';
import { m } from '#lib/paraglide/messages.js';
import { EVERYWHERE, type Eyes, type Picture, type Size } from './picture.ts';
import { conduct, facilitator, nobody, phone, screen, table, WALLS } from './places.ts';
import type { Room } from './room.ts';

const PHONES: readonly Size[] = ['phone', 'laptop'];
const at = (id: string): Eyes => ({ as: 'phone', table: id });
const hostA: Eyes = { as: 'host', table: 'A1' };
const hostB: Eyes = { as: 'host', table: 'B1' };
const hostC: Eyes = { as: 'host', table: 'C1' };
const pocket = (room: Room): string => `/w/${room.id}/pocket`;

const onWall = (state: string, changes: Partial<Picture> = {}): Picture => ({
  ...{ screen: 'projection', state, eyes: nobody, path: screen, sizes: WALLS },
  ...changes
});
const onPhone = (state: string, eyes: Eyes, changes: Partial<Picture> = {}): Picture => ({
  ...{ screen: 'participant', state, eyes, path: phone, sizes: PHONES },
  ...changes
});
const onDesk = (state: string, eyes: Eyes, id: string): Picture => ({
  ...{ screen: 'table', state, eyes, path: table(id), sizes: EVERYWHERE }
});
const onConsole = (state: string, changes: Partial<Picture> = {}): Picture => ({
  ...{ screen: 'conduire', state, eyes: facilitator, path: conduct, sizes: ['laptop', 'phone'] },
  ...changes
});
const writesOffline = async (page: Page): Promise<void> => {
  await page.context().setOffline(true);
  for (const text of [
    'Le four à pain du hameau, rallumé chaque mois',
    'Trois gîtes, une seule boîte à clés'
  ]) {
    await page.getByRole('textbox', { name: m.moments_note(), exact: true }).fill(text);
    await page.getByRole('button', { name: m.moments_keep(), exact: true }).click();
  }
  await page.getByText(m.moments_kept({ count: 2 })).waitFor();
};

/** By the name of the moment. */
export const MOMENTS_PICTURES: Readonly<Record<string, readonly Picture[]>> = {
  talk: [
    onPhone('talk', at('cafeA'), { looks: ['dark', 'en'] }),
    onDesk('talk', hostA, 'A1'),
    onConsole('talk'),
    onWall('talk')
  ],
  'talk-over': [onPhone('talk-over', at('cafeA')), onWall('talk-over')],
  'words-empty': [onPhone('words-empty', at('word1')), onConsole('words-empty'), onWall('words-empty')],
  words: [
    onPhone('words', at('word1'), { looks: ['dark', 'contrast', 'en'] }),
    onDesk('words', hostA, 'A1'),
    onConsole('words'),
    onWall('words')
  ],
  portrait: [onPhone('portrait', at('portrait1')), onDesk('portrait', hostA, 'A1'), onWall('portrait')],
  doubling: [onPhone('doubling', at('pair1')), onConsole('doubling'), onWall('doubling')],
  'doubling-alone': [
    onPhone('doubling-alone', at('pair1')),
    onConsole('doubling-alone'),
    onWall('doubling-alone')
  ],
  'doubling-two': [onPhone('doubling-two', at('pair1')), onConsole('doubling-two'), onWall('doubling-two')],
  outdoors: [
    onPhone('outdoors', at('out1'), { looks: ['dark'] }),
    onPhone('outdoors-offline', at('out1'), { isRefused: true, act: writesOffline }),
    onConsole('outdoors'),
    { screen: 'conduire', state: 'pocket', eyes: facilitator, path: pocket, sizes: PHONES },
    onWall('outdoors')
  ],
  'outdoors-back': [onPhone('outdoors-back', at('out1')), onWall('outdoors-back')],
  horizons: [
    onPhone('horizons', at('soon2')),
    onDesk('horizons', hostA, 'A1'),
    onConsole('horizons'),
    onWall('horizons')
  ],
  cafe: [onPhone('cafe', at('cafeA')), onDesk('cafe-idle', hostA, 'A1'), onConsole('cafe'), onWall('cafe')],
  'cafe-move': [onPhone('cafe-move', at('cafeA')), onConsole('cafe-move'), onWall('cafe-move')],
  stories: [onPhone('stories', at('T1')), onDesk('stories-idle', hostA, 'A1'), onWall('stories')],
  sorting: [onPhone('sorting', at('B1')), onDesk('sorting', hostB, 'B1'), onWall('sorting')],
  sorted: [onPhone('sorted', at('B1')), onDesk('sorted', hostB, 'B1'), onConsole('sorted'), onWall('sorted')],
  restitution: [
    onPhone('restitution', at('A1'), { looks: ['en'] }),
    onDesk('restitution-turn', hostB, 'B1'),
    onDesk('restitution-next', hostC, 'C1'),
    onConsole('restitution'),
    onWall('restitution')
  ]
};

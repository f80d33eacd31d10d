// The pictures of a day in which everything is as long as it may be.
import type { Picture } from './picture.ts';
import { nobody, phone, screen, table, WALLS } from './places.ts';

const wall = (state: string): Picture => ({
  ...{ screen: 'projection', state: `wordy-${state}`, eyes: nobody, path: screen, sizes: WALLS }
});
const hand = (state: string): Picture => ({
  ...{ screen: 'participant', state: `wordy-${state}`, eyes: { as: 'phone', table: 'A1' }, path: phone },
  ...{ sizes: ['phone', 'narrow'], isWhole: true }
});
const device = (state: string): Picture => ({
  ...{ screen: 'table', state: `wordy-${state}`, eyes: { as: 'host', table: 'A1' }, path: table('A1') },
  sizes: ['laptop', 'phone']
});

/** By the name of the moment. */
export const WORDY_PICTURES: Readonly<Record<string, readonly Picture[]>> = {
  welcome: [wall('welcome'), hand('welcome')],
  framing: [wall('framing'), hand('framing'), device('framing')],
  talk: [wall('talk'), hand('talk')],
  ask: [wall('ask'), hand('ask')],
  shown: [wall('shown')],
  round: [wall('round'), hand('round'), device('round')],
  harvest: [wall('harvest'), device('harvest')],
  lit: [wall('lit')],
  unlit: [wall('harvest-longest')],
  move: [wall('move'), hand('move'), device('move')]
};

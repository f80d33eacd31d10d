// The pictures of too much: sixty people, three hundred cards, two hundred and fifty people at forty tables.
import { seesWays, toTheFoot } from './gestures.ts';
import { EVERYWHERE, type Picture } from './picture.ts';
import {
  conduct,
  facilitator,
  nobody,
  phone,
  prepare,
  published,
  screen,
  synthesis,
  table,
  WALLS
} from './places.ts';

const host = (id: string) => ({ eyes: { as: 'host', table: id } as const, path: table(id) });

/** By the name of the moment. */
export const CROWD_PICTURES: Readonly<Record<string, readonly Picture[]>> = {
  overfull: [
    {
      screen: 'conduire',
      state: 'overfull',
      eyes: facilitator,
      path: conduct,
      sizes: EVERYWHERE,
      isWhole: true
    },
    {
      screen: 'preparer',
      state: 'overfull',
      eyes: facilitator,
      path: prepare,
      sizes: EVERYWHERE,
      isWhole: true
    },
    {
      screen: 'participant',
      state: 'overfull',
      eyes: { as: 'phone', table: 'B1' },
      path: phone,
      sizes: EVERYWHERE
    },
    { screen: 'table', state: '60-cards', ...host('A1'), sizes: ['laptop', 'phone', 'room'], isWhole: true },
    { screen: 'table', state: '300-cards', ...host('B1'), sizes: ['laptop', 'phone', 'room'] },
    { screen: 'projection', state: 'overfull', eyes: nobody, path: screen, sizes: WALLS }
  ],
  'overfull-move': [
    {
      screen: 'conduire',
      state: 'overfull-move',
      eyes: facilitator,
      path: conduct,
      sizes: ['laptop', 'phone']
    },
    {
      screen: 'participant',
      state: 'overfull-move',
      eyes: { as: 'phone', table: 'E1' },
      path: phone,
      sizes: ['phone', 'laptop']
    },
    { screen: 'projection', state: 'overfull-move', eyes: nobody, path: screen, sizes: WALLS }
  ],
  left: [
    {
      ...{ screen: 'conduire', state: 'regroup', eyes: facilitator, path: conduct },
      ...{ sizes: ['phone', 'laptop'], act: seesWays }
    }
  ],
  'overfull-published': [
    { screen: 'synthese', state: 'overfull', eyes: facilitator, path: synthesis, sizes: EVERYWHERE },
    {
      ...{ screen: 'synthese', state: 'overfull-foot', eyes: facilitator, path: synthesis },
      ...{ sizes: EVERYWHERE, act: toTheFoot }
    },
    {
      screen: 'restitution',
      state: 'overfull',
      eyes: nobody,
      path: published,
      sizes: ['phone', 'laptop']
    }
  ]
};

/** By the name of the moment. */
export const HALL_PICTURES: Readonly<Record<string, readonly Picture[]>> = {
  'hall-welcome': [
    { screen: 'projection', state: 'hall-welcome', eyes: nobody, path: screen, sizes: WALLS },
    {
      screen: 'preparer',
      state: 'hall',
      eyes: facilitator,
      path: prepare,
      sizes: ['laptop', 'phone'],
      isWhole: true
    }
  ],
  hall: [
    { screen: 'conduire', state: 'hall', eyes: facilitator, path: conduct, sizes: EVERYWHERE, isWhole: true },
    { screen: 'projection', state: 'hall', eyes: nobody, path: screen, sizes: WALLS }
  ],
  'hall-move': [
    { screen: 'conduire', state: 'hall-move', eyes: facilitator, path: conduct, sizes: ['laptop', 'phone'] },
    { screen: 'projection', state: 'hall-move', eyes: nobody, path: screen, sizes: WALLS }
  ],
  'hall-near': [
    { screen: 'conduire', state: 'hall-near', eyes: facilitator, path: conduct, sizes: ['laptop', 'phone'] }
  ]
};

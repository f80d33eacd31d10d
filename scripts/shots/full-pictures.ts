// The pictures of a board that is nearly full, wherever it is read.
import { toTheFoot } from './gestures.ts';
import { EVERYWHERE, type Picture } from './picture.ts';
import { conduct, facilitator, nobody, phone, screen, synthesis, table, WALLS } from './places.ts';

const FULL_BOARD = { eyes: { as: 'host', table: 'A1' }, path: table('A1') } as const;

/** By the name of the moment. */
export const FULL_PICTURES: Readonly<Record<string, readonly Picture[]>> = {
  full: [
    { screen: 'table', state: 'full', ...FULL_BOARD, sizes: EVERYWHERE },
    {
      ...{ screen: 'participant', state: 'full', eyes: { as: 'phone', table: 'A1' }, path: phone },
      sizes: ['phone', 'laptop']
    },
    { screen: 'conduire', state: 'full', eyes: facilitator, path: conduct, sizes: EVERYWHERE },
    { screen: 'projection', state: 'full', eyes: nobody, path: screen, sizes: WALLS }
  ],
  'full-closed': [
    { screen: 'synthese', state: 'full', eyes: facilitator, path: synthesis, sizes: EVERYWHERE },
    {
      ...{ screen: 'synthese', state: 'full-foot', eyes: facilitator, path: synthesis },
      ...{ sizes: ['phone'], act: toTheFoot }
    }
  ]
};

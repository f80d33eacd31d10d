// The pictures of the usual day, by moment.
import { DOOR_PICTURES } from './door-pictures.ts';
import { choosesSentence, comesHome } from './gestures.ts';
import { EVERYWHERE, type Picture } from './picture.ts';
import {
  atD,
  conduct,
  facilitator,
  hostD,
  nobody,
  phone,
  prepare,
  published,
  screen,
  synthesis,
  table,
  WALLS
} from './places.ts';
import { ROUND_PICTURES } from './round-pictures.ts';

/** By the name of the moment. */
export const DAY_PICTURES: Readonly<Record<string, readonly Picture[]>> = {
  prepared: [
    ...DOOR_PICTURES,
    {
      screen: 'preparer',
      state: 'empty',
      eyes: facilitator,
      path: prepare,
      sizes: EVERYWHERE,
      looks: ['dark', 'en'],
      isWhole: true
    },
    {
      screen: 'conduire',
      state: 'empty',
      eyes: facilitator,
      path: conduct,
      sizes: EVERYWHERE,
      looks: ['dark']
    },
    {
      ...{ screen: 'accueil', state: 'mine', eyes: facilitator, path: conduct },
      ...{ sizes: ['phone', 'laptop'], act: comesHome }
    },
    { screen: 'synthese', state: 'empty', eyes: facilitator, path: synthesis, sizes: EVERYWHERE },
    { screen: 'table', state: 'before', eyes: hostD, path: table('D1'), sizes: ['phone', 'laptop'] },
    { screen: 'projection', state: 'before', eyes: nobody, path: screen, sizes: WALLS }
  ],
  welcome: [
    { screen: 'conduire', state: 'welcome', eyes: facilitator, path: conduct, sizes: EVERYWHERE },
    {
      screen: 'participant',
      state: 'welcome',
      eyes: { as: 'late' },
      path: phone,
      sizes: EVERYWHERE,
      looks: ['dark', 'en']
    },
    {
      ...{ screen: 'projection', state: 'welcome', eyes: nobody, path: screen, sizes: WALLS },
      looks: ['en', 'forced']
    },
    { screen: 'table', state: 'welcome', eyes: hostD, path: table('D1'), sizes: ['phone', 'laptop'] }
  ],
  framing: [
    { screen: 'conduire', state: 'framing', eyes: facilitator, path: conduct, sizes: ['laptop', 'phone'] },
    { screen: 'participant', state: 'framing', eyes: atD, path: phone, sizes: ['phone'] },
    { screen: 'projection', state: 'framing', eyes: nobody, path: screen, sizes: WALLS }
  ],
  first: [
    { screen: 'conduire', state: 'first', eyes: facilitator, path: conduct, sizes: ['laptop', 'phone'] },
    {
      screen: 'participant',
      state: 'empty',
      eyes: atD,
      path: phone,
      sizes: EVERYWHERE,
      looks: ['dark', 'contrast', 'en']
    },
    { screen: 'table', state: 'empty', eyes: hostD, path: table('D1'), sizes: EVERYWHERE, looks: ['en'] }
  ],
  usual: ROUND_PICTURES,
  'two-minutes': [
    {
      screen: 'conduire',
      state: 'two-minutes',
      eyes: facilitator,
      path: conduct,
      sizes: ['laptop', 'phone']
    },
    { screen: 'participant', state: 'two-minutes', eyes: atD, path: phone, sizes: ['phone', 'narrow'] }
  ],
  hurry: [
    { screen: 'conduire', state: 'hurry', eyes: facilitator, path: conduct, sizes: ['laptop', 'phone'] },
    { screen: 'participant', state: 'hurry', eyes: atD, path: phone, sizes: ['phone'] },
    { screen: 'projection', state: 'hurry', eyes: nobody, path: screen, sizes: WALLS }
  ],
  over: [
    { screen: 'conduire', state: 'over', eyes: facilitator, path: conduct, sizes: ['laptop', 'phone'] },
    { screen: 'participant', state: 'over', eyes: atD, path: phone, sizes: ['phone'] },
    { screen: 'table', state: 'over', eyes: hostD, path: table('D1'), sizes: ['laptop'] },
    { screen: 'projection', state: 'over', eyes: nobody, path: screen, sizes: WALLS }
  ],
  move: [
    { screen: 'conduire', state: 'move', eyes: facilitator, path: conduct, sizes: EVERYWHERE },
    {
      screen: 'participant',
      state: 'move',
      eyes: atD,
      path: phone,
      sizes: [...EVERYWHERE, 'tall'],
      looks: ['dark', 'contrast', 'forced', 'en']
    },
    { screen: 'table', state: 'move', eyes: hostD, path: table('D1'), sizes: ['laptop', 'phone', 'room'] },
    {
      ...{ screen: 'projection', state: 'move', eyes: nobody, path: screen, sizes: WALLS },
      looks: ['en', 'forced']
    },
    { screen: 'projection', state: 'glide', eyes: nobody, path: screen, sizes: ['room'], isMoving: true }
  ],
  recap: [
    {
      ...{ screen: 'table', state: 'recap', eyes: hostD, path: table('D1') },
      sizes: ['laptop', 'tablet', 'tall']
    }
  ],
  break: [
    { screen: 'conduire', state: 'break', eyes: facilitator, path: conduct, sizes: ['laptop', 'phone'] },
    {
      screen: 'participant',
      state: 'break',
      eyes: atD,
      path: phone,
      sizes: ['phone', 'laptop'],
      isWhole: true
    },
    { screen: 'table', state: 'break', eyes: hostD, path: table('D1'), sizes: ['laptop', 'phone'] },
    { screen: 'projection', state: 'break', eyes: nobody, path: screen, sizes: WALLS }
  ],
  return: [
    { screen: 'participant', state: 'return', eyes: atD, path: phone, sizes: ['phone'] },
    { screen: 'table', state: 'return', eyes: hostD, path: table('D1'), sizes: ['laptop'] },
    { screen: 'projection', state: 'return', eyes: nobody, path: screen, sizes: WALLS }
  ],
  closing: [
    { screen: 'conduire', state: 'closing', eyes: facilitator, path: conduct, sizes: ['laptop', 'phone'] },
    { screen: 'participant', state: 'closing', eyes: atD, path: phone, sizes: ['phone', 'laptop'] },
    { screen: 'projection', state: 'closing', eyes: nobody, path: screen, sizes: WALLS }
  ],
  closed: [
    { screen: 'conduire', state: 'closed', eyes: facilitator, path: conduct, sizes: EVERYWHERE },
    { screen: 'participant', state: 'closed', eyes: atD, path: phone, sizes: ['phone'] },
    { screen: 'table', state: 'closed', eyes: hostD, path: table('D1'), sizes: ['laptop', 'phone'] },
    {
      screen: 'synthese',
      state: 'usual',
      eyes: facilitator,
      path: synthesis,
      sizes: EVERYWHERE,
      looks: ['dark', 'contrast', 'en'],
      isWhole: true
    },
    {
      screen: 'synthese',
      state: 'sentence',
      eyes: facilitator,
      path: synthesis,
      sizes: EVERYWHERE,
      act: choosesSentence,
      shown: (page) => page.locator('main li [aria-expanded="true"]')
    }
  ],
  published: [
    { screen: 'conduire', state: 'published', eyes: facilitator, path: conduct, sizes: EVERYWHERE },
    { screen: 'synthese', state: 'published', eyes: facilitator, path: synthesis, sizes: EVERYWHERE },
    { screen: 'participant', state: 'published', eyes: atD, path: phone, sizes: ['phone'] },
    { screen: 'projection', state: 'published', eyes: nobody, path: screen, sizes: WALLS },
    {
      screen: 'restitution',
      state: 'usual',
      eyes: nobody,
      path: published,
      sizes: EVERYWHERE,
      looks: ['dark'],
      isWhole: true
    }
  ]
};

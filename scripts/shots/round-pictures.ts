// The pictures of a usual round: the third, a few minutes before its end. Most of what people do is here.
import { halfWritten, longCard, tooLong, writtenOffline } from './gestures.ts';
import { EVERYWHERE, type Picture } from './picture.ts';
import {
  atD,
  conduct,
  facilitator,
  hostD,
  nobody,
  phone,
  prepare,
  screen,
  synthesis,
  table,
  WALLS
} from './places.ts';

/** In order. */
export const ROUND_PICTURES: readonly Picture[] = [
  {
    screen: 'conduire',
    state: 'usual',
    eyes: facilitator,
    path: conduct,
    sizes: EVERYWHERE,
    looks: ['dark', 'contrast', 'en'],
    isWhole: true
  },
  {
    screen: 'preparer',
    state: 'running',
    eyes: facilitator,
    path: prepare,
    sizes: ['laptop', 'phone'],
    isWhole: true
  },
  { screen: 'synthese', state: 'running', eyes: facilitator, path: synthesis, sizes: ['laptop', 'phone'] },
  {
    screen: 'participant',
    state: 'usual',
    eyes: atD,
    path: phone,
    sizes: [...EVERYWHERE, 'narrow', 'tall'],
    looks: ['dark', 'contrast', 'forced', 'en'],
    isWhole: true
  },
  { screen: 'participant', state: 'writing', eyes: atD, path: phone, sizes: ['phone'], act: halfWritten },
  { screen: 'participant', state: 'too-long', eyes: atD, path: phone, sizes: ['phone'], act: tooLong },
  {
    screen: 'participant',
    state: 'long-card',
    eyes: { as: 'phone', table: 'C1' },
    path: phone,
    sizes: ['phone'],
    isWhole: true,
    act: longCard
  },
  {
    screen: 'participant',
    state: 'offline',
    eyes: { as: 'phone', table: 'E1' },
    path: phone,
    sizes: ['phone', 'laptop'],
    isRefused: true,
    act: writtenOffline
  },
  {
    screen: 'participant',
    state: 'late',
    eyes: { as: 'late' },
    path: phone,
    sizes: ['phone'],
    isWhole: true
  },
  {
    screen: 'participant',
    state: 'silent',
    eyes: { as: 'phone', table: 'A1' },
    path: phone,
    sizes: ['phone']
  },
  {
    screen: 'table',
    state: 'usual',
    eyes: hostD,
    path: table('D1'),
    sizes: ['laptop', 'phone', 'tablet', 'room'],
    looks: ['dark', 'contrast', 'forced', 'en'],
    isWhole: true
  },
  {
    screen: 'table',
    state: 'finished',
    eyes: { as: 'host', table: 'E1' },
    path: table('E1'),
    sizes: ['laptop']
  },
  {
    screen: 'table',
    state: 'help',
    eyes: { as: 'host', table: 'B1' },
    path: table('B1'),
    sizes: ['laptop', 'phone']
  },
  {
    screen: 'projection',
    state: 'usual',
    eyes: nobody,
    path: screen,
    sizes: WALLS,
    looks: ['en', 'dark', 'forced']
  }
];

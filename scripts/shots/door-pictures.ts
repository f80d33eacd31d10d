// The pictures of every page one may open before anything has begun, and of the doors that stay closed.
import { people, types } from './gestures.ts';
import { EVERYWHERE, type Picture } from './picture.ts';
import { conduct, nobody, phone, table } from './places.ts';

/** In order. */
export const DOOR_PICTURES: readonly Picture[] = [
  {
    screen: 'accueil',
    state: 'usual',
    eyes: nobody,
    path: () => '/',
    sizes: EVERYWHERE,
    looks: ['dark', 'contrast', 'en']
  },
  {
    screen: 'accueil',
    state: 'wrong',
    eyes: nobody,
    path: () => '/',
    sizes: ['phone', 'laptop'],
    act: types('KX7')
  },
  {
    screen: 'trames',
    state: 'usual',
    eyes: nobody,
    path: () => '/trames',
    sizes: EVERYWHERE,
    looks: ['dark', 'en'],
    isWhole: true
  },
  {
    screen: 'animer',
    state: 'empty',
    eyes: nobody,
    path: () => '/animer/libre',
    sizes: EVERYWHERE,
    isWhole: true
  },
  {
    screen: 'animer',
    state: 'usual',
    eyes: nobody,
    path: () => '/animer/herault-tables',
    sizes: EVERYWHERE,
    looks: ['dark', 'contrast', 'en'],
    isWhole: true
  },
  {
    screen: 'animer',
    state: 'too-many',
    eyes: nobody,
    path: () => '/animer/herault-tables',
    sizes: ['phone', 'laptop'],
    isWhole: true,
    act: people('500')
  },
  {
    screen: 'animer',
    state: 'many',
    eyes: nobody,
    path: () => '/animer/herault-tables',
    sizes: ['phone', 'laptop'],
    isWhole: true,
    act: people('60')
  },
  {
    screen: 'animer',
    state: 'unknown',
    eyes: nobody,
    path: () => '/animer/inconnue',
    sizes: ['phone', 'laptop'],
    isRefused: true
  },
  {
    screen: 'rejoindre',
    state: 'empty',
    eyes: nobody,
    path: () => '/j',
    sizes: [...EVERYWHERE, 'narrow'],
    looks: ['dark', 'contrast', 'forced', 'en']
  },
  {
    screen: 'rejoindre',
    state: 'unknown',
    eyes: nobody,
    path: () => '/j/AAAAAA',
    sizes: ['phone', 'laptop'],
    isRefused: true
  },
  { screen: 'ecran', state: 'empty', eyes: nobody, path: () => '/ecran', sizes: EVERYWHERE },
  {
    screen: 'ecran',
    state: 'unknown',
    eyes: nobody,
    path: () => '/e/AAAAAA',
    sizes: ['laptop', 'room'],
    isRefused: true
  },
  {
    screen: 'reprendre',
    state: 'empty',
    eyes: nobody,
    path: () => '/reprendre',
    sizes: EVERYWHERE,
    looks: ['dark', 'en']
  },
  {
    screen: 'aide',
    state: 'usual',
    eyes: nobody,
    path: () => '/aide',
    sizes: EVERYWHERE,
    looks: ['dark', 'en'],
    isWhole: true
  },
  {
    screen: 'accessibilite',
    state: 'usual',
    eyes: nobody,
    path: () => '/accessibilite',
    sizes: EVERYWHERE,
    looks: ['en'],
    isWhole: true
  },
  {
    screen: 'erreur',
    state: 'introuvable',
    eyes: nobody,
    path: () => '/nulle-part/ici',
    sizes: EVERYWHERE,
    looks: ['dark', 'en'],
    isRefused: true
  },
  {
    screen: 'erreur',
    state: 'table-link',
    eyes: nobody,
    path: () => '/h/aaaaaa-mauvais',
    sizes: ['phone', 'laptop'],
    isRefused: true
  },
  {
    screen: 'erreur',
    state: 'invite-link',
    eyes: nobody,
    path: () => '/f/aaaaaa-mauvais',
    sizes: ['phone', 'laptop'],
    isRefused: true
  },
  {
    screen: 'erreur',
    state: 'no-session',
    eyes: nobody,
    path: conduct,
    sizes: ['phone', 'laptop'],
    isRefused: true
  },
  { screen: 'erreur', state: 'not-seated', eyes: nobody, path: phone, sizes: ['phone'], isRefused: true },
  {
    screen: 'erreur',
    state: 'not-host',
    eyes: nobody,
    path: table('D1'),
    sizes: ['laptop', 'phone'],
    isRefused: true
  }
];

// People and structures of a rehearsal: invented, all of them. The first names are common, the places exist nowhere.
import { oneOf, type Chance } from './chance.ts';

const FIRST_NAMES = [
  ...[
    'Amel',
    'Basile',
    'Camille',
    'Djamila',
    'Élodie',
    'Farid',
    'Gaëlle',
    'Hugo',
    'Inès',
    'Joachim',
    'Khadija'
  ],
  ...[
    'Léonie',
    'Malo',
    'Nour',
    'Ondine',
    'Pablo',
    'Quentin',
    'Rosalie',
    'Samir',
    'Théa',
    'Ulysse',
    'Violette'
  ],
  ...['William', 'Xavier', 'Yasmine', 'Zoé', 'Anouk', 'Bastien', 'Clarisse', 'Driss', 'Estelle', 'Fabio'],
  ...['Garance', 'Hakim', 'Isaure', 'Jules', 'Katell', 'Lucas', 'Maëlys', 'Nino', 'Odile', 'Perrine']
];

/** Structures of invented places. */
export const STRUCTURES = [
  'Office de tourisme des Trois Rivières',
  'Office de tourisme du Val Clairet',
  'Office de tourisme de la Côte aux Figuiers',
  'Office de tourisme du Plateau des Genêts',
  'Communauté de communes du Haut Mirail',
  'Mairie de Saint-Aubin-les-Sources',
  'Gîtes de la Combe Noire',
  'Camping Les Tamaris Bleus',
  'Domaine viticole du Mas Perdrix',
  'Auberge du Pont Cassé',
  'Loueurs de vélos Roule Galet',
  'Musée de la Soie de Valmorel-le-Bas',
  'Association Les Sentiers Parlants',
  'Ferme pédagogique du Grand Tilleul'
] as const;

/** How somebody presents themselves; empty texts when they say nothing. */
export interface Presentation {
  readonly name: string;
  readonly affiliation: string;
  readonly thanks: boolean;
}

/** Most people give both, some only a first name, a few nothing. */
export function invent(chance: Chance): Presentation {
  const shy = chance();
  if (shy < 0.08) return { name: '', affiliation: '', thanks: false };
  const name = `${oneOf(FIRST_NAMES, chance)} ${oneOf('ABCDEFGHJLMNPRSTV'.split(''), chance)}.`;
  if (shy < 0.16) return { name, affiliation: '', thanks: false };
  return { name, affiliation: oneOf(STRUCTURES, chance), thanks: chance() < 0.7 };
}

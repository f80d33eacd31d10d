// The day of Hérault as it is played: who comes, with whom, and what is written at which table in which round. The sentences
// have the shape of the published article (3+2, 3+2, 4+2, 5+1, 4+0); people are invented, structures are those it names.
import type { CardKind } from '#core/cards.ts';
import type { Words } from './wire-person.ts';

/** Tables in the order of their themes. */
export const LETTERS = ['A', 'B', 'C', 'D', 'E'] as const;
/** One of them. */
export type Letter = (typeof LETTERS)[number];
/** As many rounds as themes. */
export const ROUNDS = [1, 2, 3, 4, 5] as const;

/** How somebody over the wire takes part. */
export type Way = 'usual' | 'remote' | 'absent' | 'late';

/** Somebody expected. */
export interface Guest {
  readonly name: string;
  readonly affiliation: string;
  /** May the structure be thanked? */
  readonly thanks: boolean;
  readonly way: Way;
}

const [SUD, LODEVE, SAINT_GUILHEM] = [
  'OT Sud Cévennes',
  'OT Lodévois et Larzac',
  'OT Saint-Guilhem-le-Désert Vallée de l’Hérault'
];
/** Structures that accepted to be thanked, in the order of the article. */
export const THANKED: readonly string[] = [LODEVE, SAINT_GUILHEM, SUD];
/** A structure that did not. */
export const NOT_THANKED = 'Camping des Tilleuls';

/** The fifteen people over the wire who have a device and move. */
export const GUESTS: readonly Guest[] = [
  ...['Anne Vidal', 'Bruno Sicard', 'Claire Mas', 'David Roux', 'Élise Fabre', 'Farid Benali'].map(
    (name) => ({
      ...{ name, affiliation: SUD, thanks: true, way: 'usual' as const }
    })
  ),
  ...['Gaëlle Ortiz', 'Hugo Peyre', 'Inès Bardou', 'Jean Salles', 'Karim Azzi', 'Léa Poujol'].map((name) => ({
    ...{ name, affiliation: SAINT_GUILHEM, thanks: true, way: 'usual' as const }
  })),
  { name: 'Marc Teyssier', affiliation: SAINT_GUILHEM, thanks: true, way: 'remote' },
  { name: 'Noémie Cros', affiliation: NOT_THANKED, thanks: false, way: 'absent' },
  { name: 'Omar Lafont', affiliation: SUD, thanks: true, way: 'late' }
];

/** The three people with a real phone. */
export const PHONES = {
  a: { name: 'Nadia Ferrand', affiliation: SUD, thanks: true },
  b: { name: 'Paul Astruc', affiliation: LODEVE, thanks: true },
  wall: { name: 'Lise Combes', affiliation: NOT_THANKED, thanks: false }
} as const;

/** What a person of the group, or the host over the wire, writes at a table. */
export interface WireCard extends Words {
  readonly at: Letter;
  readonly round: number;
  readonly kind: CardKind;
}

const idea = (at: Letter, round: number, text: string, example = ''): WireCard => ({
  ...{ at, round, kind: 'idea', text, example }
});
const finding = (at: Letter, round: number, text: string): WireCard => ({ at, round, kind: 'finding', text });

/** Written over the wire, in order. */
export const WIRE_CARDS: readonly WireCard[] = [
  idea('A', 1, 'Associer les élus dès la première réunion, avant d’écrire quoi que ce soit'),
  idea(
    'A',
    2,
    'Affirmer un rôle clair pour l’office',
    'relier la feuille de route de la commune et les hébergeurs'
  ),
  idea('A', 3, 'En finir avec la rivalité entre prestataires voisins'),
  finding('A', 4, 'Le choix se fait d’un coup, mais il s’installe doucement.'),
  finding('A', 5, 'L’année sans cotisation a montré aux élus qu’un autre modèle tenait debout.'),
  idea('B', 2, 'Rattacher l’offre aux grands changements de l’office', 'une fusion d’offices'),
  idea('B', 3, 'Regarder ce que font les offices voisins'),
  finding('B', 4, 'Sans écoute préalable des professionnels, la nouvelle organisation ne prend pas.'),
  idea('C', 1, 'Dire d’abord ce que l’on cherche, des recettes ou de la notoriété'),
  idea('C', 2, 'Se demander si l’appel annuel à cotisation est vraiment nécessaire'),
  idea('C', 3, 'Prévoir du temps de terrain, car rien ne remplace la visite chez la personne'),
  idea('C', 4, 'Se donner trois ans pour essayer, quitte à voir baisser les recettes au début'),
  finding('C', 4, 'Le budget doit tenir et l’équipe aussi.'),
  finding('C', 5, 'Quand la visibilité devient gratuite, les retours sont bons.'),
  idea('D', 1, 'Écrire et filmer avec eux plutôt que sur eux'),
  idea('D', 2, 'Chercher ce qu’ils attendent en plus de la visibilité, en petits groupes'),
  idea('D', 3, 'Réunir quelques volontaires convaincus, qui en parleront mieux que nous'),
  idea('D', 5, 'Demander quelque chose en retour, car l’engagement vaut dans les deux sens'),
  idea('E', 1, 'Produire ensemble photos, récits et rendez-vous visibles'),
  idea('E', 2, 'Proposer un accompagnement à la carte', 'conseil personnalisé pour un gîte'),
  idea('E', 3, 'Encourager plutôt qu’obliger'),
  idea('E', 4, 'Travailler avec les volontaires, pour les volontaires')
];

/** Typed on a phone at table B in round 1, deposited after the move. */
export const DRAFT = 'Vérifier que le projet de la collectivité et les partenariats disent la même chose';
/** Deposited from a phone at table D in round 4. */
export const CITED = {
  text: 'Faire entrer les professionnels dans les décisions',
  example: 'Un comité stratégique d’acteurs locaux, réuni une fois par mois',
  cited: SUD
} as const;
/** Written by the host of table B in round 5. */
export const LISTED = {
  text: 'Les mots comptent autant que les tarifs. Quelques termes entendus :',
  points: ['engagement', 'convention', 'club', 'ambassadeurs', 'charte', 'contrat', 'réciprocité']
} as const;
/** Written as an idea at table D in round 5, promoted on the return to the table. */
export const PROMOTED = 'On ne leur vend plus un service, on construit avec eux.';

/** Ideas and findings of each theme, as in the article. */
export const SHAPE: readonly (readonly [ideas: number, findings: number])[] = [
  [3, 2],
  [3, 2],
  [4, 2],
  [5, 1],
  [4, 0]
];

/** Where a group sits in a round, by hand: one table further each time, the first one after the last. */
export function letterFor(group: number, round: number): Letter {
  return LETTERS[(group - 1 + round - 1) % LETTERS.length] ?? 'A';
}

/** Which group sits at a table in a round. */
export function groupAtLetter(letter: Letter, round: number): number {
  return 1 + ((LETTERS.indexOf(letter) - (round - 1) + LETTERS.length) % LETTERS.length);
}

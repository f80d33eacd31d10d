// What happens on the day of NADOT, worked out by hand: where people stand on five tensions, before and after, and what must be
// told of it. The sentences are ours.
import { OVER_THE_WIRE, type Marks } from './nadot-room.ts';

/** A tension as the article must tell it. */
export interface Told {
  readonly title: string;
  readonly poles: readonly [string, string];
  /** Heads of the table, then its rows; null where nothing may be said. */
  readonly table: { readonly heads: readonly string[]; readonly rows: readonly (readonly number[])[] } | null;
  /** The end of the sentence on who moved; '' where there must be none. */
  readonly moved: string;
  readonly for: readonly [readonly string[], readonly string[]];
}

const both = ['Position', 'Avant', 'Après'];

/** The five, in order: by hand, nobody moves, few after, few of whom it is known where they stood, few in all. */
export const TOLD: readonly Told[] = [
  {
    title: 'Pour qui ?',
    poles: ['Quelques partenaires choisis', 'Tous les professionnels'],
    table: {
      heads: both,
      rows: [
        [6, 4],
        [0, 1],
        [6, 7],
        [12, 12]
      ]
    },
    moved:
      'Sur 11 personnes qui ont dit où elles étaient avant, 3 ont changé de bord : 2 vers « Tous les professionnels » et 1 vers le milieu.',
    for: [['Mieux vaut en servir dix jusqu’au bout'], ['La promesse publique ne trie pas']]
  },
  {
    title: 'Vendre ou servir ?',
    poles: ['Une offre de services qui se vend', 'Un service public pour tous'],
    table: {
      heads: both,
      rows: [
        [8, 8],
        [0, 0],
        [2, 2],
        [10, 10]
      ]
    },
    moved: 'Sur 10 personnes qui ont dit où elles étaient avant, aucune n’a changé de bord.',
    for: [['Ce qui se vend finit par se mesurer'], ['Un accueil ne se facture pas']]
  },
  {
    title: 'Le prix',
    poles: ['Payant', 'Offert'],
    table: { heads: ['Position', 'Avant'], rows: [[5], [1], [4], [10]] },
    moved: '',
    for: [['Un conseil payé est un conseil suivi'], []]
  },
  {
    title: 'Le point de départ',
    poles: ['Partir des besoins exprimés', 'Proposer ce que l’on sait faire'],
    table: { heads: ['Position', 'Après'], rows: [[3], [0], [3], [6]] },
    moved: '',
    for: [[], ['Personne ne demande ce qu’il ne connaît pas']]
  },
  {
    title: 'Le rythme',
    poles: ['Transformer maintenant', 'Faire avec les moyens du bord'],
    table: null,
    moved: '',
    for: [['Attendre coûte une saison'], []]
  }
];

const place = (before: number, after: number): Marks => ({ l1b: before, l1: after });

/** The first tension, where two phones answer by hand too: before, then after. */
export const FIRST = {
  before: (n: number): Marks => ({ l1: n < 5 ? 3 : 9 }),
  after: (n: number): Marks =>
    n === 0 ? place(3, 9) : n === 8 ? { l1: 9 } : n === 9 ? place(9, 6) : n < 5 ? place(3, 3) : place(9, 9)
} as const;

/** One answer of a tension over the wire: how many, and where. */
interface Answers {
  readonly many: number;
  readonly marks: (n: number) => Marks;
}

/** The four others. */
export const OTHERS: readonly { readonly before: Answers; readonly after: Answers }[] = [
  {
    before: { many: OVER_THE_WIRE, marks: (n) => ({ l1: n < 8 ? 2 : 11 }) },
    after: { many: OVER_THE_WIRE, marks: (n) => (n < 8 ? place(2, 2) : place(11, 11)) }
  },
  {
    before: { many: OVER_THE_WIRE, marks: (n) => ({ l1: n < 5 ? 1 : n < 6 ? 6 : 8 }) },
    after: { many: 4, marks: () => place(1, 8) }
  },
  {
    before: { many: 4, marks: () => ({ l1: 2 }) },
    after: { many: 6, marks: (n) => (n === 0 ? place(2, 10) : n < 4 ? place(2, 2) : { l1: 10 }) }
  },
  {
    before: { many: 4, marks: () => ({ l1: 4 }) },
    after: { many: 4, marks: () => place(4, 8) }
  }
];

/** Notes of the pair whose phone loses its network: one with it, then without, before and after the phone slept, in this order. */
export const OUTSIDE = [
  'Le four du hameau, rallumé chaque premier dimanche',
  'Trois gîtes, une seule boîte à clés',
  'La navette des campings s’arrête devant l’école',
  'Le boulanger dit où dormir',
  'Une carte dessinée par les enfants',
  'Le marché du soir sans voiture'
] as const;

/** What two other pairs note meanwhile. */
export const MEANWHILE = [
  'Un café ouvert par la bibliothèque',
  'La vigneronne qui prête son hangar'
] as const;

/** What each axis writes: a finding and a practice round after round, then its lever. */
export const AXES = [
  { table: 'A1', title: 'Écouter', lever: 'Une heure d’écoute par semaine, inscrite au planning' },
  { table: 'B1', title: 'Modèle', lever: 'Un tarif lisible en une page' },
  { table: 'C1', title: 'Ouvrir', lever: 'Un essai de trois mois avec les associations' }
] as const;

// What the two models must give, the same for every format: headings in order, how many bullets under each, what is said and what is
// nowhere (domain of the article, checks A and B).
import type { SynthesisSource } from '#core/synthesis.ts';
import { GOLDEN_A } from './golden-a.ts';
import { GOLDEN_B, LEVERS, UNAGREED_B, withLevers } from './golden-b.ts';

/** One document and what every format must say of it. */
export interface Expected {
  readonly name: string;
  readonly source: SynthesisSource;
  /** Below the title: level, text, bullets directly under it. */
  readonly headings: readonly (readonly [level: 2 | 3 | 4, text: string, bullets: number])[];
  /** Headings over nothing that a table of cards holds. */
  readonly untold: readonly string[];
  readonly said: readonly string[];
  readonly unsaid: readonly string[];
}

/** The key of the image at the head of each. */
export const COVER_IMAGE = 'c0ffee'.repeat(10);
const PICTURE = { image: COVER_IMAGE, format: 'png', width: 4, height: 2 } as const;
/** A document with it. */
export const COVERED = {
  cover: { ...PICTURE, alt: 'Deux tables au soleil', credit: 'Photo : Alix Roux' }
};
/** What is read of it where pictures are. */
export const COVER_SAID = ['Deux tables au soleil', 'Photo : Alix Roux'];

const [first = '', second = '', third = '', fourth = '', fifth = ''] = GOLDEN_A.themes.map(
  ({ title }) => title
);
const ZOOM_SAID = [
  ...['Un van reçoit au marché', 'Objectifs : aller vers les habitants'],
  'La moitié des demandes arrive hors des heures d’ouverture'
];
const AGREED = ['On ne les attend plus, on y va.', 'Inès Roche, directrice'];

/** Golden B with so many levers, in whatever heading they stand under. */
function articleOf(levers: Expected['headings']): Expected['headings'] {
  return [
    [2, 'Faut-il encore attendre derrière un comptoir ?', 5],
    [3, 'Zoom sur un accueil qui roule', 0],
    ...levers,
    [3, 'Question ouverte', 1],
    [2, 'Ce que l’on retient', 1]
  ];
}

/** A quote set aside by its editor, one that waits and one that was refused are not in the source, or are left out. */
const A: Expected = {
  name: 'golden A',
  source: {
    ...{ ...GOLDEN_A, ...COVERED },
    testimonies: (GOLDEN_A.testimonies ?? []).map((story, n) => {
      const aside = { card: `aside-${n}`, number: 10 + n, leftOut: true, approvedAt: Date.UTC(2024, 4, 28) };
      const said = {
        wording: 'Cette phrase-là reste entre nous.',
        name: 'Odile Rey',
        affiliation: 'OT du Gué'
      };
      return { ...story, quotes: [...story.quotes, { ...aside, ...said }] };
    })
  },
  headings: [
    [2, 'Une journée de tables apprenantes', 0],
    [2, 'Témoignages', 0],
    [3, 'Se passer d’adhésion', 0],
    [3, 'Glisser vers la convention', 0],
    [3, 'Ouvrir le conseil aux professionnels', 0],
    [2, 'Idées et constats partagés', 0],
    ...(
      [
        [first, 3, 2],
        [second, 3, 2],
        [third, 4, 2],
        [fourth, 5, 1],
        [fifth, 4, 0]
      ] as const
    ).flatMap(([title, ideas, findings]): Expected['headings'] => [
      [3, title, 0],
      [4, 'Idées échangées', ideas],
      ...(findings === 0
        ? []
        : [[4, findings === 1 ? 'Constat partagé' : 'Constats partagés', findings] as const])
    ])
  ],
  untold: ['Une journée de tables apprenantes'],
  said: [
    ...COVER_SAID,
    'On a rayé la ligne du budget avant de savoir ce qui la remplacerait.',
    ...['Léa Bonnefoy, OT du Val des Buis', 'Trois pages relues ensemble', 'Marc Tellier, OT des Deux Rives'],
    ...['Ils ont pris la parole', 'Inès Roche, OT de la Combe', 'OT Sud Cévennes, un comité stratégique']
  ],
  unsaid: ['entre nous', 'Odile', 'OT du Gué', 'Question', 'levier', 'Zoom']
};

/** Every document that is checked, format by format. */
export const EXPECTED: readonly Expected[] = [
  A,
  {
    ...{ name: 'golden B', source: { ...GOLDEN_B, ...COVERED }, untold: [] },
    headings: articleOf([[3, 'Un levier ?', 1]]),
    said: [...COVER_SAID, ...ZOOM_SAID, ...AGREED],
    unsaid: ['Des leviers', 'Constat', 'votes', 'Idées échangées']
  },
  {
    ...{ name: 'golden B with a second lever', source: withLevers(LEVERS), untold: [] },
    headings: articleOf([[3, 'Des leviers ?', 2]]),
    said: [...ZOOM_SAID, ...AGREED],
    unsaid: ['Un levier']
  },
  {
    ...{ name: 'golden B without a lever, before its owner agreed', source: noLever(UNAGREED_B), untold: [] },
    headings: articleOf([]),
    said: ZOOM_SAID,
    unsaid: ['evier', ...AGREED, 'directrice', 'On ne les attend plus']
  }
];

function noLever(source: SynthesisSource): SynthesisSource {
  return { ...source, themes: withLevers([]).themes };
}

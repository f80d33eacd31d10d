// One axis as an article: a question, findings, five fundamentals, a zoom with an agreed quote, one lever. All of it is invented.
import type { Column } from '#core/columns.ts';
import type { SynthesisCard, SynthesisSource, SynthesisZoom } from '#core/synthesis.ts';
import type { ZoomWords } from '#core/zooms.ts';
import { cardOf } from '../golden/exports/herault.ts';

const COLUMNS: readonly Column[] = [
  { id: 'finding', title: 'Constats', one: 'Constat', role: 'finding' },
  { id: 'practice', title: 'Pratiques', one: 'Pratique', role: 'note' },
  { id: 'lever', title: 'Leviers', one: 'Levier', role: 'idea', serves: 'lever' },
  { id: 'openQuestion', title: 'Questions ouvertes', one: 'Question ouverte', role: 'question' }
];

const card = (id: string, kind: string, text: string, change: Partial<SynthesisCard> = {}): SynthesisCard =>
  cardOf({ id, kind, text, ...change });

/** The lever of the axis, and one more. */
export const LEVERS = [
  card('lever-1', 'lever', 'Signer une charte d’accueil avec chaque commune'),
  card('lever-2', 'lever', 'Mettre en commun un agenda des visites', { round: 2 })
] as const;

const TOLD: ZoomWords = {
  ...{
    title: 'Un accueil qui roule',
    place: 'Val des Buis',
    what: 'Un van reçoit au marché, le jeudi, de mai à octobre.'
  },
  ...{
    objectives: 'Aller vers les habitants, et pas seulement vers les visiteurs.',
    quote: 'On ne les attend plus, on y va.'
  },
  ...{ name: 'Inès Roche', function: 'directrice' }
};

/** A zoom its owner agreed to. */
const ZOOM: SynthesisZoom = {
  ...{ id: 'zABCDEFGH', theme: 't1', label: 'Le van d’Inès', told: TOLD, words: TOLD },
  ...{ approvedAt: Date.UTC(2026, 2, 13, 9), state: 'approved', filled: 7 }
};

/** One axis and one lever. */
export const GOLDEN_B: SynthesisSource = {
  ...{
    workshop: 'B3N7D4T8R2F6K9M5X2C7',
    version: 2,
    title: 'Je fais le point sur l’accueil',
    place: 'Val des Buis'
  },
  ...{
    organizer: 'Agence des Deux Rives',
    facilitation: 'Agence des Deux Rives',
    startsAt: Date.UTC(2026, 2, 12, 8)
  },
  ...{ zone: 'Europe/Paris', attribution: 'named', people: 24, affiliations: 11, circuits: 1, rounds: 3 },
  layout: 'article',
  words: {
    'transition:t1': 'De ces débats, voici un morceau choisi.',
    outlook: 'La suite se joue le 4 juin, au Val des Buis.'
  },
  themes: [
    {
      ...{
        id: 't1',
        letter: 'A',
        title: 'Accueillir',
        question: 'Faut-il encore attendre derrière un comptoir ?'
      },
      columns: COLUMNS,
      cards: [
        card('finding-1', 'finding', 'La moitié des demandes arrive hors des heures d’ouverture'),
        card('finding-2', 'finding', 'Les habitants ne se sentent pas visés par l’enseigne.', { round: 2 }),
        card('basic-1', 'practice', 'Être là où sont les gens', { pinned: true, votes: 12, voters: 24 }),
        card('basic-2', 'practice', 'Parler d’abord aux habitants', { pinned: true }),
        card('basic-3', 'practice', 'Tenir des horaires qui se retiennent', { pinned: true }),
        card('basic-4', 'practice', 'Former ceux qui accueillent déjà', {
          pinned: true,
          example: 'une matinée par an',
          cited: 'OT de la Combe'
        }),
        card('basic-5', 'practice', 'Mesurer autre chose que le passage', { pinned: true }),
        LEVERS[0],
        card('question-1', 'openQuestion', 'Qui paie le carburant ?')
      ]
    }
  ],
  zooms: [ZOOM],
  thanks: ['OT de la Combe'],
  contributors: [
    { structure: 'OT de la Combe', names: ['Marc Tellier'] },
    { structure: 'OT du Val des Buis', names: ['Inès Roche', 'Léa Bonnefoy'] }
  ],
  edits: { title: null, lead: null, setting: null, thanks: null }
};

/** The same with more levers. */
export function withLevers(levers: readonly SynthesisCard[]): SynthesisSource {
  const themes = GOLDEN_B.themes.map((theme) => ({
    ...theme,
    cards: [...theme.cards.filter(({ kind }) => kind !== 'lever'), ...levers]
  }));
  return { ...GOLDEN_B, themes };
}

/** The same before its owner agreed: what the facilitation may say is read, the rest is not. */
export const UNAGREED_B: SynthesisSource = {
  ...GOLDEN_B,
  zooms: [{ ...ZOOM, state: 'opened', told: { ...TOLD, quote: '', name: '', function: '' } }]
};

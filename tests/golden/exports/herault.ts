// The Hérault day of May 2024, in the shape of its published article: five themes in their order, with as many ideas and
// findings as there were. The sentences are ours, the people invented; only the structures named are real.
import type { CardKind } from '#core/cards.ts';
import type { SynthesisCard, SynthesisSource, SynthesisTheme } from '#core/synthesis.ts';

/** What a line of the data set says of one card; the rest is usual. */
interface Line {
  readonly text: string;
  readonly example?: string;
  readonly cited?: string;
  readonly subPoints?: readonly string[];
}

/** One theme of the data set. */
interface ThemeLines {
  readonly title: string;
  readonly ideas: readonly Line[];
  readonly findings: readonly Line[];
}

/** Any card, with what matters to a test changed. */
export function cardOf(change: Partial<SynthesisCard> & Pick<SynthesisCard, 'id'>): SynthesisCard {
  return {
    kind: 'idea',
    text: 'Ouvrir la boutique aux producteurs voisins',
    example: '',
    cited: '',
    subPoints: [],
    pinned: false,
    circuit: 1,
    round: 1,
    group: 1,
    late: false,
    wording: null,
    leftOut: false,
    ...change
  };
}

const THEMES: readonly ThemeLines[] = [
  {
    title: 'Avec la collectivité, les élus et leur politique touristique',
    ideas: [
      { text: "Associer les élus dès la première réunion, avant d'écrire quoi que ce soit" },
      {
        text: "Affirmer un rôle clair pour l'office.",
        example: 'Relier la feuille de route durable de la commune et les hébergeurs.'
      },
      {
        text: 'En finir avec la rivalité entre prestataires voisins, et parfois avec l\'office lui-même',
        example: 'une agence réceptive locale'
      }
    ],
    findings: [
      { text: "Le choix se fait d'un coup, mais il s'installe doucement, par essais successifs." },
      { text: "L'année sans cotisation de la crise sanitaire a montré aux élus qu'un autre modèle tenait debout." }
    ]
  },
  {
    title: "Une démarche concertée, reliée à une vision d'ensemble",
    ideas: [
      { text: 'Vérifier que le projet de la collectivité, la stratégie touristique et les partenariats disent la même chose' },
      {
        text: "Rattacher l'offre aux grands changements de l'office et ouvrir sa gouvernance aux professionnels",
        example: "Une fusion d'offices"
      },
      { text: 'Regarder ce que font les offices voisins ; que propose-t-on à qui est installé de l\'autre côté de la limite ?' }
    ],
    findings: [
      { text: "Sans écoute préalable des professionnels, la nouvelle organisation ne prend pas ; avec elle, les actions servent." },
      {
        text: 'Les mots comptent autant que les tarifs. Quelques termes entendus :',
        subPoints: ['engagement', 'convention', 'club', 'ambassadeurs', 'charte', 'contrat', 'réciprocité']
      }
    ]
  },
  {
    title: "L'argent et les moyens",
    ideas: [
      { text: "Dire d'abord ce que l'on cherche: des recettes, de la notoriété, un modèle à transmettre ?" },
      {
        text: "Se demander si l'appel annuel à cotisation est vraiment nécessaire",
        example: 'Conventions signées action par action, avec des volontaires'
      },
      { text: 'Prévoir du temps de terrain : rien ne remplace la visite chez la personne' },
      { text: "Se donner 3 ans pour essayer, quitte à voir baisser les recettes au début..." }
    ],
    findings: [
      { text: "Le budget doit tenir et l'équipe aussi : ces démarches demandent beaucoup d'heures." },
      { text: 'Quand la visibilité devient gratuite, 100 % des retours sont bons, sans surprise.' }
    ]
  },
  {
    title: 'La place des professionnels',
    ideas: [
      {
        text: 'Faire entrer les professionnels dans les décisions',
        example: "Un comité stratégique d'acteurs locaux, réuni 1 fois par mois.",
        cited: 'OT Sud Cévennes'
      },
      {
        text: 'Écrire et filmer avec eux plutôt que sur eux',
        example: 'Des petits déjeuners « remue-méninges » et des entretiens menés entre pairs',
        cited: 'OT Lodévois et Larzac'
      },
      { text: 'Chercher ce qu\'ils attendent en plus de la visibilité, en petits groupes', example: 'la vente en ligne, la boutique' },
      { text: 'Réunir quelques volontaires convaincus, qui en parleront mieux que nous' },
      { text: "Demander quelque chose en retour : l'engagement vaut dans les deux sens" }
    ],
    findings: [
      { text: 'On ne leur vend plus un service, on construit avec eux : ils relaient, ils racontent, ils corrigent.' }
    ]
  },
  {
    title: "L'offre",
    ideas: [
      { text: 'Produire ensemble photos, récits et rendez-vous visibles' },
      { text: 'Proposer un accompagnement à la carte', example: 'Conseil personnalisé pour un gîte' },
      { text: "Encourager plutôt qu'obliger", example: 'priorité aux établissements engagés dans une démarche durable' },
      { text: 'Travailler avec les volontaires, pour les volontaires' }
    ],
    findings: []
  }
];

function cardsOf(lines: readonly Line[], kind: CardKind, letter: string): readonly SynthesisCard[] {
  return lines.map((line, n) => cardOf({ id: `${letter}-${kind}-${n + 1}`, kind, round: n + 1, group: n + 1, ...line }));
}

function themeOf({ title, ideas, findings }: ThemeLines, n: number): SynthesisTheme {
  const letter = 'ABCDE'.charAt(n);
  const cards = [...cardsOf(ideas, 'idea', letter), ...cardsOf(findings, 'finding', letter)];
  return { id: `t${n + 1}`, letter, title, question: '', cards };
}

/** 19 ideas and 7 findings under five themes, on 25 May 2024 at 9:30 in Paris. */
export const HERAULT: SynthesisSource = {
  workshop: 'H7R2K9M4P6W3X8C5V2B7',
  version: 1,
  title: 'Politiques partenariales : ce que les offices de tourisme de l\'Hérault essaient',
  place: 'Clermont-l\'Hérault',
  organizer: "ADT de l'Hérault",
  facilitation: 'Maud Roussel et Inès Bardou',
  startsAt: Date.UTC(2024, 4, 25, 7, 30),
  zone: 'Europe/Paris',
  attribution: 'affiliation',
  people: 37,
  affiliations: 18,
  circuits: 2,
  rounds: 5,
  themes: THEMES.map(themeOf),
  thanks: ['OT Lodévois et Larzac', "OT Saint-Guilhem-le-Désert Vallée de l'Hérault", 'OT Sud Cévennes'],
  edits: { title: null, lead: null, setting: null, thanks: null }
};

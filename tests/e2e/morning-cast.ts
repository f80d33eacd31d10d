// Who is there on the whole morning of Hérault, where they should be, and the words of its witnesses. The themes, their cards and most
// people are those of herault-day.ts. People are invented; witnesses are nobody's colleagues.
import { GUESTS, LETTERS, type Guest } from './herault-day.ts';

/** People expected, hosts counted: twenty-one who move, two of them without a device, and five hosts; witnesses have no seat. */
export const PEOPLE = 25;

/** Leaves at eleven, having voted. */
export const ELECTED: Guest = {
  name: 'Pierre Valat',
  affiliation: 'Mairie de Valclaire',
  thanks: true,
  way: 'usual'
};
/** Over the wire from the beginning: all but the one who is late. */
export const EARLY: readonly Guest[] = [...GUESTS.filter(({ way }) => way !== 'late'), ELECTED];
/** Comes at the third theme. */
export const LATE: readonly Guest[] = GUESTS.filter(({ way }) => way === 'late');
/** In browsers: one scanned table B, the other takes part from elsewhere. */
export const HALL = { name: 'Nadia Ferrand', affiliation: 'OT Sud Cévennes', thanks: true } as const;
export const AFAR = { name: 'Rosa Delmas', affiliation: 'OT Lodévois et Larzac', thanks: true } as const;
/** Written down by hosts, at their tables. */
export const WITHOUT_DEVICE = ['Simone Arnal', 'René Galtier'] as const;

/** One way of sitting: the marks of its tables, in the order groups take them. */
export interface Seating {
  readonly kind: 'stories' | 'rotation';
  readonly marks: readonly string[];
  /** What follows the mark in a table's id. */
  readonly suffix: string;
}
export const STORIES: Seating = { kind: 'stories', marks: ['T1', 'T2', 'T3'], suffix: '' };
export const THEMES: Seating = { kind: 'rotation', marks: LETTERS, suffix: '1' };

/** Where a group sits in a round, by hand: one table further each time, the first one after the last. */
export function markFor({ marks }: Seating, group: number, round: number): string {
  return marks[(group - 1 + round - 1) % marks.length] ?? '';
}

/** Which group sits at a table in a round. */
export function groupAtMark({ marks }: Seating, mark: string, round: number): number {
  return 1 + ((marks.indexOf(mark) - (round - 1) + marks.length) % marks.length);
}

/** A witness, what they keep to themselves, and what listeners would quote of them. */
export interface Storyteller {
  readonly table: 'T1' | 'T2' | 'T3';
  readonly name: string;
  readonly affiliation: string;
  readonly story: string;
  /** A private note, found wherever it would leak. */
  readonly note: string;
  /** Said at the table, written by its host; the first is written in the first round. */
  readonly quotes: readonly string[];
}

/** Approves everything as it is. */
export const CLAIRE: Storyteller = {
  ...{ table: 'T1', name: 'Claire Roux', affiliation: 'OT des Rives', story: 'Sans adhésion' },
  note: 'canari-de-claire',
  quotes: [
    'Nous avons supprimé l’adhésion en deux ans.',
    'Le plus long a été de convaincre notre propre équipe.'
  ]
};
/** Approves one in other words, refuses the other. */
export const BASTIEN: Storyteller = {
  ...{ table: 'T2', name: 'Bastien Lacan', affiliation: 'OT du Causse', story: 'La régie' },
  note: 'canari-de-bastien',
  quotes: ['On a perdu la moitié des recettes.', 'J’ai failli démissionner un soir de mars.']
};
/** In other words, what Bastien lets be read. */
export const REWORDED = 'La première année, nos recettes ont baissé de moitié.';
/** Never answers. */
export const CHLOE: Storyteller = {
  ...{ table: 'T3', name: 'Chloé Marty', affiliation: 'OT de la Lagune', story: 'Le club' },
  note: 'canari-de-chloe',
  quotes: ['Le maire ne m’a pas adressé la parole pendant six mois.']
};
export const WITNESSES: readonly Storyteller[] = [CLAIRE, BASTIEN, CHLOE];

/** What listeners write of their own, through a lens: in the article under the story, whatever its witness answers. */
export const HEARD = [
  { at: 'T1', round: 1, kind: 'take', text: 'Écrire une page de mandat avant d’appeler qui que ce soit' },
  { at: 'T1', round: 3, kind: 'means', text: 'Un mi-temps pendant dix-huit mois' },
  { at: 'T2', round: 2, kind: 'elected', text: 'Deux réunions de conseil avant la première annonce' },
  { at: 'T3', round: 3, kind: 'kept', text: 'Comment tenir quand la commune hésite ?' }
] as const;

/** One word each, signed by nobody. */
export const WORDS = ['utiles', 'lointains', 'présents', 'patients', 'discrets'] as const;
/** Written on the phone of the hall. */
export const OWN_WORD = 'complices';
export const FIRST_STEP = 'Appeler trois hébergeurs lundi';

/** Words nobody may read any more, and those nobody may read yet. */
export const UNSAID: readonly string[] = BASTIEN.quotes;
export const UNANSWERED = CHLOE.quotes[0] ?? '';
/** Structures thanked in the article: those of everybody who agreed and came. */
export const NOT_AGREED = 'Camping des Tilleuls';

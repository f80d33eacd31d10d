// Questions to put to everybody, ready to be given to a phase (ASK-1 to ASK-9): `asks: [weather()]`. Each builder takes what is the
// template's own and brings the rest. An ask belongs to one phase: two questions of one phase need two ids.
//   phase of kind `ask`: its questions in order, the first opens with the phase · `tensions`: `tension(1, …)`, two for each round
import type { Ask, AskIcon, AskLine } from '#core/asks.ts';
import type { Language, Words } from './template.ts';

/** A question before its language is known. */
export type AskIn = (language: Language) => Ask;

/** What every builder may be told: letters and digits, 12 at most, one of its phase. */
interface Named {
  readonly id?: string;
  /** Other words than the usual question. */
  readonly question?: Words;
}

/** The questions of a phase in one language, in order. */
export function asksIn(language: Language, asks: readonly AskIn[]): readonly Ask[] {
  return asks.map((ask) => ask(language));
}

function linesIn(language: Language, texts: readonly Words[]): readonly AskLine[] {
  return texts.map((text, i) => ({ id: `l${i + 1}`, text: text[language] }));
}

/** Something only the opening needs: it goes into no document. */
const PASSING = { options: [], budget: 1, keep: false } as const;

const WEATHERS: readonly (readonly [AskIcon, Words])[] = [
  ['sun', { fr: 'Grand soleil', en: 'Bright sun' }],
  ['clearing', { fr: 'Éclaircies', en: 'Sunny spells' }],
  ['cloud', { fr: 'Nuages', en: 'Clouds' }],
  ['fog', { fr: 'Brouillard', en: 'Fog' }],
  ['storm', { fr: 'Orage', en: 'Storm' }]
];

/** « Météo intérieure » on arriving, or on leaving with another question: five weathers, kept nowhere. */
export function weather({ id = 'weather', question }: Named = {}): AskIn {
  const usual = { fr: 'Quel temps fait-il en vous ?', en: 'What is the weather like within you?' };
  return (language) => ({
    ...{ id, rule: 'choice', ...PASSING, question: (question ?? usual)[language] },
    lines: WEATHERS.map(([icon, text], i) => ({ id: `l${i + 1}`, text: text[language], icon }))
  });
}

/** A question on one scale. `poles`: its two ends, read in full on every screen. */
export interface ScaleAsk extends Named {
  readonly id: string;
  readonly question: Words;
  readonly poles: readonly [Words, Words];
  /** Goes into the documents; an opening does not. */
  readonly keep: boolean;
}

/** A place between two ends: « carte des distances », « virage ou transition ». */
export function scale({ id, question, poles: [a, b], keep }: ScaleAsk): AskIn {
  return (language) => ({
    ...{ id, rule: 'scale', options: [], budget: 0, keep, question: question[language] },
    lines: [{ id: 'l1', text: '', poles: [a[language], b[language]] }]
  });
}

/** « La carte des distances »: how far one came from, kept nowhere. */
export function distances({ id = 'distances', question }: Named = {}): AskIn {
  return scale({
    ...{ id, keep: false },
    question: question ?? {
      fr: 'À combien êtes-vous de votre partenaire le plus éloigné ?',
      en: 'How far are you from your most distant partner?'
    },
    poles: [
      { fr: 'À deux pas', en: 'Next door' },
      { fr: 'Plus d’une heure de route', en: 'Over an hour’s drive' }
    ]
  });
}

/** « Ligne d’ancienneté », kept nowhere. */
export function seniority({ id = 'seniority', question }: Named = {}): AskIn {
  return scale({
    ...{ id, keep: false },
    question: question ?? {
      fr: 'Depuis quand êtes-vous de l’aventure ?',
      en: 'How long have you been part of this?'
    },
    poles: [
      { fr: 'C’est mon premier séminaire', en: 'This is my first seminar' },
      { fr: 'J’étais là au début', en: 'I was there at the start' }
    ]
  });
}

/** A closed list: quick poll, picture described in words, yes or no. */
export interface ChoiceAsk extends Named {
  readonly id: string;
  readonly question: Words;
  readonly lines: readonly Words[];
  readonly keep: boolean;
}

/** One line among several: « sondage rapide ». Its result goes with the number of people who answered. */
export function poll({ id, question, lines, keep }: ChoiceAsk): AskIn {
  return (language) => ({
    ...{ id, rule: 'choice', options: [], budget: 1, keep, question: question[language] },
    lines: linesIn(language, lines)
  });
}

/** « La photo du territoire »: pictures are described in words, so that everybody chooses among the same ones. Kept nowhere. */
export function photo({
  id = 'photo',
  question,
  lines
}: Named & { readonly lines: readonly Words[] }): AskIn {
  const usual = {
    fr: 'Quelle image dit le mieux votre destination aujourd’hui ?',
    en: 'Which picture says best what your destination is today?'
  };
  return poll({ id, question: question ?? usual, lines, keep: false });
}

/** « Accord, réserve, objection argumentée »: the choice; arguments are cards of the same phase. */
export function consent({ id = 'consent', question }: Named = {}): AskIn {
  return poll({
    ...{ id, keep: true },
    question: question ?? {
      fr: 'Où en êtes-vous de cette proposition ?',
      en: 'Where do you stand on this proposal?'
    },
    lines: [
      { fr: 'Accord', en: 'Agreement' },
      {
        fr: 'Réserve : je l’accepte et je dis ce qui me gêne',
        en: 'Reservation: I accept and say what bothers me'
      },
      {
        fr: 'Objection argumentée : je ne peux pas l’accepter en l’état',
        en: 'Reasoned objection: I cannot accept it as it is'
      }
    ]
  });
}

/** « Classement d’attentes »: ten points dealt out among lines; who differs much is told. */
export function expectations({
  id = 'expectations',
  question,
  lines
}: Named & { readonly lines: readonly Words[] }): AskIn {
  const usual = {
    fr: 'Répartissez dix points entre vos attentes',
    en: 'Share out ten points among your expectations'
  };
  return (language) => ({
    ...{ id, rule: 'points', options: [], budget: 10, keep: true, question: (question ?? usual)[language] },
    lines: linesIn(language, lines)
  });
}

/**
 * « Où va notre temps ? »: a hundred points among profiles, today then tomorrow. Two questions, the second remembers the first.
 */
export function timeShared(
  profiles: readonly Words[],
  id = 'time'
): readonly [today: AskIn, tomorrow: AskIn] {
  const dealt =
    (which: string, question: Words, again?: string): AskIn =>
    (language) => ({
      ...{ id: which, rule: 'points', options: [], budget: 100, keep: true, question: question[language] },
      lines: linesIn(language, profiles),
      ...(again === undefined ? {} : { again })
    });
  return [
    dealt(`${id}1`, {
      fr: 'Aujourd’hui, si notre temps valait cent points, comment se répartiraient-ils ?',
      en: 'Today, if our time were a hundred points, how would they be shared out?'
    }),
    dealt(
      `${id}2`,
      {
        fr: 'Demain, comment les répartir ?',
        en: 'Tomorrow, how should they be?'
      },
      `${id}1`
    )
  ];
}

/** Lines each to be put in one of the options: « oui, non, à voir », « garder, adapter, arrêter ». */
export function sorting({
  id,
  question,
  lines,
  options
}: Omit<ChoiceAsk, 'keep'> & { readonly options: readonly Words[] }): AskIn {
  return (language) => ({
    ...{ id, rule: 'sort', budget: 0, keep: true, question: question[language] },
    lines: linesIn(language, lines),
    options: options.map((option) => option[language])
  });
}

/** « Filtres »: each line passes, does not, or is to be looked at. */
export function filters({
  id = 'filters',
  question,
  lines
}: Named & { readonly lines: readonly Words[] }): AskIn {
  return sorting({
    ...{ id, lines },
    question: question ?? { fr: 'Cela passe-t-il ces filtres ?', en: 'Does it pass these filters?' },
    options: [
      { fr: 'Oui', en: 'Yes' },
      { fr: 'Non', en: 'No' },
      { fr: 'À voir', en: 'To be seen' }
    ]
  });
}

/**
 * The two questions of one round of `tensions`: where one stands, then again once both sides were argued. `round`: from 1, the place of
 * the tension in its layout; its theme there has the same `poles`. Give them all in order: `[...tension(1, …), ...tension(2, …)]`.
 */
export function tension(
  round: number,
  poles: readonly [Words, Words],
  question: Words = { fr: 'Où vous placez-vous ?', en: 'Where do you stand?' }
): readonly [before: AskIn, after: AskIn] {
  const first = scale({ id: `p${round}`, question, poles, keep: true });
  const again = { fr: 'Et maintenant, où vous placez-vous ?', en: 'And now, where do you stand?' };
  const second = scale({ id: `q${round}`, question: again, poles, keep: true });
  return [first, (language) => ({ ...second(language), again: `p${round}` })];
}

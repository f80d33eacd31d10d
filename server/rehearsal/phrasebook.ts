// Deals sentences to simulated people as a deck of cards: a whole theme is said before anything is said twice.
import type { CardText } from '#core/cards.ts';
import type { ColumnRole } from '#core/columns.ts';
import { oneOf, shuffled, type Chance } from './chance.ts';
import { STRUCTURES } from './invented-people.ts';
import { phrasesFor, type Phrases } from './phrases.ts';

const EXAMPLES = [
  'une réunion de quinze personnes au printemps',
  'un essai mené pendant une saison',
  'un café mensuel chez une professionnelle',
  'une charte écrite en deux soirées',
  'une carte dessinée à plusieurs',
  'un numéro unique tenu à tour de rôle'
];
const SUB_POINTS = [
  'qui appelle, et quand',
  'où l’on se retrouve',
  'ce que l’on arrête',
  'ce qui reste gratuit',
  'le rendez-vous suivant',
  'la personne qui relit'
];

/** Everything that can be said on a theme in a column of this role, each sentence once. */
export function sentencesOf(phrases: Phrases, role: ColumnRole): readonly string[] {
  if (role === 'finding') return phrases.findings;
  if (role === 'question') return phrases.questions;
  const [openings, subjects, endings] = phrases.frame;
  const framed = openings.flatMap((opening) =>
    subjects.flatMap((subject) => endings.map((ending) => `${opening} ${subject} ${ending}`))
  );
  return [...phrases.ideas, ...framed];
}

/** One book for the whole room. */
export class Phrasebook {
  readonly #chance: Chance;
  readonly #decks = new Map<string, string[]>();

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  /** What a person writes at a table on this theme; sometimes with an example, a structure, details. */
  cardText(theme: string, role: ColumnRole): CardText {
    const often = this.#chance();
    const withExample = role === 'idea' && often < 0.3;
    return {
      text: this.#next(theme, role),
      example: withExample ? oneOf(EXAMPLES, this.#chance) : '',
      cited: withExample && often < 0.15 ? oneOf(STRUCTURES, this.#chance) : '',
      subPoints: often > 0.92 ? shuffled(SUB_POINTS, this.#chance).slice(0, 3) : []
    };
  }

  #next(theme: string, role: ColumnRole): string {
    const key = `${role} ${theme}`;
    const deck = this.#decks.get(key) ?? [];
    if (deck.length === 0) deck.push(...shuffled(sentencesOf(phrasesFor(theme), role), this.#chance));
    this.#decks.set(key, deck);
    return deck.pop() ?? theme;
  }
}

// The rules of the game, as projected while the facilitation frames the day. The same for every template.
import type { Words } from './template.ts';

/** Five sentences, in the order they are read aloud. */
export const HOUSE_RULES: readonly Words[] = [
  { fr: 'On parle de ce que l’on a vécu.', en: 'We speak of what we have lived.' },
  { fr: 'On complète avant de contester.', en: 'We add before we object.' },
  {
    fr: 'Une idée par carte, une phrase qui se comprend lundi.',
    en: 'One idea per card, one sentence that still makes sense on Monday.'
  },
  {
    fr: 'Chacune et chacun parle une fois avant que quelqu’un parle deux fois.',
    en: 'Everybody speaks once before anybody speaks twice.'
  },
  {
    fr: 'Ce qui est dit ici peut être repris, pas qui l’a dit, sauf accord.',
    en: 'What is said here may be repeated, not who said it, unless they agree.'
  }
];

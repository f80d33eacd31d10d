// The classic café: one question, three rounds, people who scatter. Shown, not yet played: it needs kinds of phase to come.
import type { SoonTemplate } from './template.ts';

/** Its sheet in the catalogue. */
export const WORLD_CAFE: SoonTemplate = {
  id: 'world-cafe',
  version: 1,
  state: 'soon',
  title: { fr: 'World Café classique', en: 'Classic World Café' },
  purpose: {
    fr: 'Explorer une question qui compte, du large vers l’action.',
    en: 'Explore a question that matters, from the wide view to action.'
  },
  tables: { fr: 'tables de 4 à 5', en: 'tables of 4 to 5' },
  people: { least: 12, most: 300 },
  // prettier-ignore
  strip: [['room', 10], ['room', 10], ['tables', 20], ['move', 3], ['tables', 20], ['move', 3], ['tables', 20], ['room', 5], ['room', 20], ['room', 9]]
};

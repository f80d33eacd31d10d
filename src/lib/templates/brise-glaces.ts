// A library of openings rather than a day: the drawing shows the longest of them. Shown, not yet played: it needs kinds of phase to come.
import type { SoonTemplate } from './template.ts';

/** Its sheet in the catalogue. */
export const ICEBREAKERS: SoonTemplate = {
  id: 'brise-glaces',
  version: 1,
  state: 'soon',
  title: { fr: 'Dix brise-glaces', en: 'Ten icebreakers' },
  purpose: {
    fr: 'De 3 à 15 minutes, à glisser au début d’une trame.',
    en: 'From 3 to 15 minutes, to slip in at the start of a workshop.'
  },
  tables: { fr: '10 formats', en: '10 formats' },
  people: { least: 5, most: 300 },
  // prettier-ignore
  strip: [['room', 15]]
};

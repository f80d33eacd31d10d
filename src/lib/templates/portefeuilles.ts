// Following partners through the year, and the season looked back on. Shown, not yet played: it needs kinds of phase to come.
import type { SoonTemplate } from './template.ts';

/** Its sheet in the catalogue. */
export const PORTFOLIOS: SoonTemplate = {
  id: 'portefeuilles',
  version: 1,
  state: 'soon',
  title: { fr: 'Portefeuilles partenaires et bilan de saison', en: 'Partner portfolios and season review' },
  purpose: {
    fr: 'Installer un suivi régulier des partenaires par l’équipe et tirer le bilan de la saison.',
    en: 'Set up regular contact between the team and its partners, and review the season.'
  },
  tables: { fr: '4 tables', en: '4 tables' },
  people: { least: 8, most: 25 },
  // prettier-ignore
  strip: [['room', 10], ['room', 10], ['room', 15], ['tables', 15], ['move', 2], ['tables', 12], ['move', 2], ['tables', 10], ['move', 2], ['tables', 10], ['break', 10], ['room', 15], ['room', 15], ['vote', 5], ['room', 10], ['room', 7]]
};

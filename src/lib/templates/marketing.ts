// Six components of an offer of services. Shown, not yet played: it needs kinds of phase to come.
import type { SoonTemplate } from './template.ts';

/** Its sheet in the catalogue. */
export const MARKETING: SoonTemplate = {
  id: 'marketing',
  version: 1,
  state: 'soon',
  title: { fr: 'Construire son marketing de services', en: 'Building an offer of services' },
  purpose: {
    fr: 'Passer l’offre aux professionnels au crible du territoire et de la structure, et décider.',
    en: 'Sift the offer to professionals through the plans of the area and of the office, and decide.'
  },
  tables: { fr: '6 composantes', en: '6 components' },
  people: { least: 12, most: 36 },
  // prettier-ignore
  strip: [['room', 10], ['room', 10], ['room', 15], ['tables', 12], ['move', 2], ['tables', 10], ['move', 2], ['tables', 10], ['move', 2], ['tables', 8], ['move', 2], ['tables', 8], ['move', 2], ['tables', 8], ['break', 15], ['tables', 25], ['vote', 5], ['room', 18], ['room', 16]]
};

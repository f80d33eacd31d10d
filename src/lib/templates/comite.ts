// The monthly committee: one subject seen from three sides. Shown, not yet played: it needs kinds of phase to come.
import type { SoonTemplate } from './template.ts';

/** Its sheet in the catalogue. */
export const COMMITTEE: SoonTemplate = {
  id: 'comite',
  version: 1,
  state: 'soon',
  title: { fr: 'Comité stratégique de professionnels', en: 'Strategic committee of professionals' },
  purpose: {
    fr: 'Chaque mois, un sujet, trois angles, des avis argumentés.',
    en: 'Each month, one subject, three angles, reasoned opinions.'
  },
  tables: { fr: '3 angles', en: '3 angles' },
  people: { least: 6, most: 15 },
  // prettier-ignore
  strip: [['room', 10], ['room', 15], ['tables', 12], ['move', 2], ['tables', 12], ['move', 2], ['tables', 12], ['room', 15], ['room', 10]]
};

// From good will to mutual commitments. Shown, not yet played: it needs kinds of phase to come.
import type { SoonTemplate } from './template.ts';

/** Its sheet in the catalogue. */
export const AGREEMENT: SoonTemplate = {
  id: 'convention',
  version: 1,
  state: 'soon',
  title: {
    fr: 'Vers une convention : engagements réciproques',
    en: 'Towards an agreement: mutual commitments'
  },
  purpose: {
    fr: 'L’office s’engage, le partenaire s’engage.',
    en: 'The office commits, the partner commits.'
  },
  tables: { fr: '3 tables', en: '3 tables' },
  people: { least: 8, most: 30 },
  // prettier-ignore
  strip: [['room', 10], ['room', 15], ['tables', 12], ['move', 2], ['tables', 10], ['move', 2], ['tables', 8], ['room', 12], ['vote', 5], ['room', 9], ['room', 5]]
};

// Listening in a crisis, by telephone. Shown, not yet played: it needs kinds of phase to come.
import type { SoonTemplate } from './template.ts';

/** Its sheet in the catalogue. */
export const CRISIS: SoonTemplate = {
  id: 'crise',
  version: 1,
  state: 'soon',
  title: { fr: 'Cellule d’écoute en situation de crise', en: 'Listening group in a crisis' },
  purpose: {
    fr: 'À distance, au téléphone, sans rien installer.',
    en: 'Remotely, by telephone, with nothing to install.'
  },
  tables: { fr: '3 horizons', en: '3 horizons' },
  people: { least: 5, most: 20 },
  // prettier-ignore
  strip: [['room', 3], ['room', 5], ['room', 7], ['room', 8], ['tables', 5], ['tables', 5], ['tables', 5], ['room', 5], ['room', 2]]
};

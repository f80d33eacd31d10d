// A day on services to partners: tensions, three axes, levers. Shown, not yet played: it needs kinds of phase to come.
import type { SoonTemplate } from './template.ts';

/** Its sheet in the catalogue. */
export const NADOT: SoonTemplate = {
  id: 'nadot',
  version: 1,
  state: 'soon',
  title: { fr: 'Repenser les services aux partenaires', en: 'Rethinking services to partners' },
  purpose: {
    fr: 'Mettre les tensions au clair, partager des pratiques et repartir avec des leviers.',
    en: 'Bring tensions into the open, share practices and leave with levers.'
  },
  tables: { fr: '3 axes', en: '3 axes' },
  people: { least: 20, most: 60 },
  // prettier-ignore
  strip: [['room', 30], ['room', 15], ['room', 15], ['room', 45], ['break', 15], ['tables', 30], ['move', 2], ['tables', 25], ['move', 3], ['tables', 20], ['break', 75], ['tables', 40], ['tables', 40], ['break', 10], ['vote', 10], ['room', 30], ['room', 15]]
};

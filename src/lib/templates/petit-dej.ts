// One hour over breakfast with professionals. Shown, not yet played: it needs kinds of phase to come.
import type { SoonTemplate } from './template.ts';

/** Its sheet in the catalogue. */
export const BREAKFAST: SoonTemplate = {
  id: 'petit-dej',
  version: 1,
  state: 'soon',
  title: {
    fr: 'P’tit déj remue-méninges avec les professionnels',
    en: 'Breakfast brainstorm with professionals'
  },
  purpose: {
    fr: 'Une heure avec les professionnels, croissants compris.',
    en: 'One hour with professionals, croissants included.'
  },
  tables: { fr: '2 tables', en: '2 tables' },
  people: { least: 8, most: 25 },
  // prettier-ignore
  strip: [['room', 10], ['room', 5], ['room', 12], ['tables', 10], ['move', 2], ['tables', 10], ['vote', 3], ['room', 8]]
};

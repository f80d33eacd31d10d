// Three stories heard closely, then compared. Shown, not yet played: it needs kinds of phase to come.
import type { SoonTemplate } from './template.ts';

/** Its sheet in the catalogue. */
export const THREE_WITNESSES: SoonTemplate = {
  id: 'trois-temoins',
  version: 1,
  state: 'soon',
  title: { fr: 'Tables apprenantes « trois témoins »', en: 'Learning tables: three witnesses' },
  purpose: {
    fr: 'Trois histoires vécues, écoutées de près.',
    en: 'Three true stories, listened to closely.'
  },
  tables: { fr: '3 récits', en: '3 stories' },
  people: { least: 12, most: 60 },
  // prettier-ignore
  strip: [['room', 5], ['room', 8], ['tables', 20], ['move', 2], ['tables', 20], ['move', 2], ['tables', 20], ['room', 10], ['room', 3]]
};

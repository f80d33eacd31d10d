// The whole first workshop: three stories, five themes, a vote. Shown, not yet played: it needs kinds of phase to come.
import type { SoonTemplate } from './template.ts';

/** Its sheet in the catalogue. */
export const HERAULT: SoonTemplate = {
  id: 'herault',
  version: 1,
  state: 'soon',
  title: {
    fr: 'Faire évoluer sa politique partenariale, avec témoignages et vote',
    en: 'Rethinking a partnership policy, with stories and a vote'
  },
  purpose: {
    fr: 'Trois récits à écouter, cinq thèmes à creuser, et ce que l’on essaiera en premier.',
    en: 'Three stories to hear, five themes to work on, and what to try first.'
  },
  tables: { fr: '3 récits, 5 tables', en: '3 stories, 5 tables' },
  people: { least: 20, most: 60 },
  // prettier-ignore
  strip: [['room', 15], ['room', 10], ['room', 10], ['tables', 15], ['move', 2], ['tables', 15], ['move', 3], ['tables', 15], ['break', 15], ['tables', 15], ['move', 2], ['tables', 12], ['move', 2], ['tables', 10], ['move', 2], ['tables', 10], ['move', 2], ['tables', 8], ['move', 2], ['tables', 10], ['vote', 5], ['room', 15], ['room', 15]]
};

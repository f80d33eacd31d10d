// Kinds of relations with professionals, and what each deserves. Shown, not yet played: it needs kinds of phase to come.
import type { SoonTemplate } from './template.ts';

/** Its sheet in the catalogue. */
export const PROFILES: SoonTemplate = {
  id: 'profils',
  version: 1,
  state: 'soon',
  title: { fr: 'Profils de prestataires', en: 'Profiles of professionals' },
  purpose: {
    fr: 'Mieux répartir son attention : regarder ses relations par types et choisir une conduite.',
    en: 'Share attention better: look at relations by type and choose how to act.'
  },
  tables: { fr: '4 profils', en: '4 profiles' },
  people: { least: 8, most: 24 },
  // prettier-ignore
  strip: [['room', 10], ['room', 10], ['tables', 20], ['move', 2], ['tables', 20], ['move', 2], ['tables', 20], ['room', 15], ['room', 15], ['room', 6]]
};

// « Vos propres thèmes »: the same day as the Hérault tables, around themes the facilitation pastes one per line.
import { TABLE_PHASES } from './table-phases.ts';
import type { ReadyTemplate } from './template.ts';

/** No theme: they come with the request, and their number sets the number of rounds. */
export const LIBRE: ReadyTemplate = {
  id: 'libre',
  version: 1,
  state: 'ready',
  title: { fr: 'Vos propres thèmes', en: 'Your own themes' },
  purpose: {
    fr: 'Collez vos thèmes, un par ligne : le plan se fait tout seul.',
    en: 'Paste your themes, one per line: the agenda works itself out.'
  },
  tables: { fr: 'vos tables', en: 'your tables' },
  people: { least: 6, most: 300 },
  attribution: 'affiliation',
  hosts: true,
  themes: [],
  phases: TABLE_PHASES
};

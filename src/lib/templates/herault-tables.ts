// « Faire évoluer sa politique partenariale »: the themed tables of the first workshop, with its five themes.
import { TABLE_PHASES } from './table-phases.ts';
import { ECONOMY, GOVERNANCE, OFFER, PROFESSIONALS, TOGETHER } from './herault-themes.ts';
import type { ReadyTemplate } from './template.ts';

/** Five themes, five rounds, for one room or several circuits. */
export const HERAULT_TABLES: ReadyTemplate = {
  id: 'herault-tables',
  version: 1,
  state: 'ready',
  title: { fr: 'Faire évoluer sa politique partenariale', en: 'Rethinking a partnership policy' },
  purpose: {
    fr: 'Des pistes éprouvées par des pairs, et des constats communs entre office, collectivité et professionnels.',
    en: 'Ideas tried by peers, and findings shared by the tourist office, the local authority and the professionals.'
  },
  tables: { fr: '5 tables', en: '5 tables' },
  people: { least: 20, most: 60 },
  attribution: 'affiliation',
  hosts: true,
  themes: [GOVERNANCE, TOGETHER, ECONOMY, PROFESSIONALS, OFFER],
  phases: TABLE_PHASES
};

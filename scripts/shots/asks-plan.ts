// A day of questions: the weather, where one comes from, what one expects, consent, filters, hours, then two tensions.
import { poleColumns } from '#core/columns.ts';
import type { Plan } from '#core/plan.ts';
import { must } from '#core/result.ts';
import { buildPlan, type PhaseDraft } from '#core/rotation/build-plan.ts';
import {
  asksIn,
  consent,
  distances,
  expectations,
  filters,
  tension,
  timeShared,
  weather,
  type AskIn
} from '#lib/templates/asks.ts';
import type { Words } from '#lib/templates/template.ts';
import { THEMES } from './words.ts';

const both = (fr: string): Words => ({ fr, en: fr });

/** What is dealt out, as long and as short as real ones. */
export const EXPECTED = [
  'Être visible',
  'Vendre en ligne avec l’aide de l’office',
  'Rencontrer les autres professionnels, une fois par saison au moins',
  'Une boutique commune au chef-lieu',
  'Des formations courtes en hiver',
  'Un interlocuteur qui me connaît'
] as const;

const FILTERED = [
  'Sert les habitants',
  'Tient sans subvention',
  'Peut commencer avant l’été',
  'Ne concurrence personne ici'
];
const PROFILES = ['Moteurs', 'Peu impliqués', 'Critiques ou opposants', 'Nouveaux ou inconnus'];

/** Two tensions, the second with long poles. */
export const TENSIONS = [
  { title: 'Payant ou offert', question: 'Que dit le prix de la valeur ?', poles: ['Payant', 'Offert'] },
  {
    title: 'Pour qui',
    question: 'Qu’est-ce qui relève du bien commun ?',
    poles: [
      'Une offre de services qui se vend, avec un catalogue et des tarifs affichés',
      'Un service public pour tous, sans condition d’adhésion ni de taille'
    ]
  }
] as const satisfies readonly { title: string; question: string; poles: readonly [string, string] }[];

const still = { instruction: '', rounds: [], move: null };
const asking = (id: string, title: string, asks: readonly AskIn[]): PhaseDraft => ({
  ...{ ...still, id, title, kind: 'ask', minutes: 5 },
  asks: asksIn('fr', asks)
});

const PHASES: readonly PhaseDraft[] = [
  { ...still, id: 'welcome', title: 'Accueil', kind: 'welcome', minutes: 10 },
  asking('weather', 'Météo intérieure', [weather()]),
  asking('far', 'La carte des distances', [distances()]),
  asking('expect', 'Classement d’attentes', [expectations({ lines: EXPECTED.map(both) })]),
  asking('consent', 'Avis', [consent()]),
  asking('filters', 'Filtres', [filters({ lines: FILTERED.map(both) })]),
  asking('time', 'Où va notre temps', timeShared(PROFILES.map(both))),
  {
    ...{ ...still, id: 'sides', title: 'Débat mouvant', kind: 'tensions', minutes: 16, grouping: 'sides' },
    asks: asksIn(
      'fr',
      TENSIONS.flatMap(({ poles: [a, b] }, i) => tension(i + 1, [both(a), both(b)]))
    )
  },
  { ...still, id: 'tables', title: 'Tables', kind: 'rotation', minutes: 60 },
  { ...still, id: 'closing', title: 'Clôture', kind: 'closing', minutes: 10 }
];

/** The plan, for forty people at five tables. */
export function asksPlan(startsAt: number, people = 40): Plan {
  const made = buildPlan({
    ...{ people, hosts: true, circuits: 1, startsAt, zone: 'Europe/Paris', phases: PHASES },
    themes: Object.values(THEMES).map((title) => ({ title, question: 'Que faut-il changer ?', prompts: [] })),
    groupings: [{ id: 'sides', mode: 'together', themes: TENSIONS.map((each) => ({ ...each, prompts: [] })) }]
  });
  return must(made.ok ? made.value : null, 'a plan');
}

/** The columns of a tension, by name. */
export const SIDE_KINDS = poleColumns(['', '']).map(({ id }) => id);

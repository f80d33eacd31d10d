// A short morning with everything: a word, three stories, two tensions, a pause, three themes, a question, a restitution.
import type { Ask } from '#core/asks.ts';
import type { Plan } from '#core/plan.ts';
import type { LayoutDraft, PhaseDraft } from '#core/rotation/build-plan.ts';
import { aPlan } from './a-plan.ts';

const still = { title: '', instruction: '', rounds: [], move: null };
const theme = (title: string) => ({ title, question: `${title} ?`, prompts: [] });

const GROUPINGS: readonly LayoutDraft[] = [
  {
    id: 'word',
    mode: 'together',
    themes: [theme('Un mot')],
    columns: [{ id: 'word', title: 'Mots', one: 'Mot', role: 'note' }]
  },
  {
    id: 'told',
    mode: 'circuits',
    themes: ['Aude', 'Bastien', 'Chloé'].map((name) => ({ ...theme(name), story: true as const }))
  },
  {
    id: 'sides',
    mode: 'together',
    themes: [
      { ...theme('Payer'), poles: ['Payant', 'Offert'] },
      { ...theme('Servir'), poles: ['Quelques-uns', 'Tous'] }
    ]
  }
];

const position = (id: string, again?: string): Ask => ({
  ...{ id, rule: 'scale', question: 'Où êtes-vous ?', options: [], budget: 0, keep: true },
  lines: [{ id: 'l1', text: '', poles: ['Payant', 'Offert'] }],
  ...(again ? { again } : {})
});

/** Its asks: the weather, then each tension twice. */
export const WEATHER: Ask = {
  ...{ id: 'weather', rule: 'choice', question: 'Quel temps ?', options: [], budget: 1, keep: false },
  lines: [
    { id: 'l1', text: 'Soleil' },
    { id: 'l2', text: 'Brouillard' }
  ]
};

const PHASES: readonly PhaseDraft[] = [
  { ...still, id: 'welcome', kind: 'welcome', minutes: 10 },
  { ...still, id: 'word', kind: 'words', minutes: 5, grouping: 'word', attribution: 'anonymous' },
  { ...still, id: 'told', kind: 'stories', minutes: 1, grouping: 'told', rounds: [15, 15, 15], move: 2 },
  {
    ...still,
    id: 'sides',
    kind: 'tensions',
    minutes: 16,
    grouping: 'sides',
    asks: [position('p1'), position('q1', 'p1'), position('p2'), position('q2', 'p2')]
  },
  { ...still, id: 'break', kind: 'break', minutes: 10 },
  { ...still, id: 'tables', kind: 'rotation', minutes: 1 },
  { ...still, id: 'weather', kind: 'ask', minutes: 5, asks: [WEATHER] },
  { ...still, id: 'read', kind: 'restitution', minutes: 9 },
  { ...still, id: 'closing', kind: 'closing', minutes: 5 }
];

/** The plan of that morning, for so many people. */
export function aMorning(people = 12): Plan {
  return aPlan(people, 3, { phases: PHASES, groupings: GROUPINGS });
}

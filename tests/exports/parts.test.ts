// The article of a whole morning: every way people sat, columns as headings, nothing empty.
import { expect, test } from 'vitest';
import type { Column } from '#core/columns.ts';
import type { Plan } from '#core/plan.ts';
import { must } from '#core/result.ts';
import { synthesisSource } from '#core/synthesis-source.ts';
import { composeLayoutA } from '#lib/exports/compose.ts';
import { markdown } from '#lib/exports/markdown.ts';
import { adding, Day, FACILITATOR } from '../core/a-day.ts';
import { aMorning } from '../core/a-morning.ts';
import { aPlan } from '../core/a-plan.ts';

type Said = readonly (readonly [table: string, kind: string, text: string])[];

function written(plan: Plan, said: Said): Day {
  const day = new Day(plan);
  said.forEach(([table, kind, text], n) =>
    day.does(FACILITATOR, adding({ card: `card-${n}`, table, kind, text }))
  );
  return day;
}

/** Headings with their level, and bullets. */
function outline(day: Day): readonly string[] {
  const { blocks } = composeLayoutA(synthesisSource(day.state), 'fr');
  const from = blocks.findIndex(({ id }) => id === 'setting') + 1;
  return blocks.slice(from).flatMap((block) => {
    if (block.type === 'heading') return [`${'#'.repeat(block.level)} ${block.text}`];
    return block.type === 'list' ? block.items.map(({ text }) => `- ${text}`) : [];
  });
}

const LENSES: readonly Column[] = [
  { id: 'keep', title: 'À retenir', one: '', role: 'note' },
  { id: 'stuck', title: 'Ce qui a coincé', one: '', role: 'note' }
];

function withLenses(plan: Plan): Plan {
  const { told, ...others } = must(plan.groupings, 'other layouts');
  return { ...plan, groupings: { ...others, told: { ...must(told, 'stories'), columns: LENSES } } };
}

test('[SYN-12] every way people sat has its part; what is empty leaves nothing', () => {
  const plan = withLenses(aMorning());
  const phases = plan.phases.map((phase) => (phase.id === 'word' ? { ...phase, title: 'Un mot' } : phase));
  const day = written({ ...plan, phases }, [
    ['word1', 'word', 'Soleil'],
    ['word1', 'word', 'Élan'],
    ['T2', 'stuck', 'Trouver le temps'],
    ['sides1', 'poleB', 'Tout le monde y vient'],
    ['A1', 'idea', 'Partager un calendrier']
  ]);
  expect(outline(day)).toEqual([
    '## Témoignages',
    '### Bastien',
    '#### Ce qui a coincé',
    '- Trouver le temps',
    '## Idées et constats partagés',
    '### Thème 1',
    '#### Idée échangée',
    '- Partager un calendrier',
    '## Un mot',
    '- Soleil',
    '- Élan',
    '## Tensions',
    '### Payer',
    '#### Pour «\u00A0Offert\u00A0»',
    '- Tout le monde y vient'
  ]);
  for (const n of [0, 1, 2, 3])
    day.does(FACILITATOR, { type: 'synthesis.leaveOut', card: `card-${n}`, leftOut: true });
  expect(outline(day)[0]).toBe('## Idées et constats partagés');
  expect(outline(day)).toHaveLength(4);
});

test('[SYN-12] dealt anew, each question gathers its tables', () => {
  const still = { title: '', instruction: '', rounds: [], move: null };
  const plan = aPlan(12, 2, {
    mode: 'scatter',
    hosts: false,
    circuits: 1,
    themes: [],
    phases: [
      {
        ...{ ...still, id: 'cafe', kind: 'cafe', minutes: 1, rounds: [20, 20], fixed: true },
        questions: ['Qu’est-ce qui compte ?', '']
      }
    ]
  });
  const day = new Day(plan);
  const seats = ['d-1', 'd-2', 'd-3'].map((device) => day.joins(device));
  day.conducts({ type: 'workshop.start' });
  const writes = (card: string, actor: (typeof seats)[number], text: string) => {
    const table = must(day.state.plan.groups[actor.seat === 's1' ? 0 : 1], 'a group').first;
    const at = must(day.state.plan.tables[table], 'a table').id;
    day.does(FACILITATOR, adding({ card, table: at, text }));
  };
  writes('a', must(seats[0], 'one'), 'Les liens');
  writes('b', must(seats[1], 'two'), 'Le temps');
  day.conducts({ type: 'cursor.next' });
  day.conducts({ type: 'cursor.next' });
  writes('c', must(seats[0], 'one'), 'Un essai');
  expect(outline(day)).toEqual([
    '## Idées et constats partagés',
    '### Qu’est-ce qui compte ?',
    '#### Idées échangées',
    '- Les liens',
    '- Le temps',
    '### Tour 2',
    '#### Idée échangée',
    '- Un essai'
  ]);
  // [SYN-17] Two tables of one question said the same; another round is another theme.
  expect(day.refused(FACILITATOR, { type: 'card.merge', card: 'c', into: 'b' }).code).toBe('card.otherTable');
  day.does(FACILITATOR, { type: 'card.merge', card: 'b', into: 'a' });
  expect(outline(day).slice(2, 5)).toEqual(['#### Idée échangée', '- Les liens', '### Tour 2']);
});

const SERVICES: readonly Column[] = [
  { id: 'agreed', title: 'Constats', one: 'Constat', role: 'finding' },
  { id: 'now', title: 'Services existants', one: 'Service existant', role: 'idea' },
  { id: 'ask', title: 'Questions', one: '', role: 'question' },
  { id: 'create', title: 'Leviers', one: 'Levier', role: 'idea' }
];

test('[COL-7] [COL-2] columns are headings, singular for one card; ideas before findings', () => {
  const day = written(aPlan(24, 3, { columns: SERVICES }), [
    ['A1', 'agreed', 'On se connaît peu'],
    ['A1', 'create', 'Une page de mandat'],
    ['A2', 'create', 'Un café mensuel'],
    ['A1', 'now', 'Une lettre'],
    ['A1', 'ask', 'Qui relit ?']
  ]);
  expect(outline(day)).toEqual([
    '## Ce qui s’est partagé',
    '### Thème 1',
    '#### Service existant',
    '- Une lettre',
    '#### Leviers',
    '- Une page de mandat',
    '- Un café mensuel',
    '#### Questions',
    '- Qui relit ?',
    '#### Constat',
    '- On se connaît peu'
  ]);
  const text = markdown(composeLayoutA(synthesisSource(day.state), 'fr'));
  expect(text).toContain('5\u00A0contributions');
});

test('[COL-4] cards of a column that is no more come last, under a heading of their own', () => {
  const day = written(aPlan(24, 3, { columns: SERVICES }), [
    ['A1', 'now', 'Une lettre'],
    ['A1', 'create', 'Un café mensuel']
  ]);
  const left = SERVICES.filter(({ id }) => id !== 'now');
  day.does(FACILITATOR, { type: 'columns.set', grouping: 'main', columns: left });
  expect(outline(day).slice(2)).toEqual([
    '#### Levier',
    '- Un café mensuel',
    '#### Autre contribution',
    '- Une lettre'
  ]);
});

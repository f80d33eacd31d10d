// The whole morning in a file: several ways of sitting, columns of their own, questions and what came out of them.
import { expect, test } from 'vitest';
import type { Plan } from '#core/plan.ts';
import { must } from '#core/result.ts';
import { archiveOf } from '#lib/exports/json/archive.ts';
import { boardFileOf } from '#lib/exports/json/board-file.ts';
import { openDataOf } from '#lib/exports/json/open-data.ts';
import { tableById } from '#core/plan.ts';
import { parseArchive } from '#server/archives/parse-archive.ts';
import { adding, FACILITATOR } from '#tests/core/a-day.ts';
import { aMorning } from '#tests/core/a-morning.ts';
import { aPlan } from '#tests/core/a-plan.ts';
import { archiveText, reopened, WrittenDay } from './a-rich-day.ts';
import { likenessOf } from './likeness.ts';

const AT = Date.UTC(2026, 10, 22, 10);

/** Everything a layout, a phase, a theme may say. */
function aFullMorning(): Plan {
  const plan = aMorning(12);
  const { sides, ...others } = must(plan.groupings, 'other layouts');
  const closed = must(sides, 'tensions').themes.map((theme, i) =>
    i === 1 ? { ...theme, closed: true } : theme
  );
  return {
    ...plan,
    columns: [
      { id: 'now', title: 'Existant', one: '', role: 'idea' },
      { id: 'agreed', title: 'Constats', one: 'Constat', role: 'finding' }
    ],
    groupings: {
      ...others,
      sides: { ...must(sides, 'tensions'), themes: closed as typeof closed & Plan['themes'] }
    },
    labels: [{ id: 'who', title: 'Qui', options: [{ id: 'carry', title: 'Porter' }] }],
    guardNames: true,
    phases: plan.phases.map((phase) =>
      phase.id === 'tables'
        ? { ...phase, questions: ['Un ?', 'Deux ?', 'Trois ?'], beats: [{ title: 'Seul', minutes: 2 }] }
        : phase
    )
  };
}

function aLivedMorning(): WrittenDay {
  const day = new WrittenDay(aFullMorning());
  day.facilitates(FACILITATOR);
  for (let i = 0; i < 6; i++) day.joins(`d-${i}`);
  day.does(FACILITATOR, adding({ card: 'w', table: 'word1', kind: 'word', text: 'Soleil' }));
  day.does(FACILITATOR, adding({ card: 's', table: 'sides1', kind: 'poleB', text: 'Tout le monde y vient' }));
  day.does(FACILITATOR, adding({ card: 'n', table: 'A1', kind: 'now', text: 'Un calendrier partagé' }));
  day.does(FACILITATOR, { type: 'card.move', card: 's', to: 'A1' });
  day.does(FACILITATOR, { type: 'board.lock', table: 'T2', locked: true });
  day.totals = { marks: { 'l1.7': 4, 'l1.2': 2, 'l1.AB': 1 }, ballots: 6 };
  day.conducts({ type: 'workshop.start' });
  const steps = 12;
  for (let i = 0; i < steps; i++) day.conducts({ type: 'cursor.next' });
  day.does(FACILITATOR, { type: 'synthesis.publish' });
  return day;
}

test('[ARC-10] a whole morning opened again and exported again is the same file, of version 2', () => {
  const { state } = aLivedMorning();
  const text = archiveText(state);
  expect(archiveOf(state, AT).version).toBe(2);
  expect(archiveOf(state, AT).votes.some(({ places }) => places?.['l1.7'] === 4)).toBe(true);
  const again = reopened(text);
  expect(archiveText(again)).toBe(text);
  expect(likenessOf(again)).toEqual(likenessOf(state));
  expect(again.plan).toEqual(state.plan);
});

test('[ARC-10] what version 1 can say stays of version 1; a file of version 1 that says more is corrupt', () => {
  const plain = new WrittenDay(aPlan(24, 3));
  expect(archiveOf(plain.state, AT).version).toBe(1);
  const text = archiveText(aLivedMorning().state).replace('"version": 2', '"version": 1');
  const parsed = parseArchive(text);
  expect(parsed.ok ? '' : parsed.refusal.code).toBe('archive.corrupt');
});

test('[ARC-10] a plan that does not hold together is refused', () => {
  const text = archiveText(aLivedMorning().state);
  const wrong = [
    text.replace('"grouping": "told"', '"grouping": "nowhere"'),
    text.replace('"id": "now"', '"id": "agreed"'),
    text.replace('"id": "sides1"', '"id": "word1"'),
    text.replace('"mode": "together"', '"mode": "scatter"')
  ];
  for (const each of wrong) {
    expect(each).not.toBe(text);
    const parsed = parseArchive(each);
    expect(parsed.ok ? '' : parsed.refusal.code).toBe('archive.corrupt');
  }
});

test('[ARC-10] [COL-4] open data and one board say their columns, in their order', () => {
  const { state } = aLivedMorning();
  const open = openDataOf(state, AT);
  expect([open.version, open.cards.map(({ kind }) => kind)]).toEqual([2, ['now', 'now', 'word']]);
  expect(open.themes.find(({ id }) => id === 'sidest1')?.columns?.map(({ title }) => title)).toEqual([
    'Payant',
    'Offert'
  ]);
  expect(open.votes.every(({ ask }) => ask === undefined || ask.rule === 'scale')).toBe(true);
  const board = boardFileOf(state, must(tableById(state.plan, 'word1'), 'a table'), AT);
  expect([board.version, board.columns?.map(({ id }) => id)]).toEqual([2, ['word']]);
});

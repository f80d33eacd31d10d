// Columns as data: which board has which, what may be written there, and what becomes of cards when they change.
import { describe, expect, test } from 'vitest';
import { ballotChoices, ballotLines } from '#core/ballot-lines.ts';
import { columnsOf } from '#core/board-columns.ts';
import {
  columnIn,
  ideaBefore,
  isCarriable,
  kindOn,
  poleColumns,
  standingColumns,
  USUAL_COLUMNS,
  type Column
} from '#core/columns.ts';
import type { Command } from '#core/commands.ts';
import { evolve } from '#core/evolve.ts';
import { must } from '#core/result.ts';
import { layoutViews } from '#core/view-layouts.ts';
import { boardView, cardView } from '#core/view-board.ts';
import { wallCards } from '#core/wall.ts';
import type { Workshop } from '#core/workshop.ts';
import { adding, Day, FACILITATOR } from './a-day.ts';
import { aMorning } from './a-morning.ts';
import { aPlan } from './a-plan.ts';

const column = (id: string, role: Column['role'], title = id): Column => ({ id, title, one: '', role });
const SERVICES: readonly Column[] = [
  column('now', 'idea', 'Existant'),
  column('create', 'idea', 'À créer'),
  column('agreed', 'finding', 'Constats'),
  column('stop', 'note', 'À arrêter')
];
const setting = (columns: readonly Column[], grouping = 'main'): Command => ({
  type: 'columns.set',
  grouping,
  columns
});

function aServiceDay(): Day {
  return new Day(aPlan(24, 3, { columns: SERVICES })).goesToRound(1);
}

describe('[COL-1] the columns of a board', () => {
  test('are those of its layout, the usual three, or the two sides of a tension', () => {
    const plan = aMorning();
    expect(columnsOf(plan, 'A1')).toBe(USUAL_COLUMNS);
    expect(columnsOf(plan, 'word1').map(({ id }) => id)).toEqual(['word']);
    expect(columnsOf(plan, 'sides2')).toEqual([
      { id: 'poleA', title: 'Quelques-uns', one: '', role: 'idea' },
      { id: 'poleB', title: 'Tous', one: '', role: 'idea' }
    ]);
  });

  test('what is none of them is refused, and so is putting a card there', () => {
    const day = aServiceDay();
    const host = day.hosts('A1');
    expect(day.refused(host, adding({ card: 'c1', table: 'A1', kind: 'idea' })).code).toBe('column.unknown');
    day.does(host, adding({ card: 'c1', table: 'A1', kind: 'now' }));
    expect(day.refused(host, { type: 'card.promote', card: 'c1', to: 'finding' }).code).toBe(
      'column.unknown'
    );
    expect(day.refused(host, { type: 'card.propose', card: 'c1', to: 'other' }).code).toBe('column.unknown');
    day.does(host, { type: 'card.promote', card: 'c1', to: 'stop' });
    expect(day.card('c1').kind).toBe('stop');
  });

  test('a place tells them, and says nothing of the usual three', () => {
    const day = aServiceDay();
    expect(boardView(day.state, 'A1', FACILITATOR).place.columns).toEqual(SERVICES);
    day.does(FACILITATOR, setting(USUAL_COLUMNS));
    expect(boardView(day.state, 'A1', FACILITATOR).place.columns).toBeUndefined();
  });
});

describe('[COL-3] roles, not names', () => {
  test('pinned findings come first on the ballot, then pinned ideas; notes only when they are asked for', () => {
    const day = aServiceDay();
    const host = day.hosts('A1');
    for (const kind of ['now', 'create', 'agreed', 'stop'])
      day.does(host, adding({ card: kind, table: 'A1', kind, text: `Dire ${kind}` }));
    for (const card of ['stop', 'create', 'agreed']) day.does(host, { type: 'card.pin', card, pinned: true });
    const lines = ballotLines(day.state, null);
    expect(lines.ok && lines.value.map(({ text }) => text)).toEqual(['Dire agreed', 'Dire create']);
    const choices = ballotChoices(day.state).map(({ text, proposed }) => [text, proposed]);
    expect(choices).toEqual([
      ['Dire agreed', true],
      ['Dire create', true],
      ['Dire stop', false]
    ]);
  });

  test('cards of boards where nobody votes do not stop a vote', () => {
    const day = new Day(aMorning(12));
    day.does(FACILITATOR, adding({ card: 'w', table: 'word1', kind: 'word', text: 'Soleil' }));
    day.does(FACILITATOR, adding({ card: 'i', table: 'A1', text: 'Une idée' }));
    day.does(FACILITATOR, { type: 'card.pin', card: 'i', pinned: true });
    const lines = ballotLines(day.state, ['w']);
    expect(lines.ok && lines.value.map(({ text }) => text)).toEqual(['Soleil']);
  });
});

describe('[COL-4] columns changed while people write', () => {
  test('a removed column’s cards stand last under « Autres », can be moved, and come back with it', () => {
    const day = aServiceDay();
    const host = day.hosts('A1');
    for (const kind of ['now', 'stop', 'create']) day.does(host, adding({ card: kind, table: 'A1', kind }));
    const left = SERVICES.filter(({ id }) => id !== 'now');
    day.does(FACILITATOR, setting(left));
    const board = boardView(day.state, 'A1', host);
    expect(board.cards.map(({ id }) => id)).toEqual(['create', 'stop', 'now']);
    expect(wallCards(day.state, 'A1').map(({ id }) => id)).toEqual(['create', 'stop', 'now']);
    const kinds = board.cards.map(({ kind }) => kind);
    expect(standingColumns(left, kinds).map(({ id }) => id)).toEqual(['create', 'agreed', 'stop', 'other']);
    expect(columnIn(left, 'now').role).toBe('note');
    expect(must(layoutViews(day.state)[0], 'a layout')).toMatchObject({ grouping: 'main', astray: 1 });
    day.does(host, { type: 'card.promote', card: 'now', to: 'create' });
    expect(layoutViews(day.state)[0]?.astray).toBe(0);
    day.does(host, adding({ card: 'again', table: 'A1', kind: 'stop' }));
    day.does(FACILITATOR, setting([...left].reverse()));
    day.does(FACILITATOR, setting(SERVICES));
    expect(day.card('again').kind).toBe('stop');
    expect(Object.keys(day.state.cards)).toHaveLength(4);
  });

  test('renamed, a column keeps its cards; the usual three go back to having nothing of their own', () => {
    const day = aServiceDay();
    const renamed = SERVICES.map((each) => (each.id === 'now' ? { ...each, title: 'Déjà là' } : each));
    day.does(FACILITATOR, setting(renamed));
    expect(columnsOf(day.state.plan, 'B2')[0]?.title).toBe('Déjà là');
    expect(day.does(FACILITATOR, setting(renamed))).toEqual([]);
    day.does(FACILITATOR, setting(USUAL_COLUMNS));
    expect('columns' in day.state.plan).toBe(false);
  });

  test('of another layout, only its boards change; an unknown layout, a column without a name are refused', () => {
    const day = new Day(aMorning());
    day.does(FACILITATOR, setting(SERVICES, 'told'));
    expect(columnsOf(day.state.plan, 'T1')).toEqual(SERVICES);
    expect(columnsOf(day.state.plan, 'A1')).toBe(USUAL_COLUMNS);
    expect(day.refused(FACILITATOR, setting(SERVICES, 'nowhere')).code).toBe('table.unknown');
    expect(day.refused(FACILITATOR, setting([column('now', 'idea', '')])).code).toBe('text.empty');
    expect(layoutViews(day.state).map(({ grouping }) => grouping)).toEqual(['word', 'told', 'main']);
  });

  test('only the facilitation changes them, and the journal tells it again', () => {
    const day = aServiceDay();
    expect(day.refused(day.hosts('A1'), setting(USUAL_COLUMNS)).code).toBe('right.denied');
    day.does(FACILITATOR, setting([column('one', 'note', 'Notes')]));
    const again = day.events.reduce<Workshop | null>((state, event) => evolve(state, event), null);
    expect(again?.plan.columns).toEqual(day.state.plan.columns);
  });
});

describe('[COL-5] a card sent to another table', () => {
  test('keeps its column, else takes one of its role, else the first; undoing gives it back', () => {
    expect(kindOn(SERVICES, 'stop', SERVICES)).toBe('stop');
    expect(kindOn(SERVICES, 'finding', USUAL_COLUMNS)).toBe('agreed');
    expect(kindOn(SERVICES, 'openQuestion', USUAL_COLUMNS)).toBe('now');
    const day = new Day(aMorning());
    day.does(FACILITATOR, adding({ card: 'c', table: 'A1' }));
    day.does(FACILITATOR, { type: 'card.move', card: 'c', to: 'sides1' });
    expect([day.card('c').table, day.card('c').kind]).toEqual(['sides1', 'poleA']);
    day.undoes();
    expect([day.card('c').table, day.card('c').kind]).toEqual(['A1', 'idea']);
  });
});

describe('[COL-3] what a column is for is its role', () => {
  test.each([
    ['an idea agreed on, where columns have names of their own', SERVICES, 'now', 'agreed', 'now'],
    ['an idea agreed on, in the usual three', USUAL_COLUMNS, 'idea', 'finding', 'idea'],
    ['an idea among ideas', SERVICES, 'now', 'create', null],
    ['a note agreed on', SERVICES, 'stop', 'agreed', null],
    ['what is back among ideas', SERVICES, 'agreed', 'now', null],
    ['what came from a column that is no more', SERVICES, 'gone', 'agreed', null]
  ] as const)('« venue des idées »: %s', (_description, columns, from, to, expected) => {
    expect(ideaBefore(columns, from, to)).toBe(expected);
  });

  test('a board says it of a column that has another name', () => {
    const day = aServiceDay();
    day.does(FACILITATOR, adding({ card: 'c1', table: 'A1', kind: 'now' }));
    day.does(FACILITATOR, { type: 'card.promote', card: 'c1', to: 'create' });
    expect(cardView(day.card('c1'), FACILITATOR, day.state).promotedFrom).toBeNull();
    day.does(FACILITATOR, { type: 'card.promote', card: 'c1', to: 'agreed' });
    expect(cardView(day.card('c1'), FACILITATOR, day.state).promotedFrom).toBe('now');
  });
});

test.each([
  ['an idea', USUAL_COLUMNS, 'idea', true],
  ['a finding', USUAL_COLUMNS, 'finding', true],
  ['an idea by another name', SERVICES, 'create', true],
  ['an open question', USUAL_COLUMNS, 'openQuestion', false],
  ['a note, a word', SERVICES, 'stop', false],
  ['a card of a column that is no more', SERVICES, 'gone', false],
  ['an argument of a tension', poleColumns(['Payant', 'Offert']), 'poleB', false]
] as const)('[VOL-1] [COL-3] may one carry on %s?', (_description, columns, kind, expected) => {
  expect(isCarriable(columns, kind)).toBe(expected);
});

test('[VOL-1] nobody carries a word of the whole room', () => {
  const day = new Day(aMorning());
  const person = day.joins('d-1');
  day.does(person, { type: 'seat.name', seat: person.seat, name: 'Ada', affiliation: '', thanks: false });
  day.goesTo('words');
  day.does(FACILITATOR, adding({ card: 'w', table: 'word1', kind: 'word', text: 'Soleil' }));
  const offer: Command = { type: 'card.volunteer', card: 'w', on: true, as: 'name' };
  expect(day.refused(person, offer).code).toBe('right.denied');
});

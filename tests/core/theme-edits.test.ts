// Themes added, taken away and put in another order after the creation: tables, circuits, groups, seats and rounds follow; nothing
// written and nobody seated is lost, and each act is taken back.
import { describe, expect, test } from 'vitest';
import { allTables, markOf, tableOfGroup, tablesOfCircuit, themeOf, type Plan } from '#core/plan.ts';
import { stepNow } from '#core/position.ts';
import { must } from '#core/result.ts';
import { participantView } from '#core/view-participant.ts';
import { rotationOf, proofOf, tableByMark } from '#core/rotation/carousel.ts';
import { leastCost } from '#core/rotation/assign.ts';
import { groupOf } from '#core/roster.ts';
import { aDay, adding, Day, FACILITATOR } from './a-day.ts';
import { aMorning } from './a-morning.ts';
import { aPlan } from './a-plan.ts';

const adds = (title = 'La saison creuse', grouping = 'main') =>
  ({ type: 'theme.add', grouping, title, question: '' }) as const;
const removes = (theme: string) => ({ type: 'theme.remove', theme }) as const;
const moves = (theme: string, after: string | null) => ({ type: 'theme.move', theme, after }) as const;

const letters = ({ themes }: Plan): string =>
  themes.map(({ letter, title }) => `${letter} ${title}`).join(', ');
const sizes = ({ state }: Day): readonly number[] =>
  state.plan.groups.map(
    ({ number }) => Object.values(state.seats).filter((seat) => groupOf(seat) === number).length
  );
const themesOf = ({ state: { plan } }: Day, group: number, rounds: number): readonly string[] =>
  Array.from({ length: rounds }, (_, i) => tableOfGroup(plan, group, i + 1)?.theme ?? '');
/** Whole, but for what the undo list remembers. */
const frame = ({ state: { plan, seats, secrets } }: Day) => ({ plan, seats, secrets });

describe('before the start', () => {
  test('[EDIT-7] a theme more: its table, its group, its round, its host and its link, and sizes stay even', () => {
    const day = new Day(aPlan(25, 5));
    day.does(FACILITATOR, adds());
    const { plan, seats, secrets } = day.state;
    expect(letters(plan)).toContain('F La saison creuse');
    expect(plan.tables.map(({ id }) => id)).toEqual(['A1', 'B1', 'C1', 'D1', 'E1', 'F1']);
    expect(rotationOf(plan)?.rounds).toHaveLength(6);
    expect(proofOf(plan).complete).toBe(true);
    expect(Object.values(seats)).toHaveLength(25);
    expect(Object.values(seats).filter(({ hosts }) => hosts !== null)).toHaveLength(6);
    expect(Math.max(...sizes(day)) - Math.min(...sizes(day))).toBeLessThanOrEqual(1);
    expect(secrets.hosts['F1']).toMatch(/^kx7p4m-/);
  });

  test('[EDIT-7] circuits stay while sizes are right; else they are those the rule proposes', () => {
    const many = new Day(aPlan(40, 5));
    many.does(FACILITATOR, adds());
    expect(many.state.plan.circuits).toBe(2);
    many.does(FACILITATOR, adds('Un autre'));
    expect(many.state.plan.circuits).toBe(1);
    expect(many.state.plan.groups).toHaveLength(7);
    const few = new Day(aPlan(25, 5));
    for (const theme of ['t1', 't2']) few.does(FACILITATOR, removes(theme));
    expect(few.state.plan.circuits).toBe(2);
    expect(allTables(few.state.plan).map((table) => markOf(few.state.plan, table))).toEqual([
      'A1',
      'B1',
      'C1',
      'A2',
      'B2',
      'C2'
    ]);
  });

  test('[EDIT-7] a circuit where something is written stays', () => {
    const day = new Day(aPlan(40, 6));
    expect(day.state.plan.circuits).toBe(1);
    const two = new Day(aPlan(40, 6, { circuits: 2 }));
    two.does(FACILITATOR, adding({ card: 'card-of-b2', table: 'B2' }));
    two.does(FACILITATOR, adds());
    expect(two.state.plan.circuits).toBe(2);
    expect(two.card('card-of-b2').table).toBe('B2');
  });

  test('[EDIT-7] whoever has come keeps the table of their phone', () => {
    const day = new Day(aPlan(40, 5));
    const anna = day.joins('d-anna', { mark: 'B2' });
    day.does(FACILITATOR, adds());
    expect(participantView(day.state, anna.seat, day.now).here).toMatchObject({
      mark: 'B2',
      theme: 'Thème 2'
    });
    day.does(FACILITATOR, removes('t1'));
    expect(participantView(day.state, anna.seat, day.now).here).toMatchObject({
      mark: 'A2',
      theme: 'Thème 2'
    });
  });

  test('[EDIT-7] taking it back gives everything as it was, with those who came meanwhile', () => {
    const day = new Day(aPlan(25, 5));
    const before = frame(day);
    day.does(FACILITATOR, adds());
    day.undoes();
    expect(frame(day)).toEqual(before);
    day.does(FACILITATOR, adds());
    const late = day.joins('d-late', { mark: 'F' });
    day.undoes();
    const seat = day.state.seats[late.seat];
    expect(seat).toMatchObject({ claimed: true, hosts: null });
    expect(day.state.plan.groups.some(({ number }) => number === (seat && groupOf(seat)))).toBe(true);
    expect(participantView(day.state, late.seat, day.now).here?.mark).toMatch(/^[A-E]$/);
  });

  test('[EDIT-6] taken back, whoever was given a group that is gone joins the smallest, one after the other', () => {
    const day = new Day(aPlan(25, 5));
    day.does(FACILITATOR, adds());
    const rows = Array.from({ length: 40 }, (_, i) => ({ name: `Prénom${i} Roux`, affiliation: '' }));
    const act = day.state.undo.at(-1)?.id;
    day.does(FACILITATOR, { type: 'people.list', rows });
    day.undoes(act);
    expect(day.state.plan.groups).toHaveLength(5);
    expect(Math.max(...sizes(day)) - Math.min(...sizes(day))).toBeLessThanOrEqual(1);
  });

  test('[EDIT-6] the smallest is that of the layout which is given back, whatever groups are elsewhere', () => {
    const day = new Day(aMorning());
    day.does(FACILITATOR, adds('Aude raconte', 'told'));
    const act = day.state.undo.at(-1)?.id;
    const of = (group: number) =>
      Object.values(day.state.seats).filter((seat) => seat.others?.['told']?.at(-1)?.group === group);
    const rows = Array.from({ length: 40 }, (_, i) => ({ name: `Prénom${i} Roux`, affiliation: '' }));
    day.does(FACILITATOR, { type: 'people.list', rows });
    expect(of(4).length).toBeGreaterThan(1);
    day.undoes(act);
    const told = [1, 2, 3].map((group) => of(group).length);
    expect(Math.max(...told) - Math.min(...told)).toBeLessThanOrEqual(1);
  });

  test('[EDIT-7] a table where something was written is not taken back with its theme', () => {
    const day = new Day(aPlan(25, 5));
    day.does(FACILITATOR, adds());
    day.does(FACILITATOR, adding({ card: 'card-of-f', table: 'F1' }));
    const { id, version } = { id: day.state.undo.at(-1)?.id ?? 0, version: day.state.control.version };
    const undo = { type: 'act.undo', act: id, expectedVersion: version } as const;
    expect(day.refused(FACILITATOR, undo)).toMatchObject({ code: 'theme.used' });
  });

  test('[EDIT-8] a theme less: letters, rounds and people follow; what is used stays', () => {
    const day = new Day(aPlan(25, 5));
    const before = frame(day);
    day.does(FACILITATOR, removes('t2'));
    expect(letters(day.state.plan)).toBe('A Thème 1, B Thème 3, C Thème 4, D Thème 5');
    expect(rotationOf(day.state.plan)?.rounds).toHaveLength(4);
    expect(Object.keys(day.state.secrets.hosts)).not.toContain('B1');
    expect(tableByMark(day.state.plan, 'B')?.theme).toBe('t3');
    expect(Math.max(...sizes(day)) - Math.min(...sizes(day))).toBeLessThanOrEqual(1);
    day.undoes();
    expect(frame(day)).toEqual(before);
    day.does(FACILITATOR, adding({ card: 'card-of-b1', table: 'B1' }));
    expect(day.refused(FACILITATOR, removes('t2'))).toMatchObject({ code: 'theme.used' });
    day.hosts('C1');
    expect(day.refused(FACILITATOR, removes('t3'))).toMatchObject({ code: 'theme.used' });
    day.does(FACILITATOR, { type: 'rapporteur.name', table: 'D1', who: { name: 'Simone' } });
    expect(day.refused(FACILITATOR, removes('t4'))).toMatchObject({ code: 'theme.used' });
  });

  test('[EDIT-8] two themes stay in circuits, and the theme of nobody is said', () => {
    const day = aDay();
    day.does(FACILITATOR, removes('t1'));
    expect(day.refused(FACILITATOR, removes('t2'))).toMatchObject({ code: 'themes.tooFew' });
    expect(day.refused(FACILITATOR, removes('t1'))).toMatchObject({ code: 'table.unknown' });
  });

  test('[EDIT-9] another order: letters and journeys follow, a table keeps its cards, people keep their letter', () => {
    const day = new Day(aPlan(25, 5));
    const anna = day.joins('d-anna', { mark: 'B' });
    day.does(FACILITATOR, adding({ card: 'card-of-theme-5', table: 'E1' }));
    const before = frame(day);
    day.does(FACILITATOR, moves('t5', 't1'));
    const { plan } = day.state;
    expect(letters(plan)).toBe('A Thème 1, B Thème 5, C Thème 2, D Thème 3, E Thème 4');
    expect(participantView(day.state, anna.seat, day.now).here).toMatchObject({
      mark: 'B',
      theme: 'Thème 5'
    });
    const table = tableByMark(plan, 'B');
    expect(table && themeOf(plan, table)?.title).toBe('Thème 5');
    expect(day.card('card-of-theme-5').table).toBe(table?.id);
    expect(themesOf(day, 1, 5)).toEqual(['t1', 't5', 't2', 't3', 't4']);
    day.undoes();
    expect(frame(day)).toEqual(before);
    expect(day.does(FACILITATOR, moves('t2', 't1'))).toEqual([]);
  });

  test('[EDIT-7] a closed theme stays closed and unvisited whatever comes', () => {
    const day = new Day(aPlan(25, 5));
    day.does(FACILITATOR, { type: 'theme.close', theme: 't2', closed: true });
    day.does(FACILITATOR, adds());
    for (const { number } of day.state.plan.groups) expect(themesOf(day, number, 6)).not.toContain('t2');
  });

  test('[EDIT-7] witnesses’ tables and common boards take one more; sides of a tension do not', () => {
    const day = new Day(aMorning());
    day.does(FACILITATOR, adds('Aude raconte', 'told'));
    const told = day.state.plan.groupings?.['told'];
    expect(told?.themes.at(-1)).toMatchObject({ letter: 'T4', story: true });
    expect(told?.tables.map(({ id }) => id)).toEqual(['T1', 'T2', 'T3', 'T4']);
    expect(day.refused(FACILITATOR, adds('Encore', 'sides'))).toMatchObject({ code: 'theme.fixed' });
    expect(day.refused(FACILITATOR, adds('Encore', 'nulle'))).toMatchObject({ code: 'table.unknown' });
    expect(day.refused(FACILITATOR, adds(' '))).toMatchObject({ code: 'text.empty' });
  });
});

describe('while it runs', () => {
  test('[EDIT-7] a table more opens beside the others: one group after the other goes there, no two at one table', () => {
    const day = new Day(aPlan(25, 5)).goesToRound(2);
    const before = [1, 2, 3, 4, 5].map((group) => themesOf(day, group, 5));
    day.does(FACILITATOR, adds());
    const after = [1, 2, 3, 4, 5].map((group) => themesOf(day, group, 5));
    expect(after.map((way) => way.slice(0, 2))).toEqual(before.map((way) => way.slice(0, 2)));
    for (const round of [2, 3, 4]) {
      const here = after.map((way) => way[round]);
      expect(new Set(here).size, `round ${round + 1}`).toBe(5);
      expect(here).toContain('t6');
    }
    for (const way of after) expect(new Set(way).size).toBe(5);
    expect(day.state.plan.groups).toHaveLength(5);
    expect(day.state.secrets.hosts['F1']).toMatch(/^kx7p4m-/);
    day.undoes();
    expect([1, 2, 3, 4, 5].map((group) => themesOf(day, group, 5))).toEqual(before);
  });

  test('[EDIT-6] a host keeps the groups of another layout when that layout is given back', () => {
    const day = new Day(aMorning()).goesTo('stories');
    while (stepNow(day.state).round < 2) day.conducts({ type: 'cursor.next' });
    const host = must(
      Object.values(day.state.seats).find(({ hosts }) => hosts !== null),
      'a host'
    );
    const group = host.others?.['told']?.at(-1)?.group === 1 ? 2 : 1;
    day.does(FACILITATOR, { type: 'seat.move', seat: host.id, group });
    const moved = day.state.seats[host.id];
    expect(moved?.others?.['told']).toHaveLength(2);
    day.does(FACILITATOR, adds('Aude raconte', 'told'));
    day.undoes();
    expect(day.state.seats[host.id]).toEqual(moved);
  });

  test('[EDIT-7] before the first round nobody’s first table changes', () => {
    const day = new Day(aPlan(25, 5));
    day.conducts({ type: 'workshop.start' });
    day.does(FACILITATOR, adds());
    expect([1, 2, 3, 4, 5].map((group) => themesOf(day, group, 1)[0])).toEqual([
      't1',
      't2',
      't3',
      't4',
      't5'
    ]);
    expect(tablesOfCircuit(day.state.plan, 1)).toHaveLength(6);
  });

  test('[EDIT-7, EDIT-8, EDIT-9] what would come to nothing or move what people see is refused with its reason', () => {
    const day = new Day(aPlan(25, 5)).goesToRound(5);
    expect(day.refused(FACILITATOR, adds())).toMatchObject({ code: 'theme.late' });
    expect(day.refused(FACILITATOR, removes('t2'))).toMatchObject({ code: 'theme.begun' });
    expect(day.refused(FACILITATOR, moves('t2', null))).toMatchObject({ code: 'theme.lettered' });
    day.conducts({ type: 'workshop.close' });
    expect(day.refused(FACILITATOR, adds())).toMatchObject({ code: 'workshop.closed' });
  });
});

test('[EDIT-5] who goes where costs the least: as every order tried by hand', () => {
  const costs = [
    [4, 1, 3, 9],
    [2, 0, 5, 8],
    [3, 2, 2, 7]
  ];
  const total = (columns: readonly number[]): number =>
    columns.reduce((sum, column, row) => sum + (costs[row]?.[column] ?? 0), 0);
  const all = [0, 1, 2, 3].flatMap((a) => [0, 1, 2, 3].flatMap((b) => [0, 1, 2, 3].map((c) => [a, b, c])));
  const best = Math.min(...all.filter((each) => new Set(each).size === 3).map(total));
  expect(total(leastCost(costs))).toBe(best);
  expect(() => leastCost([[1], [1]])).toThrow('fewer places than rows');
});

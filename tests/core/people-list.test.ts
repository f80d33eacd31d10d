// A list of people: at the creation, later, twice, with wishes; and claimed by those it names.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createWorkshop } from '#core/creating.ts';
import { evolve } from '#core/evolve.ts';
import type { ListedPerson } from '#core/listed-people.ts';
import { talliesOf } from '#core/people-list.ts';
import type { Plan } from '#core/plan.ts';
import { QUALITIES, type Quality, type QualityWishes } from '#core/qualities.ts';
import { countsWithoutFew, qualityCounts } from '#core/quality-counts.ts';
import { must } from '#core/result.ts';
import { groupOf, type Seat } from '#core/roster.ts';
import type { Workshop } from '#core/workshop.ts';
import { aDay, FACILITATOR, type Day } from './a-day.ts';
import { aPlan } from './a-plan.ts';

const FAMILIES = ['Arnal', 'Bonnet', 'Causse', 'Delpech', 'Espinasse', 'Fabre', 'Galibert', 'Huguet'];
const person = (i: number, quality?: Quality): ListedPerson => ({
  name: `Prénom${i} ${FAMILIES[i % FAMILIES.length] ?? ''}`,
  affiliation: `Office ${i}`,
  ...(quality ? { quality } : {})
});
const list = (count: number, qualityOf: (i: number) => Quality | undefined = () => undefined) =>
  Array.from({ length: count }, (_, i) => person(i, qualityOf(i)));

function born(plan: Plan, people: readonly ListedPerson[], qualities?: QualityWishes): Workshop {
  const names = { id: 'w2345678abcdefghjkmn', space: 'default', code: 'KX7P4M', title: 'Un atelier' };
  const said = {
    place: '',
    organizer: '',
    facilitation: '',
    rehearsalOf: null,
    attribution: 'named'
  } as const;
  let drawn = 0;
  const draw = () => `code${++drawn}`;
  const env = { now: 0, draw, compose: () => null, tally: () => ({ ballots: 0, marks: {} }) };
  const whole = qualities ? { ...plan, qualities } : plan;
  return evolve(
    null,
    createWorkshop(
      { ...names, ...said, template: { id: 'libre', version: 1 }, plan: whole, list: people },
      env
    )
  );
}

const seatsOf = (workshop: Workshop) => Object.values(workshop.seats);
const listed = (workshop: Workshop) => seatsOf(workshop).filter((seat) => seat.listed);
const sizes = ({ plan, seats }: Workshop, of: (seat: Seat) => boolean) =>
  plan.groups.map(
    ({ number }) => Object.values(seats).filter((seat) => groupOf(seat) === number && of(seat)).length
  );
const uneven = (counts: readonly number[]) => Math.max(...counts) - Math.min(...counts);
const byName = (day: Day, name: string) =>
  must(
    seatsOf(day.state).find((seat) => seat.name === name),
    name
  );

describe('[PPL-1] a list', () => {
  test('names the places that are expected, then adds some, and says nothing twice', () => {
    const day = aDay(12, 3);
    const rows = list(11);
    day.does(FACILITATOR, { type: 'people.list', rows });
    expect(
      listed(day.state)
        .map(({ name }) => name)
        .toSorted()
    ).toEqual(rows.map(({ name }) => name).toSorted());
    // Nine people move beside the three hosts, whose seats are left alone.
    expect(seatsOf(day.state)).toHaveLength(14);
    expect(seatsOf(day.state).filter((seat) => seat.hosts !== null && seat.name !== '')).toEqual([]);
    expect(uneven(sizes(day.state, (seat) => seat.listed === true))).toBeLessThanOrEqual(1);
    expect(day.does(FACILITATOR, { type: 'people.list', rows })).toEqual([]);
  });

  test('knows a person again without accents or case, and learns their quality', () => {
    const day = aDay();
    const row = { name: 'Zoé Lefèvre', affiliation: 'Office de Sète' };
    day.does(FACILITATOR, {
      type: 'people.list',
      rows: [row, { name: 'ZOE LEFEVRE', affiliation: 'office de sete' }]
    });
    expect(listed(day.state)).toHaveLength(1);
    day.does(FACILITATOR, { type: 'people.list', rows: [{ ...row, name: 'Zoe Lefevre', quality: 'team' }] });
    expect(listed(day.state)).toMatchObject([{ name: 'Zoé Lefèvre', quality: 'team' }]);
  });

  test('keeps apart two people of the same name who come from elsewhere', () => {
    const day = aDay();
    const rows = ['Sète', 'Agde'].map((affiliation) => ({ name: 'Marie Martin', affiliation }));
    day.does(FACILITATOR, { type: 'people.list', rows });
    expect(listed(day.state).map(({ affiliation }) => affiliation)).toEqual(['Sète', 'Agde']);
  });

  test('recognises whoever came before it and said the same name', () => {
    const day = aDay();
    const maud = day.joins('d-maud');
    day.does(maud, {
      type: 'seat.name',
      seat: maud.seat,
      name: 'Maud Arnal',
      affiliation: 'Rives',
      thanks: false
    });
    day.does(FACILITATOR, {
      type: 'people.list',
      rows: [{ name: 'Maud Arnal', affiliation: 'Rives', quality: 'elected' }]
    });
    expect(listed(day.state)).toMatchObject([{ id: maud.seat, quality: 'elected', claimed: true }]);
  });

  test('goes with the name: whoever takes theirs back is of no list and no quality', () => {
    const day = aDay();
    day.does(FACILITATOR, { type: 'people.list', rows: [person(1, 'elected')] });
    const { id } = must(listed(day.state)[0], 'a seat');
    day.does(FACILITATOR, { type: 'seat.name', seat: id, name: '', affiliation: '', thanks: false });
    expect(day.state.seats[id]).not.toHaveProperty('quality');
    expect(day.state.seats[id]).not.toHaveProperty('listed');
  });

  test('is refused whole beyond five hundred seats', () => {
    const day = aDay(12, 3);
    const rows = list(500);
    expect(day.refused(FACILITATOR, { type: 'people.list', rows })).toEqual({
      code: 'workshop.full',
      params: { most: 500 }
    });
  });
});

describe('[PPL-2] at the creation', () => {
  test('a shorter list leaves places for others, evenly', () => {
    const workshop = born(aPlan(40, 5), list(23));
    expect(listed(workshop)).toHaveLength(23);
    expect(seatsOf(workshop)).toHaveLength(40);
    expect(uneven(sizes(workshop, (seat) => seat.listed === true))).toBeLessThanOrEqual(1);
    expect(uneven(sizes(workshop, () => true))).toBeLessThanOrEqual(1);
  });

  test('a longer list makes groups larger and changes nothing else of the plan', () => {
    const plan = aPlan(25, 5);
    const workshop = born(plan, list(34));
    expect(workshop.plan).toEqual({ ...plan, people: 39 });
    expect(listed(workshop)).toHaveLength(34);
    expect(uneven(sizes(workshop, () => true))).toBeLessThanOrEqual(1);
  });

  test('in rooms of 5 to 300 everybody has one seat, groups are even and wishes hold', () => {
    const rooms = fc.record({
      count: fc.integer({ min: 5, max: 300 }),
      themes: fc.integer({ min: 2, max: 8 }),
      quality: fc.constantFrom(...QUALITIES),
      every: fc.integer({ min: 1, max: 9 })
    });
    fc.assert(
      fc.property(rooms, ({ count, themes, quality, every }) => {
        const people = Math.min(300, Math.max(count, themes * 3));
        const rows = list(count, (i) => (i % every === 0 ? quality : undefined));
        const workshop = born(aPlan(people, themes), rows, { [quality]: 'spread' });
        expect(new Set(listed(workshop).map(({ name, affiliation }) => `${name} ${affiliation}`)).size).toBe(
          count
        );
        expect(uneven(sizes(workshop, (seat) => seat.listed === true))).toBeLessThanOrEqual(1);
        expect(uneven(talliesOf(workshop).map((tally) => tally[quality] ?? 0))).toBeLessThanOrEqual(1);
      }),
      { numRuns: 60 }
    );
  });
});

describe('[PPL-3] wishes', () => {
  const six = list(36, (i) => (i < 6 ? 'elected' : 'team'));
  const elected = (workshop: Workshop) => talliesOf(workshop).map((tally) => tally.elected ?? 0);

  test('hold from the creation on', () => {
    const plan = aPlan(42, 6, { circuits: 1 });
    expect(elected(born(plan, six, { elected: 'spread' }))).toEqual([1, 1, 1, 1, 1, 1]);
    expect(elected(born(plan, six, { elected: 'gather' })).toSorted()).toEqual([0, 0, 0, 0, 0, 6]);
  });

  test('that change deal again those who have not come, and leave the others where they are', () => {
    const day = aDay(42, 6);
    day.does(FACILITATOR, { type: 'people.list', rows: six, wishes: { elected: 'gather' } });
    const here = must(
      seatsOf(day.state).find(({ quality }) => quality === 'elected'),
      'somebody'
    );
    day.joins('d-here', { person: { seat: here.id, name: here.name } });
    const before = sizes(day.state, (seat) => seat.listed === true);
    day.does(FACILITATOR, { type: 'people.list', rows: [], wishes: { elected: 'spread' } });
    expect(day.state.plan.qualities).toEqual({ elected: 'spread' });
    expect(uneven(elected(day.state))).toBeLessThanOrEqual(1);
    expect(day.state.seats[here.id]?.groups).toEqual(here.groups);
    expect(sizes(day.state, (seat) => seat.listed === true).toSorted()).toEqual(before.toSorted());
    expect(day.does(FACILITATOR, { type: 'people.list', rows: [], wishes: { elected: 'spread' } })).toEqual(
      []
    );
  });
});

describe('[PPL-5] whoever is on the list', () => {
  test('takes the seat that waits for them, at the table they scan', () => {
    const day = aDay();
    day.does(FACILITATOR, { type: 'people.list', rows: [person(0, 'elected'), person(1), person(2)] });
    const { id, name } = byName(day, person(1).name);
    const me = day.joins('d-1', { person: { seat: id, name: name.toUpperCase() }, mark: 'C1' });
    expect(day.state.seats[me.seat]).toMatchObject({
      id,
      name,
      claimed: true,
      state: 'present',
      groups: [{ group: 3 }]
    });
    expect(day.joins('d-1')).toEqual(me);
  });

  test('is refused under another name, and once it is taken', () => {
    const day = aDay();
    day.does(FACILITATOR, { type: 'people.list', rows: [person(0), person(1)] });
    const { id, name } = byName(day, person(1).name);
    const asks = (seat: string, as: string) => day.join('d-2', { person: { seat, name: as } });
    const refusal = (code: string) => ({ ok: false, refusal: { code } });
    expect(asks(id, person(0).name)).toEqual(refusal('seat.unknown'));
    expect(asks('s99', name)).toEqual(refusal('seat.unknown'));
    expect(asks('s1', '')).toEqual(refusal('seat.unknown'));
    day.joins('d-1', { person: { seat: id, name } });
    expect(asks(id, name)).toEqual(refusal('seat.taken'));
  });

  test('is never given as a free place to a newcomer', () => {
    const day = aDay(12, 3);
    day.does(FACILITATOR, { type: 'people.list', rows: list(9) });
    const { seat } = day.joins('d-new');
    expect(day.state.seats[seat]).toMatchObject({ name: '', number: 13 });
  });
});

test('[PPL-6] qualities are figures, and those of fewer than five people are never told by table', () => {
  const qualityOf = (i: number): Quality | undefined =>
    i < 4 ? 'elected' : i < 10 ? 'direction' : undefined;
  const workshop = born(aPlan(42, 6, { circuits: 1 }), list(36, qualityOf), {
    elected: 'spread',
    direction: 'spread'
  });
  const all = qualityCounts(seatsOf(workshop));
  expect(all).toEqual([
    { quality: 'elected', people: 4, present: 0 },
    { quality: 'direction', people: 6, present: 0 }
  ]);
  const here = seatsOf(workshop).filter((seat) => groupOf(seat) === 1);
  expect(qualityCounts(here).map(({ quality }) => quality)).toEqual(['elected', 'direction']);
  expect(countsWithoutFew(here, all)).toEqual([{ quality: 'direction', people: 1, present: 0 }]);
});

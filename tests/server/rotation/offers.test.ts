// The rotation over HTTP: a café is born well mixed, two ways of going on are offered, and the server answers meanwhile.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { must } from '#core/result.ts';
import { metricsOf } from '#core/rotation/planner/metrics.ts';
import { parseInstance } from '#core/rotation/planner/parse-instance.ts';
import type { CircleFigures, OffersResponse, RotationResponse } from '#core/rotation-answers.ts';
import { House } from '../a-house.ts';

type Made = Awaited<ReturnType<House['creates']>>;

let house: House;

beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const THEMES = ['Accueil', 'Marchés', 'Sentiers', 'Ateliers', 'Fêtes'].map((title) => ({
  title,
  question: ''
}));
const cafe = (people: number, changes: object = {}): Promise<Made> =>
  house.creates({ template: 'world-cafe', people, ...changes });
const pathOf = ({ workshop }: Made): string => `/api/workshops/${workshop}/rotation`;
const rotationOf = async (made: Made): Promise<RotationResponse> => {
  const answer = await house.get(pathOf(made), { device: made.device });
  expect(answer.status).toBe(200);
  return answer.body as unknown as RotationResponse; // typed by the protocol
};
const offersOf = (made: Made, ask: object) =>
  house.post(`${pathOf(made)}/offers`, ask, { device: made.device });

test('[WAY-1] a café is born mixed: structures sit apart, though the list gives them in order', async () => {
  const list = Array.from({ length: 24 }, (_, i) => ({
    name: `Personne ${i + 1}`,
    affiliation: `Structure ${Math.floor(i / 4) + 1}`
  }));
  const { figures } = await rotationOf(await cafe(24, { list }));
  expect(figures).toMatchObject({ together: 0, back: 0 });
});

describe('a World Café of sixty', () => {
  let made: Made;
  beforeAll(async () => {
    made = await cafe(60);
  });
  const rotation = () => rotationOf(made);
  const offers = (ask: object) => offersOf(made, ask);

  test('[WAY-1] is born with the best plan there is; the same ask gives the same plan', async () => {
    const { people, figures, tables, rounds, from } = await rotation();
    expect(figures).toMatchObject({ repeats: 0, floor: 0, smallest: 5, biggest: 5, back: 0 });
    expect([people.length, tables.length, rounds, from]).toEqual([60, 12, 3, 1]);
    expect(people.filter(({ stays }) => stays)).toHaveLength(12);
    for (const { tables: way, stays } of people) expect(new Set(way).size).toBe(stays ? 1 : 3);
    const twin = await rotationOf(await cafe(60));
    expect(twin.people).toEqual(people);
  });

  test('[WAY-4] while three hundred are planned the server answers', async () => {
    const slow = offersOf(await cafe(300), { close: [], pins: [] });
    const first = await Promise.race([
      slow.then(() => 'plan'),
      house.get('/api/instance').then(() => 'answer')
    ]);
    expect(first).toBe('answer');
    expect((await slow).status).toBe(200);
  });

  test('[WAY-2] a pin: the first offer moves one person, and what it gives can be taken', async () => {
    const { people, tables } = await rotation();
    const who = must(people[30], 'somebody');
    const table = must(
      tables.find((each) => !who.tables.includes(each.table)),
      'a table they do not see'
    );
    const pins = [{ seat: who.seat, round: 2, table: table.table }];
    const answer = await offers({ close: [], pins });
    const { still, mixed, from, grouping, close } = answer.body as unknown as OffersResponse;
    expect([still.concerned, still.others, from]).toEqual([1, 0, 1]);
    expect(still.routes.map(({ seat }) => seat)).toEqual([who.seat]);
    expect(mixed?.routes.find(({ seat }) => seat === who.seat)?.tables[1]).toBe(table.table);
    const taken = await house.commands(made.workshop, 'facilitator', must(made.device, 'device'), {
      ...{ type: 'plan.routes', grouping, from, close },
      routes: still.routes
    });
    expect(taken.status).toBe(200);
    const after = await rotation();
    expect(after.people.find(({ seat }) => seat === who.seat)?.tables[1]).toBe(table.table);
    expect(after.people.filter(({ seat }) => seat !== who.seat)).toEqual(
      people.filter(({ seat }) => seat !== who.seat)
    );
  });

  test('[WAY-8] a whole plan taken back: everybody goes where it says, and that can be taken', async () => {
    const many = await cafe(300);
    const { people } = await rotationOf(many);
    // Whoever travels takes the way of the next traveller: as many pins as there are places.
    const travellers = people.filter(({ stays }) => !stays);
    const pins = travellers.flatMap(({ seat }, i) => {
      const next = must(travellers[(i + 1) % travellers.length], 'somebody').tables;
      return next.map((table, round) => ({ seat, round: round + 1, table }));
    });
    expect(pins.length).toBeGreaterThan(500);
    // Said twice: such a file is larger than any other ask.
    const answer = await offersOf(many, { close: [], pins: [...pins, ...pins] });
    const { still, from, grouping, close } = answer.body as unknown as OffersResponse;
    expect([still.others, still.concerned]).toEqual([0, travellers.length]);
    const taken = await house.commands(many.workshop, 'facilitator', must(many.device, 'device'), {
      ...{ type: 'plan.routes', grouping, from, close },
      routes: still.routes
    });
    expect(taken.status).toBe(200);
    const ways = new Map((await rotationOf(many)).people.map(({ seat, tables }) => [seat, tables]));
    expect(pins.map(({ seat, round }) => ways.get(seat)?.[round - 1])).toEqual(
      pins.map(({ table }) => table)
    );
  });

  test('[WAY-5] is refused to whoever does not facilitate, and where nobody is dealt anew', async () => {
    expect((await house.get(pathOf(made), {})).refusal).toBe('workshop.unknown');
    const stranger = await offersOf({ ...made, device: 'x'.repeat(43) }, { close: [], pins: [] });
    expect(stranger.refusal).toBe('workshop.unknown');
    expect((await offers({ close: ['t1'] })).refusal).toBe('command.malformed');
    const other = await house.creates({});
    const asked = await house.get(pathOf(other), { device: other.device });
    expect(asked.refusal).toBe('theme.fixed');
  });

  test('[EDIT-5] nobody is asked to close the last tables, nor to go to one that closes; the neighbours have their plan', async () => {
    const neighbours = offersOf(await cafe(12), { close: [], pins: [] });
    const { tables, people } = await rotation();
    const themes = tables.map(({ theme }) => theme);
    const [first, second] = tables;
    const pin = { seat: must(people[30], 'somebody').seat, round: 2, table: first?.table };
    const asks = [
      { close: themes, pins: [] },
      { close: themes.slice(1), pins: [] },
      { close: ['nowhere'], pins: [] },
      { close: [first?.theme], pins: [pin] },
      { close: [second?.theme], pins: [{ ...pin, table: 'nowhere' }] }
    ];
    const answers = await Promise.all(asks.map(offers));
    const codes = ['themes.tooFew', 'themes.tooFew', 'table.unknown', 'table.unknown', 'table.unknown'];
    expect(answers.map(({ refusal }) => refusal)).toEqual(codes);
    expect((await neighbours).status).toBe(200);
    expect((await offers({ close: themes.slice(2), pins: [] })).status).toBe(200);
  });
});

test('[WAY-3] before it begins, a plan that is the best already is not mixed again', async () => {
  const answer = await offersOf(await cafe(60, { start: false }), { close: [], pins: [] });
  const { still, mixed } = answer.body as unknown as OffersResponse;
  expect([still.routes, mixed]).toEqual([[], null]);
});

test('[WAY-5] leaves as a table and as the problem the command line reads', async () => {
  const made = await cafe(24);
  const { people, tables } = await rotationOf(made);
  const csv = await house.get(`${pathOf(made)}.csv?locale=fr`, { device: made.device });
  const [head, ...rows] = csv.text.replace(/^\uFEFF/, '').split(/\r?\n/);
  expect(head).toBe('Numéro;Personne;Tour 1;Tour 2;Tour 3');
  const markOf = new Map(tables.map(({ table, mark }) => [table, mark]));
  const told = people.map((each) => {
    const marks = each.tables.map((table) => must(markOf.get(table ?? ''), 'a mark'));
    return [`${each.number}`, each.name, ...marks].join(';');
  });
  expect(rows).toEqual([...told, '']);
  const { body } = await house.get(`${pathOf(made)}.json`, { device: made.device });
  const read = parseInstance(body['instance']);
  const instance = 'instance' in read ? read.instance : null;
  const { assign } = body['schedule'] as { assign: readonly (readonly number[])[] }; // our own format
  expect(metricsOf(must(instance, 'an instance'), assign).faults).toEqual([]);
});

test('[WAY-12] where groups go round: a group that loses its people joins another, and what is offered can be taken', async () => {
  const made = await house.creates({
    template: 'libre',
    people: 40,
    themes: THEMES,
    circuits: 2,
    start: true
  });
  const device = must(made.device, 'device');
  const does = (command: object) => house.commands(made.workshop, 'facilitator', device, command);
  // Eleven to forty go round: circuits in turn, table after table.
  for (const number of [11, 21])
    expect((await does({ type: 'seat.absent', seat: `s${number}` })).status).toBe(200);
  const answer = await offersOf(made, { close: [], pins: [] });
  const { grouping, from, close, still } = answer.body as unknown as OffersResponse<CircleFigures>;
  expect([from, still.concerned, still.others]).toEqual([1, 1, 0]);
  expect(still.routes).toEqual([{ seat: 's31', tables: ['A2', 'B2', 'C2', 'D2', 'E2'], group: 6 }]);
  expect(still.figures).toMatchObject({ back: 0, miss: 0, small: 0, smallest: 4, biggest: 5, round: 1 });
  expect(still.figures.changes).toEqual({ joins: [{ group: 1, into: 6, people: 1 }], ways: [], people: [] });
  expect((await does({ type: 'plan.routes', grouping, from, close, routes: still.routes })).status).toBe(200);
  const after = await offersOf(made, { close: [], pins: [] });
  expect((after.body as unknown as OffersResponse).still.routes).toEqual([]);
});

test('[WAY-9] a table that takes another’s place must be there and open; nobody is pinned where groups go round', async () => {
  const made = await house.creates({
    template: 'libre',
    people: 40,
    themes: THEMES,
    circuits: 2,
    start: true
  });
  const asks = [
    { close: ['t1'], into: 't1', pins: [] },
    { close: ['t1'], into: 'nowhere', pins: [] },
    { close: ['t1', 't2', 't3', 't4', 't5'], pins: [] },
    { close: [], pins: [{ seat: 's11', round: 2, table: 'A1' }] },
    { close: [], circuit: 3, pins: [] }
  ];
  const answers = await Promise.all(asks.map((ask) => offersOf(made, ask)));
  const codes = ['table.unknown', 'table.unknown', 'themes.tooFew', 'theme.fixed', 'group.unknown'];
  expect(answers.map(({ refusal }) => refusal)).toEqual(codes);
  expect((await offersOf(made, { close: ['t1'], into: 't2', pins: [] })).status).toBe(200);
});

// The rotation over HTTP: a café is born well mixed, two ways of going on are offered, and the server answers meanwhile.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { must } from '#core/result.ts';
import { metricsOf } from '#core/rotation/planner/metrics.ts';
import { parseInstance } from '#core/rotation/planner/parse-instance.ts';
import type { OffersResponse, RotationResponse } from '#core/rotation-answers.ts';
import { House } from '../a-house.ts';

let house: House;
let made: Awaited<ReturnType<House['creates']>>;

beforeAll(async () => {
  house = await House.open();
  made = await house.creates({ template: 'world-cafe', people: 60 });
});
afterAll(() => house.close());

const path = (): string => `/api/workshops/${made.workshop}/rotation`;
const rotation = async (): Promise<RotationResponse> => {
  const answer = await house.get(path(), { device: made.device });
  expect(answer.status).toBe(200);
  return answer.body as unknown as RotationResponse; // typed by the protocol
};
const offers = (ask: object, device: string | undefined = made.device) =>
  house.post(`${path()}/offers`, ask, { device });

describe('a World Café of sixty', () => {
  test('[WAY-1] is born with the best plan there is; the same ask gives the same plan', async () => {
    const { people, figures, tables, rounds, from } = await rotation();
    expect(figures).toMatchObject({ repeats: 0, floor: 0, smallest: 5, biggest: 5, back: 0 });
    expect([people.length, tables.length, rounds, from]).toEqual([60, 12, 3, 1]);
    expect(people.filter(({ stays }) => stays)).toHaveLength(12);
    for (const { tables: way, stays } of people) expect(new Set(way).size).toBe(stays ? 1 : 3);
    const other = await house.creates({ template: 'world-cafe', people: 60 });
    const twin = await house.get(`/api/workshops/${other.workshop}/rotation`, { device: other.device });
    expect(twin.body['people']).toEqual(people);
  });

  test('[WAY-4] while three hundred are planned the server answers', async () => {
    const big = await house.creates({ template: 'world-cafe', people: 300 });
    const slow = house.post(
      `/api/workshops/${big.workshop}/rotation/offers`,
      { close: [], pins: [] },
      { device: big.device }
    );
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

  test('[WAY-5] is refused to whoever does not facilitate, and where nobody is dealt anew', async () => {
    expect((await house.get(path(), {})).refusal).toBe('workshop.unknown');
    expect((await offers({ close: [], pins: [] }, 'x'.repeat(43))).refusal).toBe('workshop.unknown');
    expect((await offers({ close: ['t1'] })).refusal).toBe('command.malformed');
    const other = await house.creates({});
    const asked = await house.get(`/api/workshops/${other.workshop}/rotation`, { device: other.device });
    expect(asked.refusal).toBe('theme.fixed');
  });
});

test('[WAY-5] leaves as a table and as the problem the command line reads', async () => {
  made = await house.creates({ template: 'world-cafe', people: 24 });
  const { people, tables } = await rotation();
  const csv = await house.get(`${path()}.csv?locale=fr`, { device: made.device });
  const [head, first] = csv.text.replace(/^\uFEFF/, '').split(/\r?\n/);
  expect(head).toMatch(/^Numéro.Personne.Tour 1.Tour 2.Tour 3$/);
  const marks = people[0]?.tables.map((table) => tables.find((each) => each.table === table)?.mark);
  expect(first?.split(/[;,\t]/)).toEqual(['1', '', ...must(marks, 'marks')]);
  const { body } = await house.get(`${path()}.json`, { device: made.device });
  const read = parseInstance(body['instance']);
  const instance = 'instance' in read ? read.instance : null;
  const { assign } = body['schedule'] as { assign: readonly (readonly number[])[] }; // our own format
  expect(metricsOf(must(instance, 'an instance'), assign).faults).toEqual([]);
});

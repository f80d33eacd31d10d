// The planner over HTTP, for any problem: what the command line would answer, in a thread of its own, and clashes by name.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Instance } from '#core/rotation/planner/instance.ts';
import { planRotation } from '#core/rotation/planner/plan-rotation.ts';
import { must } from '#core/result.ts';
import { House } from '../a-house.ts';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const named = (letter: string, count: number) =>
  Array.from({ length: count }, (_, i) => ({ id: `${letter}${i}` }));
const room = (people: number, tables: number, rounds: number, rules: Instance['rules'] = {}): Instance => ({
  ...{ id: 'salle', rounds, tables: named('T', tables), people: named('P', people) },
  rules: { sizeSpread: 1, tableOnce: 'hard', ...rules }
});
const plan = (instance: unknown, query = '') => house.post(`/api/rotation${query}`, instance as object, {});

test('[MIX-9] answers the plan of the command line, with what it is worth in words', async () => {
  const instance = room(42, 7, 7);
  const { status, body } = await plan(instance, '?seed=5&steps=1000');
  const own = planRotation(instance, { seed: 5, steps: 1000 });
  expect(status).toBe(200);
  expect(body['schedule']).toEqual({ instance: 'salle', assign: own.ok && own.assign });
  expect(body['verdict']).toEqual({ kind: 'best', repeats: 0 });
  expect(body['sentence']).toContain('le meilleur possible');
  const english = await plan(instance, '?steps=1000&locale=en');
  expect(english.body['sentence']).toContain('best possible');
});

test('[MIX-9] a problem without a plan is answered by its clash, and by what would lift it', async () => {
  const shut = await plan({
    ...room(12, 4, 3),
    tables: named('T', 4).map((each) => ({ ...each, closed: [1] }))
  });
  expect(shut.status).toBe(422);
  expect(shut.body['clashes']).toMatchObject([{ code: 'tables.allClosed' }]);
  const malformed = await plan({ id: 'salle' });
  expect(malformed.status).toBe(422);
  expect(malformed.body['clashes']).toMatchObject([{ code: 'field.wrong', sentence: expect.any(String) }]);
});

test('[MIX-9] where search alone finds no plan, the rule that would lift it is named', async () => {
  const apart = [1, 2, 3].map((other) => ['P0', `P${other}`]);
  const { status, body } = await plan(room(4, 2, 2, { apart }), '?steps=20000');
  expect(status).toBe(422);
  expect(body['clashes']).toMatchObject([{ code: 'rule.unmet' }]);
  expect(body['relaxation']).toMatchObject({ rule: 'sizeSpread: 1 → 2' });
});

test('[MIX-9] a room too large, or an option nobody knows, is refused before it is planned', async () => {
  const refused = async (answer: ReturnType<typeof plan>) => (await answer).refusal;
  expect(await refused(plan(room(501, 50, 2)))).toBe('people.tooMany');
  expect(await refused(plan(room(120, 61, 2)))).toBe('tables.tooMany');
  expect(await refused(plan(room(12, 4, 21)))).toBe('command.malformed');
  for (const query of ['?steps=99999999', '?seed=x', '?policy=best'])
    expect(await refused(plan(room(12, 4, 3), query))).toBe('command.malformed');
});

test('[MIX-9] where a house has a key, only whoever brings it is planned for', async () => {
  const guarded = await House.open({ origin: 'https://tablee.example' });
  try {
    const ask = (headers: Record<string, string>) =>
      guarded.post('/api/rotation?steps=1000', room(12, 4, 3), { headers });
    expect((await ask({})).refusal).toBe('organiser.keyWrong');
    const key = must(guarded.app.newKey, 'a key');
    expect((await ask({ 'tablee-organiser-key': key })).status).toBe(200);
  } finally {
    await guarded.close();
  }
});

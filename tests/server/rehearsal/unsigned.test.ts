// A rehearsal of a workshop in which nobody signs: its people drop their cards, in company like anybody.
import { afterAll, expect, test } from 'vitest';
import { must } from '#core/result.ts';
import { House } from '../a-house.ts';

const house = await House.open();
afterAll(() => house.close());

test('[REH-2, ATT-5] simulated people write unsigned where nobody signs', { timeout: 60_000 }, async () => {
  const themes = ['Eau', 'Air'].map((title) => ({ title, question: '' }));
  const made = await house.creates({ people: 12, themes, circuits: 1, hosts: false, start: false });
  const asked = { type: 'phase.attribute', phase: 2, attribution: 'anonymous' };
  expect((await house.commands(made.workshop, 'facilitator', made.device, asked)).status).toBe(200);
  const { device } = made;
  const copy = await house.post(
    `/api/workshops/${made.workshop}/rehearsal`,
    { people: 12, speed: 1000 },
    { device }
  );
  const id = String(copy.body['workshop']);
  const state = () => must(house.app.registry.byId(id), 'the copy').state;
  await house.goesTo(id, device, 2);
  await expect.poll(() => Object.keys(state().cards).length, { timeout: 20_000 }).toBeGreaterThan(5);
  expect(new Set(Object.values(state().cards).map(({ author }) => author.by))).toEqual(
    new Set(['anonymous'])
  );
});

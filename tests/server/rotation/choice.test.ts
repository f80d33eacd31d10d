// People choose their tables, over the wire: phones rank by their sockets, the wall counts, closing tells each its own route.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '#core/result.ts';
import type { MixFigures } from '#core/rotation/mix-figures.ts';
import type { OffersResponse, RotationResponse } from '#core/rotation-answers.ts';
import { Ledger } from '#server/rehearsal/ledger.ts';
import { simulate } from '#server/rehearsal/simulate.ts';
import { House } from '../a-house.ts';
import { Phone } from '../a-phone.ts';
import { until } from '../boards/a-board.ts';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const choosing = (people: number, changes: object = {}) =>
  house.creates({ template: 'herault-tables', people, chosen: 3, ...changes });

test('[CHO-4] phones rank by their sockets, the wall counts, and closing tells each their tables', async () => {
  const made = await choosing(12);
  const path = `/api/workshops/${made.workshop}/rotation`;
  const { device, workshop } = made;
  const guest = await house.joins(made.code);
  const phone = new Phone(house.url, { workshop, role: 'participant', device: guest.device });
  const wall = new Phone(house.url, { workshop: made.code, role: 'projection' });
  const mine = () => (phone.view?.for === 'participant' ? phone.view.choice : undefined);
  const shown = () => (wall.view?.for === 'projection' ? wall.view.choice : undefined);
  await phone.until('the question', () => mine()?.state === 'open');
  await wall.until('somebody to answer', () => shown()?.people === 1);
  expect(mine()).toMatchObject({ rounds: 3, ranking: [], route: [] });
  const themes = ['t5', 't4', 't3'];
  const ranked = await phone.asks({ type: 'choice.rank', seat: guest.seat, themes });
  expect(ranked.ok).toBe(true);
  await phone.until('the ranking', () => mine()?.ranking.length === 3);
  await wall.until('an answer', () => shown()?.answered === 1);
  expect(JSON.stringify(wall.view)).not.toContain('t5","t4');

  const offers = await house.post(`${path}/offers`, { close: [], pins: [] }, { device });
  const { still, mixed } = offers.body as unknown as OffersResponse<MixFigures>; // typed by the protocol
  const { routes } = mixed ?? still;
  const closed = await house.commands(made.workshop, 'facilitator', device, { type: 'choice.close', routes });
  expect(closed.status).toBe(200);
  await phone.until('the tables', () => mine()?.state === 'closed');
  expect(mine()?.route.toSorted()).toEqual(themes.toSorted());
  const { figures, people } = (await house.get(path, { device })).body as unknown as RotationResponse;
  expect(figures.choice).toEqual({ ranked: 1, served: 1, worst: 3, cost: 3, floor: 3 });
  expect(people.find(({ seat }) => seat === guest.seat)?.tables).toHaveLength(3);
  const late = await phone.asks({ type: 'choice.rank', seat: guest.seat, themes: ['t1'] });
  expect(late.ok ? '' : late.refusal.code).toBe('choice.closed');
  for (const each of [phone, wall]) each.close();
});

test('[CHO-4] a simulated room says where it would go, and the server plans it', async () => {
  const made = await choosing(20);
  const stop = new AbortController();
  const options = { url: house.url, code: made.code, seed: 7, speed: 1_000, signal: stop.signal };
  const playing = simulate({ ...options, people: 20, ledger: new Ledger() });
  const seats = () => Object.values(must(house.app.registry.byId(made.workshop), 'it').state.seats);
  await until(
    'everybody to have ranked',
    () => seats().filter(({ ranking }) => ranking?.length === 4).length === 20,
    15_000
  );
  stop.abort();
  await playing;
  const path = `/api/workshops/${made.workshop}/rotation/offers`;
  const answer = await house.post(path, { close: [], pins: [] }, { device: made.device });
  const { still, mixed } = answer.body as unknown as OffersResponse<MixFigures>;
  const figures = must((mixed ?? still).figures.choice, 'figures');
  expect(figures.ranked).toBe(20);
  expect(figures.cost).toBe(figures.floor);
});

test('[CHO-1] a workshop is made so: tables for all, no circuits, no one who stays; not for more tables than themes', async () => {
  const made = await choosing(12);
  const { plan } = must(house.app.registry.byId(made.workshop), 'it').state;
  expect([plan.mode, plan.circuits, plan.hosts, plan.groups.length]).toEqual(['choice', 1, false, 12]);
  expect(plan.phases.find(({ kind }) => kind === 'rotation')?.rounds).toHaveLength(3);
  const ask = { template: 'herault-tables', people: 12, chosen: 6 };
  expect((await house.post('/api/workshops', ask)).refusal).toBe('step.unknown');
});

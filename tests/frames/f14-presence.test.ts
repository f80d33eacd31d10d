// F14: in plain Yjs one frame of presence renames somebody and locks them out, and one of 1.38 MB makes 200,000 ghosts.
import * as encoding from 'lib0/encoding';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { must } from '#core/result.ts';
import { STEPS } from '../server/a-house.ts';
import { Hand, until } from '../server/boards/a-board.ts';
import { Scene, Stranger, VICTIM } from './scene.ts';

let scene: Scene;
let bo: Hand;
beforeAll(async () => {
  scene = await Scene.open();
  const { device } = await scene.house.joins(scene.made.code, 'A');
  bo = await new Hand({ url: scene.house.url, workshop: scene.made.workshop, board: 'A1', device }).synced();
  await until('she is seen', () => bo.provider.awareness.states.has(scene.victimId));
});
beforeEach(() => scene.again());
afterAll(async () => {
  bo.leaves();
  await scene.close();
});

type Said = readonly [client: number, clock: number, state: unknown];
const presence = (...all: readonly Said[]) => presenceOf(all);
const presenceOf = (all: readonly Said[]) =>
  encoding.encode((to) => {
    const list = encoding.encode((inner) => {
      encoding.writeVarUint(inner, all.length);
      for (const [client, clock, state] of all) {
        encoding.writeVarUint(inner, client);
        encoding.writeVarUint(inner, clock);
        encoding.writeVarString(inner, JSON.stringify(state));
      }
    });
    encoding.writeVarUint(to, 1);
    encoding.writeVarUint8Array(to, list);
  });
const shown = (client: number) => bo.provider.awareness.states.get(client);
const id = () => scene.client;
const FAR = 9_000_000_000_000;

test('[DOC-12] nobody speaks for another: refused, counted, without effect, and her own presence still moves', async () => {
  scene.rex.sends(presence([scene.victimId, FAR, { user: { name: 'Vilaine' } }]));
  await until('refused', () => scene.rex.lastCode === 'board.foreignClient');
  expect(scene.count('board.foreignClient')).toBe(1);
  scene.maud.provider.awareness.setLocalStateField('cursor', {
    card: VICTIM,
    field: 'text',
    anchor: 3,
    head: 3
  });
  await until('she moves', () => shown(scene.victimId)?.['cursor'] !== undefined);
  expect(shown(scene.victimId)).toEqual({
    user: { name: 'Groupe 1' },
    cursor: { card: VICTIM, field: 'text', anchor: 3, head: 3 }
  });
  await scene.expectUnharmed();
});

test('[DOC-12] nobody makes another leave', async () => {
  scene.rex.sends(presence([scene.victimId, FAR, null]));
  scene.rex.sends(presence([id(), 1, {}]));
  await until('he is seen himself', () => shown(id()) !== undefined);
  expect(shown(scene.victimId)).toBeDefined();
});

test('[DOC-12] one connection is one person: ghosts are refused', async () => {
  scene.rex.sends(presence([id(), 1, {}], [556, 1, {}], [557, 1, {}]));
  await until('refused', () => scene.rex.lastCode === 'board.foreignClient');
  await until('he is seen himself', () => shown(id()) !== undefined);
  expect([shown(556), shown(557)]).toEqual([undefined, undefined]);
});

test('[DOC-12] who one is, the server says; anything but a place is left out', async () => {
  const state = {
    user: { name: 'Ada, animatrice', color: 'red' },
    __proto__: { x: 1 },
    cursor: { card: '../x' },
    typing: true
  };
  scene.rex.sends(presence([id(), 1, state]));
  await until('he is seen', () => shown(id()) !== undefined);
  expect(shown(id())).toEqual({ user: { name: 'Groupe 1' }, typing: true });
});

test('[DOC-12] a clock that leaps, a state too long, a state that is no JSON: without effect', async () => {
  scene.rex.sends(presence([id(), 1, { typing: true }]));
  await until('he is seen', () => shown(id()) !== undefined);
  scene.rex.sends(presence([id(), FAR, {}]));
  scene.rex.sends(presence([id(), 2, { cursor: 'x'.repeat(3_000) }]));
  scene.rex.sends(presence([id(), 3, {}]));
  await until('his next state', () => JSON.stringify(shown(id())) === '{"user":{"name":"Groupe 1"}}');
});

test('[DOC-12] 200,000 ghosts in 1.38 MB end that connection and touch nobody', async () => {
  const ghosts = Array.from({ length: 200_000 }, (_, i): Said => [1_000_000 + i, 1, {}]);
  const { socket, heard } = scene.rex;
  socket.send(presenceOf(ghosts));
  await until('closed', () => heard.closed !== null);
  expect(heard.closed).toBe(1009);
  expect(bo.provider.awareness.states.size).toBeLessThan(5);
  await scene.expectUnharmed();
});

test('[DOC-12] whoever leaves is no longer seen, and is seen again when they come back', async () => {
  scene.rex.sends(presence([id(), 1, {}]));
  await until('he is seen', () => shown(id()) !== undefined);
  scene.rex.leaves();
  await until('he is gone', () => shown(id()) === undefined);
  const address = `${scene.house.url.replace('http', 'ws')}/yjs/${scene.made.workshop}-A1`;
  const again = await new Stranger(address, { cookie: `tablee=${scene.devices.rex}` }).opened();
  again.sends(presence([id(), 2, {}]));
  await until('he is back', () => shown(id()) !== undefined);
  again.leaves();
});

test('[DOC-12] in an anonymous phase nobody is seen', async () => {
  const { workshop, device } = scene.made;
  const { state } = must(scene.house.app.registry.byId(workshop), workshop);
  const phase = state.plan.phases.findIndex(({ kind }) => kind === 'closing');
  expect(phase).toBeGreaterThan(0);
  const ask = { type: 'phase.attribute', phase, attribution: 'anonymous' };
  expect((await scene.house.commands(workshop, 'facilitator', device, ask)).status).toBe(200);
  await scene.house.goesTo(workshop, device, STEPS.closing);
  await until('nobody is seen', () => shown(scene.victimId) === undefined);
});

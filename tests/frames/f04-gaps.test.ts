// F4: frames that wait for something that never comes cost quadratic time in plain Yjs, thirty bytes each.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { syncMessage } from '#server/boards/board-wire.ts';
import { until } from '../server/boards/a-board.ts';
import { OWN, Scene, skipped, textAfter, textIn, textRoot, update } from './scene.ts';

let scene: Scene;
beforeAll(async () => (scene = await Scene.open()));
beforeEach(() => scene.again());
afterAll(() => scene.close());

test.each([
  ['begins after its own beginning', () => update(scene.client, 5, [textIn(textRoot(OWN), 'suite')])],
  [
    'says it leaves something out',
    () => update(scene.client, 0, [skipped(3), textIn(textRoot(OWN), 'suite')])
  ],
  ['stands after words nobody has', () => update(scene.client, 0, [textAfter(88, 3, 'suite')])],
  ['stands after itself', () => update(scene.client, 0, [textAfter(scene.client, 4, 'suite')])]
])('[DOC-4] a frame that %s is refused', async (_description, frame) => {
  await scene.rex.updates(frame());
  await scene.expectRefused('board.gap');
});

test('[DOC-4] a thousand of them leave nothing waiting, and nobody waits', async () => {
  for (let i = 0; i < 150; i++)
    scene.rex.sends(syncMessage('update', update(scene.client, 10 + i * 10, [textIn(textRoot(OWN), 'x')])));
  await until('all refused', () => scene.rex.heard.refusals.length === 150);
  expect(new Set(scene.rex.heard.refusals.map(({ code }) => code))).toEqual(new Set(['board.gap']));
  await scene.expectUnharmed();
});

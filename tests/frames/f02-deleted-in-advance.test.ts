// F2: nine bytes that delete what is not yet written erase it when it comes, in plain Yjs.
import { afterAll, beforeAll, beforeEach, test } from 'vitest';
import { Scene, update } from './scene.ts';

let scene: Scene;
beforeAll(async () => (scene = await Scene.open()));
beforeEach(() => scene.again());
afterAll(() => scene.close());

test.each([
  ['just after her words', (at: number) => at, 1],
  ['far beyond', (at: number) => at + 1_000, 1_000],
  ['across their end', (at: number) => at - 2, 50],
  ['everything for ever', () => 0, 2 ** 40]
])('[DOC-4] a range %s is refused as a gap', async (_description, from, length) => {
  await scene.rex.updates(update(0, 0, [], [[scene.victimId, from(scene.victimClock), length]]));
  await scene.expectRefused('board.gap');
});

test('[DOC-4] so is one under an id nobody has', async () => {
  await scene.rex.updates(update(0, 0, [], [[424_242, 0, 10]]));
  await scene.expectRefused('board.gap');
});

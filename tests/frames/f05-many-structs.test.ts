// F5: the cost of a frame is the number of its structs, not its bytes.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { FRAME_STRUCTS } from '#lib/board/frame-gate.ts';
import { OWN, Scene, textAfter, textIn, textRoot, update } from './scene.ts';

let scene: Scene;
beforeAll(async () => (scene = await Scene.open()));
beforeEach(() => scene.again());
afterAll(() => scene.close());

/** One letter after the other, each a struct of its own. */
const letters = (count: number) =>
  update(scene.client, 0, [
    textIn(textRoot(OWN), 'a'),
    ...Array.from({ length: count - 1 }, (_, at) => textAfter(scene.client, at, 'a'))
  ]);

test('[DOC-2] twenty thousand tiny structs are refused', async () => {
  await scene.rex.updates(letters(20_000));
  await scene.expectRefused('board.malformed');
});

test('[DOC-2] as many as a frame may hold are let in, up to the length of the text', async () => {
  await scene.rex.updates(letters(FRAME_STRUCTS - 10));
  expect(scene.rex.heard.refusals).toEqual([]);
  await scene.expectUnharmed();
});

test.each([
  ['two thousand million structs', [1, 0xff, 0xff, 0xff, 0xff, 0x07, 1, 0]],
  ['a million million clients', [0xff, 0xff, 0xff, 0xff, 0xff, 0x1f, 1, 1, 0]],
  ['nine bytes that ask for 225 MB', [1, 0xff, 0xff, 0xff, 0x7f, 1, 0, 4, 0]],
  ['ranges without end', [0, 1, 1, 0xff, 0xff, 0xff, 0xff, 0x07]],
  ['a text longer than the frame', [1, 1, 77, 0, 4, 1, 1, 97, 0xff, 0xff, 0x03]],
  ['a number that is none', [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f]],
  ['nothing at all', []]
])('[DOC-2] %s, announced, are refused before anything is made', async (_description, bytes) => {
  await scene.rex.updates(Uint8Array.from(bytes));
  await scene.expectRefused('board.malformed');
});

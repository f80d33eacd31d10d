// F1: twelve bytes that say « collected » under somebody else's client id silence that person for ever, in plain Yjs.
import { afterAll, beforeAll, beforeEach, test } from 'vitest';
import { Hand, until } from '../server/boards/a-board.ts';
import { collected, Scene, textIn, textRoot, update, VICTIM } from './scene.ts';

let scene: Scene;
beforeAll(async () => (scene = await Scene.open()));
beforeEach(() => scene.again());
afterAll(() => scene.close());

test('[DOC-3] a struct under another’s client id is refused, and she goes on writing', async () => {
  await scene.rex.updates(update(scene.victimId, scene.victimClock, [collected(2 ** 31)]));
  await scene.expectRefused('board.foreignClient');
});

test('[DOC-3] so are words put in her mouth', async () => {
  await scene.rex.updates(update(scene.victimId, scene.victimClock, [textIn(textRoot(VICTIM), 'Moi, Maud')]));
  await scene.expectRefused('board.foreignClient');
});

test('[DOC-3] the id of a page that has said nothing yet is already its own', async () => {
  const place = { url: scene.house.url, workshop: scene.made.workshop, board: 'A1' };
  const page = await new Hand({ ...place, device: scene.devices.maud }).synced();
  await until('it is seen', () => scene.maud.provider.awareness.states.has(page.doc.clientID));
  await scene.rex.updates(update(page.doc.clientID, 0, [textIn(textRoot(VICTIM), 'avant elle')]));
  await scene.expectRefused('board.foreignClient');
  page.types(VICTIM, '?');
  await until('it writes', () => scene.maud.says(VICTIM).endsWith('?'));
  page.leaves();
});

test('[DOC-3] and « collected » under one’s own is no text', async () => {
  await scene.rex.updates(update(scene.client, 0, [collected(2 ** 31)]));
  await scene.expectRefused('board.foreignRoot');
});

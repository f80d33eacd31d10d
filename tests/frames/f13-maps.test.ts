// F13 and what else no text holds: maps with a poisoned key, embeds, formats, subdocuments, types inside types.
import { afterAll, beforeAll, beforeEach, test } from 'vitest';
import * as Y from 'yjs';
import { OWN, Scene, textIn, textRoot, update } from './scene.ts';

let scene: Scene;
beforeAll(async () => (scene = await Scene.open()));
beforeEach(() => scene.again());
afterAll(() => scene.close());

const made = (write: (doc: Y.Doc) => void): Uint8Array => {
  const doc = new Y.Doc();
  doc.transact(() => write(doc));
  return Y.encodeStateAsUpdate(doc);
};
const own = (doc: Y.Doc) => doc.getText(textRoot(OWN));

test.each<[string, () => Uint8Array]>([
  [
    'a map with a « __proto__ » key',
    () => made((doc) => doc.getMap('cards').set('__proto__', { isAnimator: true }))
  ],
  ['a map under the name of a text', () => made((doc) => doc.getMap(textRoot(OWN)).set('a', 'b'))],
  ['an array', () => made((doc) => doc.getArray(textRoot(OWN)).insert(0, [1]))],
  ['XML', () => made((doc) => doc.getXmlFragment(textRoot(OWN)).insert(0, [new Y.XmlElement('script')]))],
  ['an embed', () => made((doc) => own(doc).insertEmbed(0, { image: 'x' }))],
  ['a format', () => made((doc) => own(doc).insert(0, 'gras', { bold: true }))],
  ['an attribute of a text', () => made((doc) => own(doc).setAttribute('lang', 'fr'))],
  ['a subdocument', () => made((doc) => doc.getArray(textRoot(OWN)).insert(0, [new Y.Doc()]))],
  ['a text inside a map', () => made((doc) => doc.getMap('cards').set('a', new Y.Text('dedans')))],
  ['bytes', () => made((doc) => doc.getArray(textRoot(OWN)).insert(0, [new Uint8Array(9)]))],
  ['a root of another name', () => update(scene.client, 0, [textIn('constructor', 'x')])],
  ['a root of no field of ours', () => update(scene.client, 0, [textIn(`${OWN}:order`, 'x')])],
  ['a card nobody has', () => update(scene.client, 0, [textIn(textRoot('card-nobody'), 'x')])],
  ['a megabyte of a name', () => update(scene.client, 0, [textIn('x'.repeat(60_000), 'x')])]
])('[DOC-1] %s does not enter', async (_description, frame) => {
  await scene.rex.updates(frame());
  await scene.expectRefused('board.foreignRoot');
});

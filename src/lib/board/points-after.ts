// What the sub-points of a card would be after a frame: the only limit that needs the text itself, for it is the line that counts.
// Tried on a copy that holds this one text: everything else of the board is stood for by nothing of the same length.
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { writeItem } from './board-encoder.ts';
import { nameOfRoot } from './doc-units.ts';

/** The lines of a root after a frame that passed every other check; linear in the board. */
export function linesAfter(doc: Y.Doc, root: string, frame: Uint8Array): readonly string[] {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, onlyRoot(doc, root));
  Y.applyUpdate(copy, frame);
  const lines = copy.getText(root).toString().split('\n');
  copy.destroy();
  return lines;
}

function onlyRoot(doc: Y.Doc, root: string): Uint8Array {
  return encoding.encode((to) => {
    encoding.writeVarUint(to, doc.store.clients.size);
    for (const [client, structs] of doc.store.clients) {
      const kept = shortened(doc, root, structs);
      encoding.writeVarUint(to, kept.length);
      encoding.writeVarUint(to, client);
      encoding.writeVarUint(to, 0);
      for (const each of kept) {
        if (typeof each !== 'number') {
          writeItem(to, doc, each);
          continue;
        }
        encoding.writeUint8(to, 0);
        encoding.writeVarUint(to, each);
      }
    }
    writeDeletedIn(to, doc, root);
  });
}

/** The items of the root, and the length of what stands between them. */
function shortened(doc: Y.Doc, root: string, structs: readonly (Y.Item | Y.GC)[]): (Y.Item | number)[] {
  const kept: (Y.Item | number)[] = [];
  for (const struct of structs) {
    const last = kept.at(-1);
    if (isIn(doc, root, struct)) kept.push(struct);
    else if (typeof last === 'number') kept[kept.length - 1] = last + struct.length;
    else kept.push(struct.length);
  }
  return kept;
}

function isIn(doc: Y.Doc, root: string, struct: Y.Item | Y.GC): struct is Y.Item {
  return struct instanceof Y.Item && struct.parent !== null && nameOfRoot(doc, struct.parent) === root;
}

/** What is deleted in the root says so itself, by its content: nothing is left to say. */
function writeDeletedIn(to: encoding.Encoder, doc: Y.Doc, root: string): void {
  const shown = [...doc.store.clients].flatMap(([client, structs]) =>
    structs.flatMap((struct) =>
      isIn(doc, root, struct) && struct.deleted && struct.content instanceof Y.ContentString
        ? [{ client, clock: struct.id.clock, length: struct.length }]
        : []
    )
  );
  encoding.writeVarUint(to, shown.length);
  for (const { client, clock, length } of shown) {
    for (const value of [client, 1, clock, length]) encoding.writeVarUint(to, value);
  }
}

// What is kept of a board, as a document.
import * as Y from 'yjs';
import type { TableId } from '#core/ids.ts';
import { BoardDamaged } from '#server/storage/boards.ts';

/** The document these updates make, in order. @throws BoardDamaged when they make none. */
export function documentOf(board: TableId, updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc({ gc: true });
  try {
    doc.transact(() => updates.forEach((update) => Y.applyUpdate(doc, update)));
  } catch (error) {
    throw new BoardDamaged(board, 'an update cannot be applied', { cause: error });
  }
  const { pendingStructs, pendingDs } = doc.store;
  if (pendingStructs !== null || pendingDs !== null) throw new BoardDamaged(board, 'there is a hole in it');
  for (const root of [...doc.share.keys()]) doc.getText(root);
  return doc;
}

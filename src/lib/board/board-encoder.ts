// The whole state of a board as one update, byte for byte what Yjs would write. Yjs looks for the name of a root among all of
// them, for each text: two seconds for five thousand cards; here each name is known. A board holds texts only (DOC-1).
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { nameOfRoot } from './doc-units.ts';
import { DELETED, HAS_LEFT, HAS_RIGHT, NAMED, TEXT } from './struct-bits.ts';
import type { UnitId } from './update-reader.ts';

/** Everything the document holds; linear. @throws when it holds something no board does. */
export function encodeBoard(doc: Y.Doc): Uint8Array {
  const clients = [...doc.store.clients].sort(([a], [b]) => b - a);
  return encoding.encode((to) => {
    encoding.writeVarUint(to, clients.length);
    for (const [client, structs] of clients) {
      encoding.writeVarUint(to, structs.length);
      encoding.writeVarUint(to, client);
      encoding.writeVarUint(to, 0);
      for (const struct of structs) writeItem(to, doc, struct);
    }
    writeDeleted(to, clients);
  });
}

/** Writes one item of a board. @throws when it is none. */
export function writeItem(to: encoding.Encoder, doc: Y.Doc, item: Y.Item | Y.GC): void {
  if (!(item instanceof Y.Item)) throw new Error('a board holds no collected structs');
  const { origin, rightOrigin, content } = item;
  const isText = content instanceof Y.ContentString;
  if (!isText && !(content instanceof Y.ContentDeleted)) throw new Error('a board holds texts only');
  const neighbours = (origin === null ? 0 : HAS_LEFT) | (rightOrigin === null ? 0 : HAS_RIGHT);
  encoding.writeUint8(to, (isText ? TEXT : DELETED) | neighbours);
  for (const id of [origin, rightOrigin]) if (id !== null) writeId(to, id);
  if (neighbours === 0) {
    encoding.writeVarUint(to, NAMED);
    encoding.writeVarString(to, rootOf(doc, item));
  }
  if (isText) encoding.writeVarString(to, content.str);
  else encoding.writeVarUint(to, content.len);
}

function rootOf(doc: Y.Doc, { parent }: Y.Item): string {
  const root = parent === null ? null : nameOfRoot(doc, parent);
  if (root === null) throw new Error('a board holds roots only');
  return root;
}

function writeId(to: encoding.Encoder, { client, clock }: UnitId): void {
  encoding.writeVarUint(to, client);
  encoding.writeVarUint(to, clock);
}

function writeDeleted(
  to: encoding.Encoder,
  clients: readonly (readonly [number, readonly (Y.Item | Y.GC)[]])[]
): void {
  const deleted = clients.flatMap(([client, structs]) => {
    const runs = runsOf(structs);
    return runs.length > 0 ? [{ client, runs }] : [];
  });
  encoding.writeVarUint(to, deleted.length);
  for (const { client, runs } of deleted) {
    encoding.writeVarUint(to, client);
    encoding.writeVarUint(to, runs.length);
    for (const { clock, length } of runs) {
      encoding.writeVarUint(to, clock);
      encoding.writeVarUint(to, length);
    }
  }
}

function runsOf(structs: readonly (Y.Item | Y.GC)[]): { clock: number; length: number }[] {
  const runs: { clock: number; length: number }[] = [];
  let last: Y.Item | Y.GC | null = null;
  for (const struct of structs) {
    const run = last?.deleted ? runs.at(-1) : undefined;
    if (struct.deleted && run !== undefined) run.length += struct.length;
    else if (struct.deleted) runs.push({ clock: struct.id.clock, length: struct.length });
    last = struct;
  }
  return runs;
}

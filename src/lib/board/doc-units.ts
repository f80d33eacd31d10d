// What a live document knows of one unit of text: whether it is there, in which root, deleted or not. The only file that looks
// inside Yjs's store; nothing here changes a document.
import * as Y from 'yjs';
import type { ReadRange, UnitId } from './update-reader.ts';

/** A stretch of units in one root. */
export interface Stretch {
  readonly root: string;
  readonly text: string;
}

/** How many units of a client the document holds. */
export function stateOf(doc: Y.Doc, client: number): number {
  return Y.getState(doc.store, client);
}

const named = new WeakMap<object, string>();

/** The name of a root; null for a type that is none. */
export function nameOfRoot(doc: Y.Doc, type: object): string | null {
  const known = named.get(type);
  if (known !== undefined) return known;
  // Yjs keeps no name beside a root: learn them all, once for each new one.
  for (const [name, root] of doc.share) named.set(root, name);
  return named.get(type) ?? null;
}

/** The root a unit of the document stands in; null when it is in none. The document must hold it. */
export function rootOfUnit(doc: Y.Doc, { client, clock }: UnitId): string | null {
  const item = Y.getItem(doc.store, Y.createID(client, clock));
  return item instanceof Y.Item && item.parent !== null ? nameOfRoot(doc, item.parent) : null;
}

/** What a range of units the document holds still shows: stretches not yet deleted. Units beyond its state are left out. */
export function shownIn(doc: Y.Doc, { client, clock, length }: ReadRange): readonly Stretch[] {
  const structs = doc.store.clients.get(client);
  const end = Math.min(clock + length, stateOf(doc, client));
  if (structs === undefined || clock >= end) return [];
  const shown: Stretch[] = [];
  for (let i = Y.findIndexSS(structs, clock); i < structs.length; i++) {
    const struct = structs[i];
    if (struct === undefined || struct.id.clock >= end) break;
    if (!(struct instanceof Y.Item) || struct.deleted || struct.parent === null) continue;
    const root = nameOfRoot(doc, struct.parent);
    const { content, id } = struct;
    if (root === null || !(content instanceof Y.ContentString)) continue;
    shown.push({ root, text: content.str.slice(Math.max(0, clock - id.clock), end - id.clock) });
  }
  return shown;
}

/** Length of a root as it stands; nothing is created. */
export function lengthOfRoot(doc: Y.Doc, root: string): number {
  return doc.share.get(root)?._length ?? 0;
}

/** Line breaks of a root as it stands; linear in what was ever written there. */
export function breaksOfRoot(doc: Y.Doc, root: string): number {
  let breaks = 0;
  for (let item = doc.share.get(root)?._start ?? null; item !== null; item = item.right) {
    if (!item.deleted && item.content instanceof Y.ContentString) breaks += breaksIn(item.content.str);
  }
  return breaks;
}

/** Line breaks of a text. */
export function breaksIn(text: string): number {
  let found = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) found += 1;
  return found;
}

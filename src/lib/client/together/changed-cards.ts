// Which cards a change of a document touched, by the names of its roots.
import type * as Y from 'yjs';
import type { CardId } from '#core/ids.ts';
import { parseRoot } from '#lib/board/board-roots.ts';
import type { KeptUpdate } from '../updates-store.ts';

/** The cards of a transaction, each once. Linear in the roots of the document. */
export function changedCards(doc: Y.Doc, { changed }: Y.Transaction): readonly CardId[] {
  const touched = new Set<unknown>(changed.keys());
  const names = [...doc.share].flatMap(([name, root]) => (touched.has(root) ? [name] : []));
  return [...new Set(names.flatMap((name) => parseRoot(name)?.card ?? []))];
}

/** The cards of some updates, each once. */
export function cardsOf(updates: readonly KeptUpdate[]): readonly CardId[] {
  return [...new Set(updates.flatMap(({ cards }) => cards))];
}

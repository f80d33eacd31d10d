// Frames made beforehand, the same for every server: letters typed one at a time, large documents, and what is read of the answers.
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { rootName } from '#lib/board/board-roots.ts';
import { writeWords } from '#lib/board/board-words.ts';
import { readUpdate } from '#lib/board/update-reader.ts';
import { clientFrame } from './raw-client.ts';

/** Name of somebody's card: the same on every server. */
export const cardOf = (index: number): string => `card-bench-${String(index).padStart(3, '0')}`;

/** The y-protocol message of a sync, after what its server wants in front of it. */
export function syncFrame(front: Uint8Array, type: 0 | 1 | 2, bytes: Uint8Array): Buffer {
  return clientFrame(
    encoding.encode((to) => {
      encoding.writeUint8Array(to, front);
      encoding.writeVarUint(to, 0);
      encoding.writeVarUint(to, type);
      encoding.writeVarUint8Array(to, bytes);
    })
  );
}

/** Asks for everything. */
export const asksAll = (front: Uint8Array): Buffer => syncFrame(front, 0, Uint8Array.of(0));

/** What one hand types. */
export interface Typing {
  readonly client: number;
  /** One update a letter: the n-th is of clock `first` + n. */
  readonly updates: readonly Uint8Array[];
  readonly first: number;
}

/** So many letters in a card, by a client id of its own. */
export function typingIn(card: string, letters: number): Typing {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const text = doc.getText(rootName(card, 'text'));
  for (let i = 0; i < letters; i++) text.insert(i, 'a');
  return { client: doc.clientID, updates, first: 0 };
}

/** The same hand, from its n-th letter on, or up to it. */
export function typingFrom({ client, updates, first }: Typing, from: number, to = updates.length): Typing {
  return { client, updates: updates.slice(from, to), first: first + from };
}

/** Words of a card of some 370 bytes in a document. */
export const longWords = (at: number) => ({
  text: `Une idée parmi beaucoup d’autres, la ${at}e, dite en une phrase et demie pour que chacun la comprenne`,
  example: `Un exemple vécu dans une commune voisine l’an dernier, raconté en quelques mots (${at})`,
  points: `Un premier point qui précise\nUn second qui nuance, le ${at}e`
});

/** The whole state of a board of so many cards. */
export function largeState(cards: number): Uint8Array {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (let i = 0; i < cards; i++) writeWords(doc, `card-large-${i}`, longWords(i));
  });
  return Y.encodeStateAsUpdate(doc);
}

/** The update in a payload of a server, when it is one. */
export function updateIn(payload: Buffer, front: Uint8Array): Uint8Array | null {
  if (payload[front.length] !== 0 && payload[front.length] !== 4) return null;
  const from = decoding.createDecoder(payload.subarray(front.length + 1));
  const type = decoding.readVarUint(from);
  return type === 0 ? null : decoding.readVarUint8Array(from);
}

/** What an update brings: each client id with the clocks from one to before another. */
export function broughtBy(update: Uint8Array): readonly { client: number; from: number; to: number }[] {
  const read = readUpdate(update, Number.MAX_SAFE_INTEGER);
  return (read?.structs ?? [])
    .filter(({ kind }) => kind !== 'skip')
    .map(({ client, clock, length }) => ({ client, from: clock, to: clock + length }));
}

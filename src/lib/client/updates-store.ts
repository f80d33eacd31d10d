// Where what was typed in a shared text waits for the server's durable answer: the very updates, so that they can be sent
// again after a reload, and each card's words as they then stood, so that they can be read whatever becomes of them (LIVE-6).
// A port: IndexedDB on the device, memory where it is refused.
import { openDB, type DBSchema } from 'idb';
import type { CardId } from '#core/ids.ts';
import type { CardText } from '#core/cards.ts';

/** The words of a card that are shared. `points`: one per line. */
export interface SharedWords extends Pick<CardText, 'text' | 'example'> {
  readonly points: string;
}

/** One update not yet durable on the server. */
export interface KeptUpdate {
  readonly id: string;
  /** Grows with each update of a device. */
  readonly at: number;
  /** Of which document it is; '' when that was not yet known. */
  readonly generation: string;
  readonly cards: readonly CardId[];
  readonly update: Uint8Array;
}

/** A card's words as this device last had them, while something of it waits. */
export interface KeptCard {
  readonly card: CardId;
  readonly words: SharedWords;
}

/** Each call is one transaction. `scope`: workshop, role and table. */
export interface UpdatesStore {
  /** Everything of a scope, oldest first. */
  load(
    scope: string
  ): Promise<{ readonly updates: readonly KeptUpdate[]; readonly cards: readonly KeptCard[] }>;
  put(scope: string, update: KeptUpdate, cards: readonly KeptCard[]): Promise<void>;
  /** Takes updates away, and the words of cards of which nothing waits any more. */
  drop(scope: string, updates: readonly string[], cards: readonly CardId[]): Promise<void>;
  /** Scopes of which something waits. */
  scopes(prefix: string): Promise<readonly string[]>;
}

interface Schema extends DBSchema {
  updates: { key: string; value: KeptUpdate & { readonly scope: string }; indexes: { scope: string } };
  cards: { key: [string, string]; value: KeptCard & { readonly scope: string }; indexes: { scope: string } };
}

const PATIENCE_MS = 3000;

/** IndexedDB when the device gives it, else memory. */
export async function deviceUpdates(): Promise<UpdatesStore> {
  try {
    const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS));
    return (await Promise.race([openStore(), late])) ?? memoryUpdates();
  } catch {
    return memoryUpdates(); // the outbox already says that this device keeps nothing
  }
}

async function openStore(): Promise<UpdatesStore> {
  const db = await openDB<Schema>('tablee-words', 1, {
    upgrade(fresh) {
      fresh.createObjectStore('updates', { keyPath: 'id' }).createIndex('scope', 'scope');
      fresh.createObjectStore('cards', { keyPath: ['scope', 'card'] }).createIndex('scope', 'scope');
    }
  });
  return {
    async load(scope) {
      const tx = db.transaction(['updates', 'cards']);
      const [updates, cards] = await Promise.all([
        tx.objectStore('updates').index('scope').getAll(scope),
        tx.objectStore('cards').index('scope').getAll(scope)
      ]);
      return { updates: inOrder(updates), cards };
    },
    async put(scope, update, cards) {
      const tx = db.transaction(['updates', 'cards'], 'readwrite');
      const words = tx.objectStore('cards');
      await Promise.all([
        tx.objectStore('updates').put({ ...update, scope }),
        ...cards.map((card) => words.put({ ...card, scope })),
        tx.done
      ]);
    },
    async drop(scope, updates, cards) {
      const tx = db.transaction(['updates', 'cards'], 'readwrite');
      await Promise.all([
        ...updates.map((id) => tx.objectStore('updates').delete(id)),
        ...cards.map((card) => tx.objectStore('cards').delete([scope, card])),
        tx.done
      ]);
    },
    async scopes(prefix) {
      const all = await db.getAllFromIndex('updates', 'scope');
      return [...new Set(all.map(({ scope }) => scope))].filter((scope) => scope.startsWith(prefix));
    }
  };
}

/** A store that lasts as long as the page. */
export function memoryUpdates(): UpdatesStore {
  const updates = new Map<string, KeptUpdate & { scope: string }>();
  const cards = new Map<string, KeptCard & { scope: string }>();
  const of = <T extends { scope: string }>(all: Map<string, T>, scope: string): T[] =>
    [...all.values()].filter((each) => each.scope === scope);
  return {
    load: (scope) => Promise.resolve({ updates: inOrder(of(updates, scope)), cards: of(cards, scope) }),
    put: (scope, update, words) => {
      updates.set(update.id, { ...update, scope });
      for (const each of words) cards.set(`${scope} ${each.card}`, { ...each, scope });
      return Promise.resolve();
    },
    drop: (scope, ids, ended) => {
      for (const id of ids) updates.delete(id);
      for (const card of ended) cards.delete(`${scope} ${card}`);
      return Promise.resolve();
    },
    scopes: (prefix) =>
      Promise.resolve([
        ...new Set(
          [...updates.values()].map(({ scope }) => scope).filter((scope) => scope.startsWith(prefix))
        )
      ])
  };
}

function inOrder(updates: readonly KeptUpdate[]): readonly KeptUpdate[] {
  return [...updates].sort((a, b) => a.at - b.at);
}

// Where the cards this device wrote without signing are kept, with the secret of each: nobody else can tell whose they are,
// and whoever loses the secret loses the card. A port: IndexedDB on the device, memory where it is refused.
import { openDB, type DBSchema } from 'idb';
import type { CardKind, CardText } from '#core/cards.ts';
import type { WritingClaim } from '#core/commands.ts';
import type { CardId } from '#core/ids.ts';
import type { Refusal } from '#core/refusals.ts';
import type { Millis } from '#core/units.ts';

/** One card of nobody's, as its author's device knows it. */
export interface UnsignedCard extends CardText {
  /** 43 url-safe characters, drawn here. */
  readonly capability: string;
  readonly kind: CardKind;
  /** Where and when it was begun. */
  readonly claim: WritingClaim;
  /** Device time, never the same twice on a device. */
  readonly at: Millis;
  /** What the server was told it is called; null until it is published. */
  readonly id: CardId | null;
  /** 1 when written, one more at each change. */
  readonly revision: number;
  /** The last revision the server has on disk; 0 for none. */
  readonly kept: number;
  /** The revision the server was first sent; null when it never was. */
  readonly first: number | null;
  /** Its author takes it back. */
  readonly withdrawn: boolean;
  /** What the server said no to; null when it did not. */
  readonly refusal: Refusal | null;
}

/** Each call is one transaction. `scope`: workshop and role. */
export interface UnsignedStore {
  /** true when it only lasts as long as the page. */
  readonly volatile: boolean;
  /** Everything of a scope, oldest first. */
  load(scope: string): Promise<readonly UnsignedCard[]>;
  put(scope: string, card: UnsignedCard): Promise<void>;
  drop(capability: string): Promise<void>;
}

interface Schema extends DBSchema {
  cards: { key: string; value: UnsignedCard & { readonly scope: string }; indexes: { scope: string } };
}

const PATIENCE_MS = 3000;

/** IndexedDB when the device gives it, else memory. */
export async function deviceUnsigned(): Promise<UnsignedStore> {
  try {
    const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS));
    return (await Promise.race([openStore(), late])) ?? memoryUnsigned();
  } catch {
    return memoryUnsigned(); // the page then says that closing it would lose what waits
  }
}

async function openStore(): Promise<UnsignedStore> {
  const db = await openDB<Schema>('tablee-unsigned', 1, {
    upgrade: (fresh) =>
      void fresh.createObjectStore('cards', { keyPath: 'capability' }).createIndex('scope', 'scope')
  });
  return {
    volatile: false,
    load: async (scope) => byAge(await db.getAllFromIndex('cards', 'scope', scope)),
    put: async (scope, card) => {
      const tx = db.transaction('cards', 'readwrite', { durability: 'strict' });
      await Promise.all([tx.store.put({ ...card, scope }), tx.done]);
    },
    drop: (capability) => db.delete('cards', capability)
  };
}

/** A store that lasts as long as the page. */
export function memoryUnsigned(): UnsignedStore {
  const kept = new Map<string, UnsignedCard & { readonly scope: string }>();
  return {
    volatile: true,
    load: (scope) => Promise.resolve(byAge([...kept.values()].filter((card) => card.scope === scope))),
    put: (scope, card) => Promise.resolve(void kept.set(card.capability, { ...card, scope })),
    drop: (capability) => Promise.resolve(void kept.delete(capability))
  };
}

function byAge(cards: readonly UnsignedCard[]): readonly UnsignedCard[] {
  return [...cards].sort((a, b) => a.at - b.at);
}

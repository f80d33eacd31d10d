// The outbox's store on the device: one IndexedDB database, `tablee`.
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { inOrder, memoryStore, type OutboxStore, type Pending } from './outbox-store.ts';

interface Schema extends DBSchema {
  outbox: { key: string; value: Pending & { readonly scope: string }; indexes: { scope: string } };
  /** Cards the server keeps, by scope. */
  saved: { key: string; value: number };
}

const PATIENCE_MS = 3000;
const STRICT = { durability: 'strict' } as const;

/** IndexedDB when the device gives it, else memory (private browsing, full disk, a browser that never answers). */
export async function deviceStore(): Promise<OutboxStore> {
  try {
    const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS));
    const db = await Promise.race([open(), late]);
    return db === null ? memoryStore() : idbStore(db);
  } catch {
    return memoryStore(); // the outbox says so: it is then `volatile`
  }
}

function open(): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>('tablee', 1, {
    upgrade(db) {
      db.createObjectStore('outbox', { keyPath: 'id' }).createIndex('scope', 'scope');
      db.createObjectStore('saved');
    }
  });
}

function idbStore(db: IDBPDatabase<Schema>): OutboxStore {
  return {
    volatile: false,
    async load(scope) {
      const tx = db.transaction(['outbox', 'saved']);
      const [items, saved] = await Promise.all([
        tx.objectStore('outbox').index('scope').getAll(scope),
        tx.objectStore('saved').get(scope)
      ]);
      return { items: inOrder(items), saved: saved ?? 0 };
    },
    async put(scope, item) {
      const tx = db.transaction('outbox', 'readwrite', STRICT);
      await Promise.all([tx.store.put({ ...item, scope }), tx.done]);
    },
    async settle(scope, id, counts) {
      const tx = db.transaction(['outbox', 'saved'], 'readwrite', STRICT);
      const items = tx.objectStore('outbox');
      if ((await items.getKey(id)) !== undefined) {
        const before = (await tx.objectStore('saved').get(scope)) ?? 0;
        await Promise.all([items.delete(id), tx.objectStore('saved').put(before + counts, scope)]);
      }
      await tx.done;
    }
  };
}

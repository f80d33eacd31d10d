// What one's own screen last showed, kept on this device for a day, so that it opens without network on its table and its cards.
// It is shown until the server speaks, never sent, never believed, and goes when the server says that this is over.
// A port: IndexedDB on the device; refused, nothing is kept and nothing depends on it.
import { openDB, type DBSchema } from 'idb';
import type { Millis } from '#core/units.ts';
import type { WorkshopView } from '#core/views.ts';
import type { BoardView } from '#core/views-cards.ts';

/** What a screen shows. */
export interface Shown {
  readonly view: WorkshopView;
  readonly boards: readonly BoardView[];
  /** Server time minus device time, ms. */
  readonly offset: Millis;
}

/** What a screen showed. `at`: device time. */
export type Seen = Shown & { readonly at: Millis };

/** Where it is kept. `scope`: workshop, role and table. */
export interface SeenStore {
  get(scope: string): Promise<Seen | undefined>;
  put(scope: string, seen: Seen): Promise<unknown>;
  delete(scope: string): Promise<void>;
  scopes(): Promise<readonly string[]>;
}

interface Schema extends DBSchema {
  seen: { key: string; value: Seen };
}

/** @throws when the device refuses. */
export async function deviceSeen(): Promise<SeenStore> {
  const db = await openDB<Schema>('tablee-seen', 1, {
    upgrade: (fresh) => void fresh.createObjectStore('seen')
  });
  return {
    get: (scope) => db.get('seen', scope),
    put: (scope, seen) => db.put('seen', seen, scope),
    delete: (scope) => db.delete('seen', scope),
    scopes: () => db.getAllKeys('seen')
  };
}

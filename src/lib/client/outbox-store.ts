// Where what was written waits for the server's durable answer. A port: IndexedDB on the device, memory where it is refused.
import type { CardCommand } from '#core/commands.ts';
import type { CommandId } from '#core/ids.ts';
import type { Refusal } from '#core/refusals.ts';
import type { Millis } from '#core/units.ts';

/** written: on this device · sent: on its way · saved: durable on the server · refused: the server said no. */
export type PendingState = 'written' | 'sent' | 'saved' | 'refused';

/** One thing written and not yet settled. */
export interface Pending {
  readonly id: CommandId;
  readonly workshop: string;
  readonly command: CardCommand;
  readonly state: PendingState;
  /** Device time, never the same twice on a device: the order of sending. */
  readonly at: Millis;
  readonly refusal: Refusal | null;
}

/** Each call is one transaction: killed in the middle, it happened or it did not. `scope`: workshop and role. */
export interface OutboxStore {
  /** true when it only lasts as long as the page. */
  readonly volatile: boolean;
  /** Everything of this scope, oldest first, and how many cards the server keeps. */
  load(scope: string): Promise<{ readonly items: readonly Pending[]; readonly saved: number }>;
  put(scope: string, item: Pending): Promise<void>;
  /** Takes an item away and, in the same breath, counts what it saved. Nothing is counted when it was already gone. */
  settle(scope: string, id: CommandId, counts: number): Promise<void>;
}

/** A store that lasts as long as the page. */
export function memoryStore(): OutboxStore {
  const scopes = new Map<string, { items: Map<string, Pending>; saved: number }>();
  const of = (scope: string): { items: Map<string, Pending>; saved: number } => {
    const found = scopes.get(scope) ?? { items: new Map<string, Pending>(), saved: 0 };
    scopes.set(scope, found);
    return found;
  };
  return {
    volatile: true,
    load: (scope) =>
      Promise.resolve({ items: inOrder([...of(scope).items.values()]), saved: of(scope).saved }),
    put: (scope, item) => Promise.resolve(void of(scope).items.set(item.id, item)),
    settle: (scope, id, counts) => {
      if (of(scope).items.delete(id)) of(scope).saved += counts;
      return Promise.resolve();
    }
  };
}

/** Oldest first. */
export function inOrder(items: readonly Pending[]): readonly Pending[] {
  return [...items].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

// What this device remembers of one's own screen, so that it opens again with no network: the page itself (page-keeper.ts) and
// what it last showed (last-seen.ts). For people and tables only: a facilitator's view is everybody's, and stays on the server.
import type { TableId } from '#core/ids.ts';
import type { Millis } from '#core/units.ts';
import type { WorkshopView } from '#core/views.ts';
import type { ConnectionRole } from '#lib/protocol/socket-events.ts';
import { keepPage } from './keep-page.ts';
import { deviceSeen, type Seen, type SeenStore, type Shown } from './last-seen.ts';

/** The memory of one page. */
export interface OwnMemory {
  /** Keeps what is shown, in a moment; asked many times meanwhile, once. `look` gives null when nothing is worth keeping. */
  keep(look: () => Shown | null): void;
  /** What was shown less than a day ago. */
  recall(): Promise<Seen | null>;
  /** It is over: nothing that was shown stays here. */
  forget(): Promise<void>;
  /** Keeps the page itself. */
  keepPage(view: WorkshopView): Promise<void>;
}

/** What the memory needs of the world. */
export interface MemoryPorts {
  openStore(): Promise<SeenStore>;
  keepPage(doors: readonly string[]): Promise<void>;
  /** Device time. */
  now(): Millis;
  later(run: () => void, after: Millis): void;
}

/** Whose screen. */
export interface MemoryOwner {
  readonly workshop: string;
  readonly role: ConnectionRole;
  readonly table?: TableId;
}

const A_DAY: Millis = 24 * 60 * 60_000;
/** A lively table changes many times a second. */
const EVERY: Millis = 1000;

/** The memory of a page; null for screens that are not one's own. */
export function ownMemory(
  { workshop, role, table = '' }: MemoryOwner,
  ports: MemoryPorts = devicePorts
): OwnMemory | null {
  if (role !== 'participant' && role !== 'host') return null;
  const scope = [workshop, role, table].join('/');
  const store = ports.openStore().catch(() => null);
  const ask = async <T>(question: (open: SeenStore) => Promise<T>): Promise<T | undefined> => {
    const open = await store;
    if (open === null) return undefined;
    return question(open).catch(() => undefined); // full: the page opens when the server answers, as it did before
  };
  void ask((open) => dropOld(open, ports.now() - A_DAY));
  let isDue = false;
  return {
    keep(look) {
      if (isDue) return;
      isDue = true;
      ports.later(() => {
        isDue = false;
        const shown = look();
        if (shown) void ask((open) => open.put(scope, { ...onlyOwn(shown), at: ports.now() }));
      }, EVERY);
    },
    async recall() {
      const seen = await ask((open) => open.get(scope));
      return seen && seen.at > ports.now() - A_DAY ? seen : null;
    },
    forget: async () => void (await ask((open) => open.delete(scope))),
    // From the table's QR code or the code on the wall, one comes back to one's own page.
    keepPage: ({ head }) => ports.keepPage(role === 'participant' ? [`/j/${head.code}`] : [])
  };
}

const devicePorts: MemoryPorts = {
  openStore: deviceSeen,
  keepPage,
  now: Date.now,
  later: (run, after) => void setTimeout(run, after)
};

/** The boards of other tables are read with the network. */
function onlyOwn({ view, boards, offset }: Shown): Shown {
  const table = 'here' in view ? view.here?.table : undefined;
  return { view, boards: boards.filter((board) => board.table === table), offset };
}

async function dropOld(store: SeenStore, before: Millis): Promise<void> {
  for (const scope of await store.scopes()) {
    const seen = await store.get(scope);
    if (seen && seen.at <= before) await store.delete(scope);
  }
}

// The outbox: what a person writes is kept on the device before anything else, and leaves it only after the
// server's durable answer. The story of one card:
//   1. keep() puts it in the store: written. From here a killed tab loses nothing.
//   2. One tab at a time takes what waits, oldest first: sent. No answer, a cut, a reload: it is sent again with the
//      same id, and the server does the same thing once.
//   3. Saved: taken out of the store and counted in one transaction; shown until the view has caught up.
//      Refused for good: kept, with the reason, until the person has copied it. Refused for now: asked again later.
import type { CardCommand, CommandEnvelope } from '#core/commands.ts';
import type { CommandId } from '#core/ids.ts';
import type { Millis } from '#core/units.ts';
import type { Ack } from '#lib/protocol/socket-events.ts';
import { backoff, countsOf, isTransient, nextBatch } from './outbox-rules.ts';
import type { OtherTabs } from './tabs.ts';
import { inOrder, memoryStore, type OutboxStore, type Pending } from './outbox-store.ts';

/** What the outbox needs of the world. */
export interface OutboxPorts {
  readonly workshop: string;
  /** Whose outbox: one for each workshop and role on a device. */
  readonly scope: string;
  openStore(): Promise<OutboxStore>;
  send(envelope: CommandEnvelope): Promise<Ack | null>;
  isOnline(): boolean;
  /** Runs while no other tab of this device sends for this scope. */
  alone(name: string, run: () => Promise<void>): Promise<void>;
  /** The other tabs of this device with this scope. */
  readonly tabs: OtherTabs;
  drawId(): CommandId;
  /** Device time. */
  now(): Millis;
  later(run: () => void, after: Millis): void;
}

/** What waits on this device, and what became of it. */
export class Outbox {
  /** Oldest first; the saved ones stay until the view shows them. */
  items = $state.raw<readonly Pending[]>([]);
  /** Cards of this device that the server keeps. */
  saved = $state(0);
  /** true when the device refuses to keep: closing the page would lose what waits. */
  volatile = $state(false);

  #ports: OutboxPorts;
  #store: Promise<OutboxStore>;
  #last: Millis = 0;
  #shown = -1;
  /** The journal's seq of what was saved and is still shown here. */
  #savedAt: Readonly<Record<CommandId, number>> = {};
  #putting: readonly CommandId[] = [];
  #flushing = false;
  #again = false;
  /** Between a failure and the next attempt. */
  #resting = false;
  #failures = 0;

  constructor(ports: OutboxPorts) {
    this.#ports = ports;
    this.#store = this.#open();
    ports.tabs.onnews(() => void this.#hears());
  }

  /** How many things the server does not have yet. */
  get waiting(): number {
    return this.items.filter((item) => item.state === 'written' || item.state === 'sent').length;
  }

  /** What the server said no to: « Mes textes à récupérer ». */
  get refused(): readonly Pending[] {
    return this.items.filter((item) => item.state === 'refused');
  }

  /** Keeps a command on the device, then sends it when it can. Resolves once a killed tab would not lose it. */
  async keep(command: CardCommand): Promise<void> {
    this.#last = Math.max(this.#ports.now(), this.#last + 1);
    const item: Pending = {
      id: this.#ports.drawId(),
      workshop: this.#ports.workshop,
      command,
      state: 'written',
      at: this.#last,
      refusal: null
    };
    this.items = [...this.items, item];
    this.#putting = [...this.#putting, item.id];
    try {
      await (await this.#store).put(this.#ports.scope, item);
      this.#putting = this.#putting.filter((id) => id !== item.id);
      this.#ports.tabs.tell();
    } catch {
      this.volatile = true; // a full device: kept while the page lives, and the screen says so
    }
    void this.#drain();
  }

  /** Drops something the person has read, copied or taken back before it left. */
  async forget(id: CommandId): Promise<void> {
    this.items = this.items.filter((item) => item.id !== id);
    await this.#took((store) => store.settle(this.#ports.scope, id, 0));
  }

  /** Sends what waits now, without sitting out a delay: the connection has just come. Safe to call at any time. */
  flush(): Promise<void> {
    this.#resting = false;
    return this.#drain();
  }

  /** The view has caught up to this point of the journal: what was saved by then needs no place here. */
  showed(seq: number): void {
    this.#shown = Math.max(this.#shown, seq);
    const gone = this.items.filter((item) => (this.#savedAt[item.id] ?? Infinity) <= this.#shown);
    if (gone.length === 0) return;
    this.items = this.items.filter((item) => !gone.includes(item));
  }

  async #open(): Promise<OutboxStore> {
    const store = await this.#ports.openStore().catch(() => memoryStore());
    this.volatile = store.volatile;
    await this.#reload(store).catch(() => (this.volatile = true));
    void Promise.resolve().then(() => this.#drain());
    return store;
  }

  /** What another tab wrote or settled is taken over; what this tab knows of its own stays. */
  async #reload(store: OutboxStore): Promise<void> {
    const { items: kept, saved } = await store.load(this.#ports.scope);
    // On its way from here: no other tab knows it.
    const sent = this.items.filter(({ state }) => this.#flushing && state === 'sent').map(({ id }) => id);
    const items = kept.map((item): Pending => (sent.includes(item.id) ? { ...item, state: 'sent' } : item));
    this.saved = saved;
    this.#last = Math.max(this.#last, items.at(-1)?.at ?? 0);
    const stored = items.map((item) => item.id);
    // Saved and still shown, or written here while its `put` is under way.
    const own = this.items.filter(
      ({ id, state }) => !stored.includes(id) && (state === 'saved' || this.#putting.includes(id))
    );
    this.items = inOrder([...items, ...own]);
  }

  /** Another tab kept or settled something. */
  async #hears(): Promise<void> {
    const store = await this.#store;
    if (store.volatile) return;
    await this.#reload(store).catch(() => (this.volatile = true));
    if (this.waiting > 0) await this.#drain();
  }

  /** A change of the store, that the other tabs are told. A device that no longer keeps anything stops nothing. */
  async #took(change: (store: OutboxStore) => Promise<void>): Promise<void> {
    try {
      await change(await this.#store);
      this.#ports.tabs.tell();
    } catch {
      this.volatile = true;
    }
  }

  async #drain(): Promise<void> {
    this.#again = true;
    if (this.#flushing) return;
    this.#flushing = true;
    try {
      while (this.#again && !this.#resting && this.#ports.isOnline()) {
        this.#again = false;
        await this.#ports.alone(`tablee-outbox-${this.#ports.scope}`, () => this.#sendAll());
      }
    } finally {
      this.#flushing = false;
    }
  }

  async #sendAll(): Promise<void> {
    const store = await this.#store;
    if (!store.volatile) await this.#reload(store).catch(() => (this.volatile = true));
    for (let batch = this.#next(); batch.length > 0; batch = this.#next()) {
      if (!this.#ports.isOnline()) return;
      for (const item of batch) this.#replace({ ...item, state: 'sent' });
      const answers = await Promise.all(
        batch.map(async (item) => ({
          item,
          ack: await this.#ports.send({ id: item.id, command: item.command })
        }))
      );
      let held = false;
      for (const { item, ack } of answers) held = (await this.#settle(item, ack)) || held;
      if (held) return this.#retry();
      this.#failures = 0;
    }
  }

  /** Takes one answer in. @returns whether the item must be asked again. */
  async #settle(item: Pending, ack: Ack | null): Promise<boolean> {
    if (ack === null || (!ack.ok && isTransient(ack.refusal.code))) {
      this.#replace({ ...item, state: 'written' });
      return true;
    }
    if (!ack.ok) {
      const refused: Pending = { ...item, state: 'refused', refusal: ack.refusal };
      await this.#took((store) => store.put(this.#ports.scope, refused));
      this.#replace(refused);
      return false;
    }
    await this.#took((store) => store.settle(this.#ports.scope, item.id, countsOf(item.command)));
    this.saved += countsOf(item.command);
    this.#savedAt = { ...this.#savedAt, [item.id]: ack.seq };
    this.#replace({ ...item, state: 'saved' });
    this.showed(this.#shown);
    return false;
  }

  /** Nothing leaves before it is kept: else it would be kept after it was settled, and come back. */
  #next(): readonly Pending[] {
    return nextBatch(this.items.filter(({ id }) => this.volatile || !this.#putting.includes(id)));
  }

  #replace(next: Pending): void {
    this.items = this.items.map((item) => (item.id === next.id ? next : item));
  }

  #retry(): void {
    this.#failures += 1;
    this.#resting = true;
    this.#ports.later(() => void this.flush(), backoff(this.#failures));
  }
}

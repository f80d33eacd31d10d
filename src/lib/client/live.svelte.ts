// A tab's live state: the last view and boards received, the server's clock, and the outbox. It only shows what the server
// said and carries what people ask. Nothing here decides a right or a rule.
import { SvelteMap } from 'svelte/reactivity';
import type { CardCommand, Command } from '#core/commands.ts';
import type { CardId, TableId, ZoomId } from '#core/ids.ts';
import type { Refusal } from '#core/refusals.ts';
import type { Millis } from '#core/units.ts';
import type { WorkshopView } from '#core/views.ts';
import type { BoardView, CardView } from '#core/views-cards.ts';
import type { Trouble } from '#core/keeping.ts';
import type { Ack, ConnectionRole } from '#lib/protocol/socket-events.ts';
import { alone } from './alone.ts';
import type { Shown } from './offline/last-seen.ts';
import type { OwnMemory } from './offline/own-memory.ts';
import { withCard } from './board-order.ts';
import { drawId, drawSecret } from './ids.ts';
import { deviceStore } from './outbox-idb.ts';
import { Outbox } from './outbox.svelte.ts';
import type { OutboxStore } from './outbox-store.ts';
import { ServerClock } from './server-clock.svelte.ts';
import { Presence } from './presence.svelte.ts';
import { watchReturns } from './returns.ts';
import { socketWire } from './socket-wire.ts';
import { otherTabs, type OtherTabs } from './tabs.ts';
import { deviceUnsigned, memoryUnsigned } from './unsigned-store.ts';
import { UnsignedCards } from './unsigned.svelte.ts';
import type { Wire } from './wire.ts';
import { WritingTogether } from './writing-together.svelte.ts';

/** What a page opens. A projection may give the join code as workshop. */
export interface LiveOptions {
  readonly workshop: string;
  readonly role: ConnectionRole;
  readonly table?: TableId;
  readonly zoom?: ZoomId;
}

/** The answer to an act: durable, refused, or not asked because nobody answers. */
export type ActResult = Ack | { readonly ok: false; readonly offline: true };

/** connecting: not there yet, or back in a moment · offline: cut · ended: over, see `ended`. */
export type Link = 'connecting' | 'online' | 'offline' | 'ended';

/** What tests replace. */
export interface LivePorts {
  readonly wire: Wire;
  openStore(): Promise<OutboxStore>;
  /** What this device remembers of its own screen; null when it remembers nothing. */
  memory(): Promise<OwnMemory | null>;
  later(run: () => void, after: Millis): void;
}

const OFFLINE = { ok: false, offline: true } as const;
/** A blip shorter than this is not worth a word. */
const BLIP: Millis = 3000;
/** A connection that says nothing for so long after a thaw is dead. */
const THAW: Millis = 2500;
/** What a page is made of has come by then; the first load does not wait for it. */
const SETTLED: Millis = 2000;

/** One per page: made with the page's parameters, `connect()` when shown, `close()` when left. */
export class LiveWorkshop<V extends WorkshopView> {
  /** The last view received; kept while offline, and on this device for a day. */
  view = $state.raw<V | null>(null);
  /** When it was seen, device time, while it comes from this device; null once the server has spoken. */
  recalledFrom = $state<Millis | null>(null);
  /** Boards received, by table; cards sorted by kind, then by order. */
  boards = new SvelteMap<TableId, BoardView>();
  /** The last change of the document that one was told of; 0 before. */
  documentSeq = $state(0);
  link = $state<Link>('connecting');
  /** Why, once the link has ended. */
  ended = $state.raw<Refusal | null>(null);
  /** The server said that it would be away for a moment, and is not back yet. */
  updating = $state(false);
  /** Why the server keeps nothing at this moment; only the facilitation is told. */
  trouble = $state<Trouble | null>(null);
  readonly clock: ServerClock;
  readonly outbox: Outbox;
  /** Cards this person wrote without signing. */
  readonly unsigned: UnsignedCards;
  /** Writing in a card among others. */
  readonly together: WritingTogether;
  /** Who else is at the boards read here, and where they write. */
  readonly presence: Presence;

  #ports: LivePorts;
  readonly #tabs: OtherTabs;
  #memory: Promise<OwnMemory | null> | null = null;
  /** The last seq applied, by stream: the view, each board. */
  #seqs: Readonly<Record<string, number>> = {};
  #stopWatching: () => void = () => undefined;

  constructor(options: LiveOptions, ports: LivePorts = realPorts(options)) {
    this.#ports = ports;
    this.clock = new ServerClock(() => ports.wire.clock());
    this.together = new WritingTogether(options, () => ports.wire.isByRequests);
    this.presence = new Presence((state) => ports.wire.tell(state));
    const scope = [options.workshop, options.role, options.table ?? ''].join('/');
    this.#tabs = otherTabs(`tablee-outbox-${scope}`);
    this.outbox = new Outbox({
      workshop: options.workshop,
      scope,
      openStore: ports.openStore,
      send: (envelope) => ports.wire.command(envelope),
      isOnline: () => this.link === 'online',
      alone,
      tabs: this.#tabs,
      drawId,
      now: Date.now,
      later: ports.later
    });
    this.unsigned = new UnsignedCards({
      scope: `${options.workshop}/${options.role}`,
      // Only people write without signing.
      openStore: options.role === 'participant' ? deviceUnsigned : () => Promise.resolve(memoryUnsigned()),
      send: (envelope) => ports.wire.commandInTime(envelope),
      isOnline: () => this.link === 'online',
      drawId,
      drawSecret,
      now: Date.now,
      later: ports.later
    });
  }

  /** Opens the connection; it comes back by itself until `close`. */
  connect(): void {
    this.clock.start();
    this.#stopWatching = watchReturns(
      () => void this.#thaw(),
      () => this.#down('offline')
    );
    this.#ports.wire.open({
      up: () => this.#up(),
      down: () => this.#down('connecting'),
      view: ({ seq, view }) => this.#apply('view', seq, () => this.#setView(view as V)), // the role asked is the view sent
      board: ({ seq, board }) => this.#apply(board.table, seq, () => this.#setBoard(board)),
      card: ({ seq, card }) => this.#apply(card.table, seq, () => this.#setCard(card)),
      gone: ({ seq, table, card }) => this.#apply(table, seq, () => this.#dropCard(table, card)),
      document: ({ seq }) => (this.documentSeq = seq),
      presence: (message) => this.presence.hear(message),
      keeping: ({ trouble }) => (this.trouble = trouble),
      ended: (refusal) => this.#end(refusal),
      restarting: () => (this.updating = true)
    });
    // Neither yes nor no, or a device that says that it is cut.
    this.#ports.later(() => this.#missed(), BLIP);
    if (navigator.onLine === false) this.#down('offline');
  }

  /** Leaves. What waits in the outbox stays on the device. */
  close(): void {
    this.#stopWatching();
    this.clock.stop();
    this.presence.leave();
    this.together.close();
    this.#tabs.close();
    this.#ports.wire.close();
    this.link = 'offline';
  }

  /** Asks for an act of conduct, of seats, of tables or of words: now or not at all, nothing is queued. `id`: when it is asked again. */
  async act(command: Command, id = drawId()): Promise<ActResult> {
    if (this.link !== 'online') return OFFLINE;
    return (await this.#ports.wire.command({ id, command })) ?? OFFLINE;
  }

  /** Writes on a board, always through the outbox; returns at once. */
  write(command: CardCommand): void {
    void this.outbox.keep(command);
  }

  /** Asks for a board; it arrives in `boards` and stays subscribed until another is asked. */
  async readBoard(table: TableId): Promise<ActResult> {
    if (this.link !== 'online') return OFFLINE;
    return (await this.#ports.wire.readBoard(table)) ?? OFFLINE;
  }

  #up(): void {
    // A server may come back from a backup, older than what was shown: what it says first is what is true.
    this.#seqs = {};
    this.updating = false;
    this.trouble = null;
    this.link = 'online';
    void this.clock.resync();
    void this.outbox.flush();
    this.unsigned.flush();
    this.together.up();
    this.presence.again();
  }

  #down(as: 'connecting' | 'offline'): void {
    if (this.link === 'ended' || this.link === 'offline') return;
    this.link = as;
    this.presence.forget();
    if (as === 'connecting') this.#ports.later(() => this.#missed(), BLIP);
    void this.#recall();
  }

  #missed(): void {
    if (this.link !== 'connecting') return;
    this.link = 'offline';
    void this.#recall();
  }

  #end(refusal: Refusal): void {
    this.ended = refusal;
    this.link = 'ended';
    void this.together.end(refusal);
    void this.#remembers().then((memory) => memory?.forget());
  }

  #remembers(): Promise<OwnMemory | null> {
    this.#memory ??= this.#ports.memory();
    return this.#memory;
  }

  /** Nobody answers and nothing is shown yet: what this screen last showed. */
  async #recall(): Promise<void> {
    if (this.view !== null) return;
    const seen = await (await this.#remembers())?.recall();
    // The server may have spoken meanwhile.
    if (!seen || this.view !== null || this.link === 'ended') return;
    this.view = seen.view as V; // kept under the role asked
    this.recalledFrom = seen.at;
    for (const board of seen.boards) this.boards.set(board.table, board);
    this.clock.recall(seen.offset);
  }

  #setView(view: V): void {
    const isFirst = this.view === null || this.recalledFrom !== null;
    this.view = view;
    this.recalledFrom = null;
    if (isFirst) this.#ports.later(() => void this.#keepPage(), SETTLED);
  }

  async #keepPage(): Promise<void> {
    const memory = await this.#remembers();
    if (!memory || !this.view || this.ended) return;
    await memory.keepPage(this.view);
    memory.keep(() => this.#shown());
  }

  #shown(): Shown | null {
    const { view, boards, clock, recalledFrom } = this;
    if (view === null || recalledFrom !== null || this.ended !== null) return null;
    return { view, boards: [...boards.values()], offset: clock.offset };
  }

  /** The page is seen again or the network is back: is the connection still alive? */
  async #thaw(): Promise<void> {
    if (this.link === 'ended') return;
    if (this.link === 'online') {
      const silence = new Promise<null>((resolve) => this.#ports.later(() => resolve(null), THAW));
      if ((await Promise.race([this.#ports.wire.clock(), silence])) !== null) return void this.clock.resync();
    }
    this.#ports.wire.hurry();
  }

  /** Later messages of one stream are never undone by earlier ones. */
  #apply(stream: string, seq: number, change: () => void): void {
    if (seq < (this.#seqs[stream] ?? -1)) return;
    this.#seqs = { ...this.#seqs, [stream]: seq };
    change();
    this.outbox.showed(seq);
    void this.#memory?.then((memory) => memory?.keep(() => this.#shown()));
  }

  #setBoard(board: BoardView): void {
    this.boards.set(board.table, board.cards.reduce(withCard, { ...board, cards: [] }));
  }

  #setCard(card: CardView): void {
    const board = this.boards.get(card.table);
    if (board) this.boards.set(card.table, withCard(board, card));
  }

  #dropCard(table: TableId, card: CardId): void {
    const board = this.boards.get(table);
    if (board) this.boards.set(table, { ...board, cards: board.cards.filter(({ id }) => id !== card) });
  }
}

function realPorts(options: LiveOptions): LivePorts {
  return {
    wire: socketWire(options),
    openStore: deviceStore,
    memory: () =>
      import('./offline/own-memory.ts').then(
        ({ ownMemory }) => ownMemory(options),
        () => null // offline, and never loaded before: nothing was kept either
      ),
    later: (run, after) => void setTimeout(run, after)
  };
}

// The door to writing in place with others. Light: what it opens (Yjs and the line to the board) is loaded when somebody
// begins to write, or when this device still holds words that did not leave (LIVE-1, LIVE-6).
import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { CardId, TableId } from '#core/ids.ts';
import type { Refusal } from '#core/refusals.ts';
import type { Millis } from '#core/units.ts';
import { siteOrigin } from '#lib/site/site-path.ts';
import { drawId } from './ids.ts';
import { KeptTexts, type KeptText } from './kept-texts.svelte.ts';
import { deviceUpdates, type UpdatesStore } from './updates-store.ts';
import type { LiveCard } from './together/live-card.svelte.ts';
import type { SharedBoard, SharedBoardPorts } from './together/shared-board.svelte.ts';

/** Whose writing. */
export interface WriterOptions {
  readonly workshop: string;
  readonly role: string;
  /** The table one hosts. */
  readonly table?: TableId;
}

/** A board that has not come by then is written by command instead. */
const PATIENCE: Millis = 5000;
/** A board nobody writes in stays open that long: one often comes back to it. */
const LINGER: Millis = 20_000;

/** One per page. */
export class WritingTogether {
  readonly kept: KeptTexts;
  /** Cards this page is writing in. */
  readonly open = new SvelteSet<CardId>();
  readonly #options: WriterOptions;
  readonly #isByRequests: () => boolean;
  readonly #scope: string;
  readonly #boards = new SvelteMap<TableId, SharedBoard>();
  #store: Promise<UpdatesStore> | null = null;
  #hasLooked = false;

  /** `isByRequests`: does all go by requests now, as where WebSockets are refused? */
  constructor(options: WriterOptions, isByRequests: () => boolean) {
    this.#options = options;
    this.#isByRequests = isByRequests;
    this.#scope = [options.workshop, options.role, options.table ?? ''].join('/');
    this.kept = new KeptTexts(this.#scope);
  }

  /** Texts to recover, but for those open in an editor, which shows them itself. Newest first. */
  get readable(): readonly KeptText[] {
    return this.kept.items.filter(({ card }) => !this.open.has(card)).reverse();
  }

  /** Opens a card for writing in place; null when that cannot be had now (no network, a refusal, an old browser). */
  async write(table: TableId, card: CardId): Promise<LiveCard | null> {
    const board = await this.#board(table);
    if (board === null) return null;
    if (!(await board.whole(PATIENCE))) {
      this.#rest(table);
      return null;
    }
    return board.write(card);
  }

  /** The connection is up: what waited on this device leaves, and every line comes back now. */
  up(): void {
    for (const board of this.#boards.values()) board.hurry();
    if (this.#hasLooked) return;
    this.#hasLooked = true;
    void this.#sendKept();
  }

  /** This device may write here no more: what it still holds becomes texts to recover. */
  async end(refusal: Refusal): Promise<void> {
    for (const board of this.#boards.values()) board.end(refusal);
    this.#boards.clear();
    const store = await this.#openStore();
    for (const scope of await store.scopes(`${this.#scope}/`)) {
      const { updates, cards } = await store.load(scope);
      const reason = { why: 'refused', refusal } as const;
      for (const { card, words } of cards)
        this.kept.keep({ table: tableOfScope(scope), card, words, reason });
      const ids = updates.map(({ id }) => id);
      await store.drop(
        scope,
        ids,
        cards.map(({ card }) => card)
      );
    }
  }

  /** Leaves the page. What waits stays on the device. */
  close(): void {
    for (const board of this.#boards.values()) board.close();
    this.#boards.clear();
  }

  async #sendKept(): Promise<void> {
    const store = await this.#openStore();
    for (const scope of await store.scopes(`${this.#scope}/`)) await this.#board(tableOfScope(scope));
  }

  async #board(table: TableId): Promise<SharedBoard | null> {
    if (typeof WebSocket === 'undefined') return null;
    const store = await this.#openStore();
    const part = await import('./together/shared-board.svelte.ts').catch(() => null); // offline, and never loaded before
    const Socket = await this.#socket();
    if (part === null || Socket === null) return null;
    const known = this.#boards.get(table);
    if (known && known.ended === null) return known;
    const board = new part.SharedBoard(
      this.#place(table),
      `${this.#scope}/${table}`,
      this.#ports(store, table, Socket)
    );
    this.#boards.set(table, board);
    return board;
  }

  #place(table: TableId) {
    const { workshop, role, table: hosts } = this.#options;
    const address = `${siteOrigin().replace(/^http/, 'ws')}/yjs`;
    return { address, workshop, table, role, hosts };
  }

  async #socket(): Promise<typeof WebSocket | null> {
    if (!this.#isByRequests()) return WebSocket;
    const part = await import('./together/relayed-socket.ts').catch(() => null);
    return part && (part.RelayedSocket as unknown as typeof WebSocket); // what the provider uses of one
  }

  #ports(store: UpdatesStore, table: TableId, Socket: typeof WebSocket): SharedBoardPorts {
    return {
      ...{ store, kept: this.kept, Socket, drawId },
      now: Date.now,
      chance: Math.random,
      later,
      onidle: () => void later(() => this.#rest(table), LINGER)
    };
  }

  /** Lets a board go, unless somebody writes there again. */
  #rest(table: TableId): void {
    const board = this.#boards.get(table);
    if (!board?.isIdle) return;
    board.close();
    this.#boards.delete(table);
  }

  #openStore(): Promise<UpdatesStore> {
    this.#store ??= deviceUpdates();
    return this.#store;
  }
}

function later(run: () => void, after: Millis): () => void {
  const timer = setTimeout(run, after);
  return () => clearTimeout(timer);
}

function tableOfScope(scope: string): TableId {
  return scope.slice(scope.lastIndexOf('/') + 1);
}

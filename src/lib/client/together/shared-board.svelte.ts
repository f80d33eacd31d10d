// One board written together, as this device has it. The story of one letter:
//   1. It goes into the document and, in the same instant, with the words around it, into the store of this device.
//   2. The line sends it; the server answers by number once it is on disk; it leaves the store.
//   3. Cut, reloaded, restarted: what the store still holds is put back into a fresh document and sent again, the very same
//      update, which the server takes once.
//   4. Refused, or the document on the server is another history: the words go to « Mes textes à récupérer », the document
//      here is thrown away and read again. Nothing of it is ever silently dropped (LIVE-6, LIVE-7).
// Loaded only when somebody begins to write in place: Yjs comes with it. Above 200 lines: one order of things, read in one place.
import * as Y from 'yjs';
import type { CardId } from '#core/ids.ts';
import { isOfTheMoment, type Refusal, type RefusalCode } from '#core/refusals.ts';
import type { Millis } from '#core/units.ts';
import { readWords } from '#lib/board/board-words.ts';
import type { KeptReason, KeptTexts } from '../kept-texts.svelte.ts';
import type { KeptCard, KeptUpdate, SharedWords, UpdatesStore } from '../updates-store.ts';
import { BoardLink, type BoardPlace, type LinkPorts } from './board-link.ts';
import { Carried } from './carried.ts';
import { cardsOf, changedCards } from './changed-cards.ts';
import { KeptHere } from './kept-here.svelte.ts';
import { LiveCard } from './live-card.svelte.ts';

/** What a shared board needs of the world. */
export interface SharedBoardPorts extends LinkPorts {
  readonly store: UpdatesStore;
  readonly kept: KeptTexts;
  drawId(): string;
  /** Device time. */
  now(): number;
  /** Nobody writes here and nothing waits any more. */
  onidle(): void;
}

/** Origin of what this device kept and puts back. */
const PUT_BACK = Symbol('put back');
/** Refusals of the moment: the same words are sent again, a few times. */
const isPassing = (code: RefusalCode): boolean => code === 'board.gap' || isOfTheMoment(code);
const PATIENCE = 3;

/** A board, for as long as somebody writes or something waits. */
export class SharedBoard {
  /** Is the line up, and everything the server had here? */
  isUp = $state(false);
  /** Why it is over; null while it lives. */
  ended = $state.raw<Refusal | null>(null);
  /** Typed here and not durable yet, oldest first. */
  #waiting = $state.raw<readonly KeptUpdate[]>([]);
  readonly #here = new KeptHere();
  readonly #ports: SharedBoardPorts;
  readonly #place: BoardPlace;
  readonly #scope: string;
  #doc = new Y.Doc();
  #link: BoardLink | null = null;
  #generation = '';
  #cards: readonly LiveCard[] = [];
  #carried = new Carried();
  #last = 0;
  /** What the store kept before this page, not yet in the document. */
  #before: { readonly updates: readonly KeptUpdate[]; readonly cards: readonly KeptCard[] } | null = null;
  #isWhole = false;
  #onwhole: (() => void)[] = [];
  #tries = 0;

  constructor(place: BoardPlace, scope: string, ports: SharedBoardPorts) {
    [this.#place, this.#scope, this.#ports] = [place, scope, ports];
    void this.#start();
  }

  get doc(): Y.Doc {
    return this.#doc;
  }

  /** Does something typed in this card wait for the server's answer? */
  waits(card: CardId): boolean {
    return this.#waiting.some(({ cards }) => cards.includes(card));
  }

  /** Where what waits of this card is: on this device, on its way there, or in this page alone. */
  keeps(card: CardId): 'kept' | 'soon' | 'no' {
    return this.#here.of(card);
  }

  /** How many changes wait. */
  get waiting(): number {
    return this.#waiting.length;
  }

  get isIdle(): boolean {
    return this.#cards.length === 0 && this.#waiting.length === 0 && this.#before === null;
  }

  /** Resolves to true once the board is here; false when it did not come in time, or may not. */
  whole(within: number): Promise<boolean> {
    if (this.#isWhole || this.ended !== null) return Promise.resolve(this.ended === null);
    return new Promise((resolve) => {
      const cancel = this.#ports.later(() => resolve(false), within);
      this.#onwhole.push(() => {
        cancel();
        resolve(this.ended === null);
      });
    });
  }

  /** Writes in a card. The board must be whole. */
  write(card: CardId): LiveCard {
    const live = new LiveCard(this, card);
    this.#cards = [...this.#cards, live];
    return live;
  }

  /** The network is back. */
  hurry(): void {
    this.#link?.hurry();
  }

  /** This device may write here no more: every word in hand is kept to be read. */
  end(refusal: Refusal): void {
    const open = this.#cards.map(({ card }) => card);
    this.#over(refusal, open);
  }

  /** Leaves. What waits stays in the store. */
  close(): void {
    this.#link?.close();
    this.#link = null;
    this.isUp = false;
    this.#doc.destroy();
  }

  /** A card's words are too long to go, or fit again. */
  held(card: CardId, words: SharedWords | null): void {
    const { kept } = this.#ports;
    if (words === null) return kept.forget(card, 'tooLong');
    kept.keep({ table: this.#place.table, card, words, reason: { why: 'tooLong' } });
  }

  closed(live: LiveCard): void {
    this.#cards = this.#cards.filter((each) => each !== live);
    if (this.isIdle) this.#ports.onidle();
  }

  async #start(): Promise<void> {
    const before = await this.#ports.store.load(this.#scope);
    this.#before = before.updates.length > 0 ? before : null;
    this.#waiting = before.updates;
    this.#last = before.updates.at(-1)?.at ?? 0;
    if (this.ended === null) this.#open();
  }

  #open(pause: Millis | null = null): void {
    this.#isWhole = false;
    this.#carried.restart();
    const doc = this.#doc;
    // Before the provider's own listener: what it sends is then already noted.
    doc.on('update', (update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
      if (origin !== PUT_BACK && transaction.local) this.#note(update, transaction);
    });
    const events = {
      up: (isUp: boolean) => {
        if (isUp) this.#carried.restart();
        else this.isUp = false;
      },
      synced: () => this.#synced(),
      sent: (n: number) => this.#carried.sent(n, this.#before === null ? this.#last : 0),
      acked: (n: number) => this.#acked(n),
      refused: (refusal: Refusal) => this.#refused(refusal),
      generation: (name: string) => this.#knows(name),
      turnedOut: (refusal: Refusal, pause: Millis) => this.#refused(refusal, pause),
      over: (refusal: Refusal) => this.#over(refusal, [])
    };
    const place = { ...this.#place, generation: this.#generation, pause };
    this.#link = new BoardLink(doc, place, events, this.#ports);
  }

  #note(update: Uint8Array, transaction: Y.Transaction): void {
    const cards = changedCards(this.#doc, transaction);
    this.#last = Math.max(this.#ports.now(), this.#last + 1);
    const generation = this.#generation;
    const kept: KeptUpdate = { id: this.#ports.drawId(), at: this.#last, generation, cards, update };
    this.#waiting = [...this.#waiting, kept];
    for (const live of this.#cards) if (cards.includes(live.card)) live.stirs();
    const words = cards.map((card) => ({ card, words: readWords(this.#doc, card) }));
    this.#here.gives(kept, this.#ports.store.put(this.#scope, kept, words));
  }

  #synced(): void {
    const wasWhole = this.#isWhole;
    if (!wasWhole && !this.#putBack()) return;
    this.isUp = true;
    this.#isWhole = true;
    if (wasWhole) return;
    for (const live of this.#cards) if (live.refusal === null) live.joinDocument();
    for (const resolve of this.#onwhole.splice(0)) resolve();
  }

  /** What the store kept goes into the document, which sends it. False when it belongs to another history. */
  #putBack(): boolean {
    const before = this.#before;
    if (before === null) return true;
    const isOurs = before.updates.every(({ generation }) => generation === this.#generation);
    this.#before = null;
    if (isOurs) {
      let isNews = false;
      const look = (): void => void (isNews = true);
      this.#doc.on('update', look);
      this.#doc.transact(() => {
        for (const { update } of before.updates) Y.applyUpdate(this.#doc, update, PUT_BACK);
      }, PUT_BACK);
      this.#doc.off('update', look);
      if (this.#doc.store.pendingStructs === null && this.#doc.store.pendingDs === null) {
        // The server had it all: only its answer was lost.
        if (!isNews) this.#drop(before.updates);
        return true;
      }
    }
    this.#keepWords(before.cards, { why: 'other' });
    this.#anew();
    return false;
  }

  #acked(n: number): void {
    const until = this.#carried.acked(n);
    const gone = this.#waiting.filter(({ at }) => at <= until);
    if (gone.length === 0) return;
    this.#tries = 0;
    this.#drop(gone);
  }

  #drop(gone: readonly KeptUpdate[]): void {
    this.#waiting = this.#waiting.filter((each) => !gone.includes(each));
    this.#here.forgets(gone);
    const ended = cardsOf(gone).filter((card) => !this.waits(card));
    const ids = gone.map(({ id }) => id);
    void this.#ports.store.drop(this.#scope, ids, ended).catch(() => undefined); // sent once more after a reload
    if (this.isIdle) this.#ports.onidle();
  }

  /** `pause`: let go for it, until then. */
  #refused(refusal: Refusal, pause: Millis | null = null): void {
    // Nothing of ours was on its way: it speaks of something else, or of the whole line.
    if (this.#waiting.length === 0) return;
    if (pause === null && isPassing(refusal.code) && this.#tries < PATIENCE) {
      this.#tries += 1;
      return this.#link?.again();
    }
    this.#keep({ why: 'refused', refusal });
    this.#anew(pause);
  }

  #knows(generation: string): void {
    const isOther = this.#generation !== '' && this.#generation !== generation;
    if (isOther) this.#keep({ why: 'other' });
    this.#generation = generation;
    if (isOther) this.#anew();
  }

  /** Words that wait, and those of `also`, can be read from now on; nothing of them is sent any more. */
  #keep(reason: KeptReason, also: readonly CardId[] = []): void {
    const touched = [...cardsOf(this.#waiting), ...also.filter((card) => !this.waits(card))];
    const stored = this.#before?.cards ?? [];
    const cards = touched.map((card) => ({
      card,
      words:
        this.#cards.find((live) => live.card === card)?.words ??
        stored.find((each) => each.card === card)?.words ??
        readWords(this.#doc, card)
    }));
    this.#keepWords(cards, reason);
  }

  #keepWords(cards: readonly KeptCard[], reason: KeptReason): void {
    for (const { card, words } of cards) {
      this.#ports.kept.keep({ table: this.#place.table, card, words, reason });
      for (const live of this.#cards) if (live.card === card && live.refusal === null) live.refuse(reason);
    }
    this.#before = null;
    this.#drop(this.#waiting);
  }

  #over(refusal: Refusal, also: readonly CardId[]): void {
    if (this.ended !== null) return;
    const reason = { why: 'refused', refusal } as const;
    this.#keep(reason, also);
    for (const live of this.#cards) if (live.refusal === null) live.refuse(reason);
    this.ended = refusal;
    this.close();
    for (const resolve of this.#onwhole.splice(0)) resolve();
  }

  /** Throws the document away and reads it again, after a pause if there is one. */
  #anew(pause: Millis | null = null): void {
    for (const live of this.#cards) if (live.refusal === null) live.leaveDocument();
    this.close();
    this.#tries = 0;
    this.#doc = new Y.Doc();
    this.#open(pause);
  }
}

// The hands of the synthesis: the server's last source, one's own edits on top of it until the server has them too, what is
// selected, and what can be taken back. An edit shows at once; a refusal takes it away and says why.
import { createContext } from 'svelte';
import type { Command } from '#core/commands.ts';
import type { CardId } from '#core/ids.ts';
import type { Result } from '#core/result.ts';
import type { SynthesisSource } from '#core/synthesis.ts';
import type { Millis } from '#core/units.ts';
import type { Trouble } from '#lib/client/api.ts';
import type { ActResult } from '#lib/client/live.svelte.ts';
import { sentenceOf } from '#lib/i18n/refusal-text.ts';
import { m } from '#lib/paraglide/messages.js';
import { applyEdit, type DocumentEdit } from './apply-edit.ts';
import { allThemesOf, cardIn, type Found } from './cards-of.ts';
import { keepInHand } from './in-hand.ts';
import { pairKey, sameByCard, type SameIdea } from './same-idea.ts';
import type { Place } from './places.ts';
import { takeBack, type BackEdit } from './take-back.ts';

/** Edits of others may come ten a second: the document is read again once they pause, or so often. */
const GATHER: Millis = 400;

interface Ports {
  send(command: Command): Promise<ActResult>;
  read(): Promise<Result<SynthesisSource, Trouble>>;
  later(run: () => void, after: Millis): void;
}

interface Waiting {
  readonly n: number;
  readonly edit: BackEdit;
  /** Durable: the next reading has it. */
  readonly kept: boolean;
}

/** What was just done, and what takes it back. */
export interface UndoOffer {
  readonly n: number;
  readonly message: string;
  readonly back: readonly BackEdit[];
  /** The sentence it was done to; null for a part. */
  readonly card: CardId | null;
}

/** What can be selected: a sentence, or a place where one writes. */
export type Selectable = CardId | Place;

/** How many acts can be taken back, the last first. */
const REMEMBERED = 50;

/** One per synthesis screen. */
export class SynthesisDesk {
  /** The sentence or the part under the hand; one at a time. */
  selected = $state<Selectable | null>(null);
  /** Is what is selected being rewritten? */
  writing = $state(false);
  /** Is another sentence sought, to go under the one that is selected? */
  merging = $state(false);
  /** A sentence to read once: a refusal, or that nobody answers. */
  notice = $state('');
  /** Why the document could not be read; empty once it was. */
  unread = $state('');
  /** Said once an act is done. */
  offer = $state.raw<UndoOffer | null>(null);
  /** Acts that can be taken back, oldest first. */
  #done = $state.raw<readonly UndoOffer[]>([]);
  /** Likenesses that were declined, as `pairKey` names them. */
  apart = $state.raw<readonly string[]>([]);
  /** A publication or a withdrawal is under way. */
  busy = $state(false);
  #base = $state.raw<SynthesisSource | null>(null);
  #waiting = $state.raw<readonly Waiting[]>([]);
  /** The sentence being rewritten, as it was: others may take it away meanwhile, not the hand that writes in it. */
  #inHand = $state.raw<Found | null>(null);
  readonly #edited = $derived(
    this.#base && this.#waiting.reduce((source, { edit }) => applied(source, edit), this.#base)
  );
  /** What the document is made from now; null until the first answer. */
  readonly source = $derived(
    this.#edited && (this.writing ? keepInHand(this.#edited, this.#inHand) : this.#edited)
  );
  /** What seems to say the same, by card: the document's advice and each sentence, wherever it stands, read it from here. */
  readonly same: ReadonlyMap<CardId, SameIdea> = $derived(
    sameByCard(this.#edited ? allThemesOf(this.#edited) : [], this.apart)
  );
  /** The act that is on its way to the server; null when none is. */
  #doing: Promise<boolean> | null = null;
  #ports: Ports;
  #count = 0;
  #planned = false;
  #reading = false;

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** Is there an act to take back? */
  get mayUndo(): boolean {
    return this.#done.length > 0;
  }

  /** Selects, or lets go of what was selected. */
  select(what: Selectable | null): void {
    if (this.selected !== what) this.writing = false;
    this.merging = false;
    this.selected = what;
  }

  /** Opens the list of sentences to bring under this one. */
  merge(card: CardId): void {
    this.select(card);
    this.writing = false;
    this.merging = true;
  }

  /** Closes what was open over the words of a sentence, which stays selected. */
  close(): void {
    this.writing = this.merging = false;
  }

  /** Opens the words of a sentence or of a part for rewriting. */
  write(what: Selectable): void {
    this.selected = what;
    this.merging = false;
    this.#inHand = this.source && cardIn(this.source, what);
    this.writing = true;
  }

  /** Does an edit and offers to take it back. @returns whether it is kept. */
  edit(edit: DocumentEdit, message: string): Promise<boolean> {
    const kept = this.#do(edit, message);
    this.#doing = kept;
    void kept.then(() => {
      if (this.#doing === kept) this.#doing = null;
    });
    return kept;
  }

  async #do(edit: DocumentEdit, message: string): Promise<boolean> {
    const before = this.source;
    if (!before) return false;
    const back = takeBack(before, edit);
    this.notice = '';
    if (!(await this.#carry(edit))) return false;
    const card = edit.type === 'card.merge' ? edit.into : 'card' in edit ? edit.card : null;
    this.offer = { n: (this.#count += 1), message, back, card };
    this.#done = [...this.#done, this.offer].slice(-REMEMBERED);
    return true;
  }

  /** Takes the last edit back that was not yet. @returns what was taken back; null when there is nothing left. */
  async undo(): Promise<UndoOffer | null> {
    // It shows already: what is taken back is that one, or nothing if it is refused.
    if (this.#doing && !(await this.#doing)) return null;
    const last = this.#done.at(-1);
    this.offer = null;
    if (!last) return null;
    this.notice = '';
    this.#done = this.#done.slice(0, -1);
    for (const [i, edit] of last.back.entries()) {
      if (await this.#carry(edit)) continue;
      // What was not taken back can still be.
      this.#done = [...this.#done, { ...last, back: last.back.slice(i) }];
      return null;
    }
    return last;
  }

  /** « Garder les deux »: these two are not proposed to be merged any more. */
  keepApart(idea: SameIdea): void {
    this.apart = [...this.apart, pairKey(idea)];
  }

  /** Publishes, withdraws, opens a zoom, gives it up or erases it. A second press while one is under way does nothing. */
  async ask(
    command: Extract<
      Command,
      { type: 'synthesis.publish' | 'synthesis.withdraw' | 'zoom.invite' | 'zoom.dismiss' | 'zoom.erase' }
    >
  ): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.notice = '';
    this.offer = null;
    const kept = this.#heard(await this.#ports.send(command));
    this.busy = false;
    this.refresh();
    return kept;
  }

  /** Reads the document again soon; calls that come close together make one reading. */
  refresh(): void {
    if (this.#planned) return;
    this.#planned = true;
    this.#ports.later(() => void this.#read(), this.#base === null && !this.#reading ? 0 : GATHER);
  }

  async #carry(edit: BackEdit): Promise<boolean> {
    const n = (this.#count += 1);
    this.#waiting = [...this.#waiting, { n, edit, kept: false }];
    const kept = this.#heard(await this.#ports.send(edit));
    this.#waiting = kept
      ? this.#waiting.map((each) => (each.n === n ? { ...each, kept } : each))
      : this.#waiting.filter((each) => each.n !== n);
    this.refresh();
    return kept;
  }

  #heard(result: ActResult): boolean {
    if (!result.ok)
      this.notice = 'offline' in result ? m.synthesis_offline_act() : sentenceOf(result.refusal);
    return result.ok;
  }

  async #read(): Promise<void> {
    this.#planned = false;
    if (this.#reading) return this.refresh();
    this.#reading = true;
    const had = this.#waiting.filter(({ kept }) => kept).map(({ n }) => n);
    const answer = await this.#ports.read();
    this.#reading = false;
    if (!answer.ok) {
      this.unread = sentenceOf(answer.refusal);
      return;
    }
    this.unread = '';
    this.#base = answer.value;
    this.#waiting = this.#waiting.filter(({ n }) => !had.includes(n));
  }
}

/** A place on a board shows in the document only once the server has read it again. */
function applied(source: SynthesisSource, edit: BackEdit): SynthesisSource {
  return edit.type === 'card.reorder' ? source : applyEdit(source, edit);
}

/** The screen hands its desk down; the document's parts take it. */
export const [useDesk, provideDesk] = createContext<SynthesisDesk>();

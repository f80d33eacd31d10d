// One card being written by this person among others: its fields bound to the shared texts, its state in one word, and their
// own undo. Made by a shared board, which it outlives only as words to read (LIVE-1 to LIVE-7).
import * as Y from 'yjs';
import type { CardId } from '#core/ids.ts';
import { LIMITS } from '#core/limits.ts';
import type { Millis } from '#core/units.ts';
import { BOARD_FIELDS, ROOT_LIMITS, rootName, type BoardField } from '#lib/board/board-roots.ts';
import { readWords } from '#lib/board/board-words.ts';
import type { KeptReason } from '../kept-texts.svelte.ts';
import type { SharedWords } from '../updates-store.ts';
import { fieldPort, listenTo, type FieldElement } from './dom-field.ts';
import { onlyOf } from './own-undo.ts';
import { TextBinding } from './text-binding.ts';

/** Where the words of a card are. */
export type LiveState = 'saved' | 'sent' | 'offline' | 'fragile' | 'held' | 'refused';

/** What a card needs of its board. */
export interface LiveCardHost {
  readonly doc: Y.Doc;
  /** Does something typed in this card wait for the server's answer? */
  waits(card: CardId): boolean;
  readonly isUp: boolean;
  /** Does this device keep what waits of this card, should the page close? */
  keeps(card: CardId): 'kept' | 'soon' | 'no';
  /** Words too long to be sent: kept as they are; null once they fit or are no more. */
  held(card: CardId, words: SharedWords | null): void;
  closed(card: LiveCard): void;
}

interface BoundField {
  readonly field: BoardField;
  readonly element: FieldElement;
  readonly onwrite: (value: string) => void;
  /** What the field showed when its person began. */
  readonly base: string;
  binding: TextBinding | null;
  stopListening: () => void;
}

const CALM: Millis = 600;

/** A card one is writing in. */
export class LiveCard {
  readonly card: CardId;
  /** Why it can no longer be written here; the fields keep what they say. */
  refusal = $state.raw<KeptReason | null>(null);
  /** Is there something of one's own to take back? */
  canUndo = $state(false);
  /** « Enregistré » is said once the hand rests: at each letter it would flicker. */
  #isCalm = $state(true);
  #calmSoon: ReturnType<typeof setTimeout> | undefined;
  #heldFields = $state.raw<readonly BoardField[]>([]);
  readonly #host: LiveCardHost;
  /** Marks what this person types here. */
  readonly #origin = {};
  #undo: Y.UndoManager;
  #bound: readonly BoundField[] = [];

  constructor(host: LiveCardHost, card: CardId) {
    this.#host = host;
    this.card = card;
    this.#undo = this.#newUndo();
  }

  get state(): LiveState {
    if (this.refusal !== null) return 'refused';
    if (this.#heldFields.length > 0) return 'held';
    if (!this.#host.waits(this.card)) return this.#isCalm ? 'saved' : 'sent';
    if (this.#host.isUp) return 'sent';
    // « Gardé » is said of what would survive this page, and of nothing else.
    return ({ kept: 'offline', soon: 'sent', no: 'fragile' } as const)[this.#host.keeps(this.card)];
  }

  /** What the fields say, else what the shared texts say. */
  get words(): SharedWords {
    const shown = this.#bound.map(({ field, element }) => [field, element.value] as const);
    return { ...readWords(this.#host.doc, this.card), ...Object.fromEntries(shown) };
  }

  /** What the card says now, for everybody. */
  get shared(): SharedWords {
    return readWords(this.#host.doc, this.card);
  }

  /**
   * Binds an element to one of the texts; `base` is what it showed before anything was typed. `onwrite` is told what others
   * make it say. @returns what unbinds it.
   */
  bind(field: BoardField, element: FieldElement, base: string, onwrite: (value: string) => void): () => void {
    const bound: BoundField = {
      field,
      element,
      onwrite,
      base,
      binding: null,
      stopListening: () => undefined
    };
    this.#bound = [...this.#bound, bound];
    if (this.refusal === null) this.#join(bound, base);
    return () => {
      unbind(bound);
      this.#bound = this.#bound.filter((each) => each !== bound);
    };
  }

  /** Takes back what one typed last. */
  undo(): void {
    this.#undo.undo();
  }

  /** Puts it back. */
  redo(): void {
    this.#undo.redo();
  }

  /** Done: what was typed is on its way, or kept. Too long a text stays among the texts to recover. */
  close(): void {
    for (const each of this.#bound) unbind(each);
    this.#bound = [];
    clearTimeout(this.#calmSoon);
    this.#undo.destroy();
    this.#host.closed(this);
  }

  /** Something of this card was just typed. */
  stirs(): void {
    this.#isCalm = false;
    clearTimeout(this.#calmSoon);
    this.#calmSoon = setTimeout(() => (this.#isCalm = true), CALM);
  }

  /** The words here can no longer go anywhere. */
  refuse(reason: KeptReason): void {
    this.#letGo();
    this.refusal = reason;
    this.canUndo = false;
  }

  /** The document is about to be another one: the fields keep what they say. */
  leaveDocument(): void {
    this.#letGo();
  }

  /** It is here: everything shown was durable, so that what differs is theirs. */
  joinDocument(): void {
    this.#undo = this.#newUndo();
    for (const each of this.#bound) this.#join(each, each.element.value);
  }

  #join(bound: BoundField, base: string): void {
    const { field, element, onwrite } = bound;
    const text = this.#host.doc.getText(rootName(this.card, field));
    const binding = new TextBinding(
      {
        ...{ field: fieldPort(element, onwrite), text, origin: this.#origin },
        fits: (value) => fitsIn(field, value),
        onheld: (value) => this.#hold(field, value)
      },
      base
    );
    bound.binding = binding;
    bound.stopListening = listenTo(element, binding, this);
  }

  #letGo(): void {
    for (const each of this.#bound) {
      each.binding?.abandon();
      each.stopListening();
      each.binding = null;
    }
    this.#undo.destroy();
  }

  #hold(field: BoardField, value: string | null): void {
    const others = this.#heldFields.filter((each) => each !== field);
    this.#heldFields = value === null ? others : [...others, field];
    this.#host.held(this.card, this.#heldFields.length > 0 ? this.words : null);
  }

  #newUndo(): Y.UndoManager {
    const texts = BOARD_FIELDS.map((field) => this.#host.doc.getText(rootName(this.card, field)));
    const undo = new Y.UndoManager(texts, { trackedOrigins: onlyOf(this.#origin), captureTimeout: 800 });
    const look = (): void => void (this.canUndo = undo.canUndo());
    for (const event of ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const)
      undo.on(event, look);
    return undo;
  }
}

/** Lets go of an element, once; what was typed last is sent first. */
function unbind(bound: BoundField): void {
  bound.binding?.stop();
  bound.binding = null;
  bound.stopListening();
}

/** May these words be sent, as far as the server's gate goes? */
export function fitsIn(field: BoardField, value: string): boolean {
  const { most, breaks } = ROOT_LIMITS[field];
  const lines = value.split('\n');
  if (value.length > most || lines.length - 1 > breaks) return false;
  return field !== 'points' || lines.every((line) => line.length <= LIMITS.subPointText);
}

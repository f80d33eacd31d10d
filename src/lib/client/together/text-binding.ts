// A field bound to a shared text. The story, in order:
//   1. What is typed is found by comparing the field with the shadow (the text both last agreed on) and goes to the shared
//      text as the smallest change.
//   2. What others write goes to the field, around the caret and the selection.
//   3. A field that composes (accents, Chinese, dictation) is left alone until it has done; a text that is too long stays
//      whole in the field and is not sent: both are brought together afterwards, from the same shadow.
// Knows neither the page nor the network (LIVE-2, LIVE-3).
import type * as Y from 'yjs';
import { carried, changeBetween, rebased, type TextChange } from './text-change.ts';

/** A text area or an input, as far as words go. */
export interface FieldPort {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** Shows a text, with its selection; scrolls nothing. */
  write(value: string, start: number, end: number): void;
}

/** What a binding joins. */
export interface BindingParts {
  readonly field: FieldPort;
  readonly text: Y.Text;
  /** Marks this person's own changes: what their undo takes back. */
  readonly origin: object;
  /** May these words be sent? */
  fits(value: string): boolean;
  /** The field holds words that may not be sent (whole), or no longer does: null. */
  onheld(value: string | null): void;
}

/** One field and one text, until `stop`. */
export class TextBinding {
  readonly #parts: BindingParts;
  #shadow: string;
  #composing = false;
  #held = false;
  readonly #observer = (event: Y.YTextEvent, transaction: Y.Transaction): void => {
    if (transaction.origin !== this.#parts.origin) this.#others(event);
  };

  /** `base`: what the field showed when its person began; what was typed since is theirs. */
  constructor(parts: BindingParts, base: string) {
    this.#parts = parts;
    this.#shadow = base;
    parts.text.observe(this.#observer);
    this.typed();
  }

  /** The field has changed. */
  typed(): void {
    if (this.#composing) return;
    const { field, fits, onheld } = this.#parts;
    const { value } = field;
    if (value !== this.#shadow && !fits(value)) {
      this.#held = true;
      return onheld(value);
    }
    if (this.#held) {
      this.#held = false;
      onheld(null);
    }
    this.#join(value);
  }

  /** Composition begins: the field belongs to the keyboard. */
  composes(): void {
    this.#composing = true;
  }

  /** Composition is over. */
  composed(): void {
    this.#composing = false;
    this.typed();
  }

  /** Lets go; what was typed last is sent first. */
  stop(): void {
    this.#composing = false;
    this.typed();
    this.#parts.text.unobserve(this.#observer);
  }

  /** Lets go of a text that is no more. */
  abandon(): void {
    this.#parts.text.unobserve(this.#observer);
  }

  #join(value: string): void {
    const { field, text, origin } = this.#parts;
    const mine = changeBetween(this.#shadow, value, field.end);
    const theirs = changeBetween(this.#shadow, text.toString());
    if (mine !== null) this.#send(theirs === null ? mine : rebased(mine, theirs), text, origin);
    this.#shadow = text.toString();
    const shown = changeBetween(value, this.#shadow);
    if (shown !== null) field.write(this.#shadow, carried(field.start, shown), carried(field.end, shown));
  }

  #send({ at, removed, inserted }: TextChange, text: Y.Text, origin: object): void {
    text.doc?.transact(() => {
      if (removed > 0) text.delete(at, removed);
      if (inserted !== '') text.insert(at, inserted);
    }, origin);
  }

  #others(event: Y.YTextEvent): void {
    if (this.#composing || this.#held) return;
    const { field, text } = this.#parts;
    // What was typed and not yet seen here: both at once.
    if (field.value !== this.#shadow) return this.#join(field.value);
    const changes = changesOf(event);
    const caret = (from: number): number => changes.reduce(carried, from);
    const [start, end] = [caret(field.start), caret(field.end)];
    this.#shadow = text.toString();
    field.write(this.#shadow, start, end);
  }
}

/** What an event did, change by change, each as the text stood after the one before. */
function changesOf(event: Y.YTextEvent): readonly TextChange[] {
  let at = 0;
  return event.delta.flatMap(({ retain, insert, delete: removed }) => {
    if (retain !== undefined) at += retain;
    if (removed !== undefined) return [{ at, removed, inserted: '' }];
    if (typeof insert !== 'string') return [];
    const change = { at, removed: 0, inserted: insert };
    at += insert.length;
    return [change];
  });
}

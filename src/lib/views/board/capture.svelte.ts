// What is being written in the capture bar, kept on the device at each keystroke and given back after a reload.
// Time never cuts it: a card begun in a round is claimed for that round even when it is finished later (CARD-7).
import type { CardKind, CardText } from '#core/cards.ts';
import { COLUMN_ID, columnIn, firstOf, OTHER_COLUMN, USUAL_COLUMNS, type Column } from '#core/columns.ts';
import { LIMITS } from '#core/limits.ts';
import { asOneCard, linesOf } from './typed-lines.ts';

/** Where the draft is kept. */
export interface DraftShelf {
  read(): string;
  write(text: string): void;
}

/** One card ready to be written, with the round in which it was begun. */
export interface CapturedCard extends CardText {
  readonly kind: CardKind;
  readonly round: number;
}

/** The capture bar's state. One for each table on a device. */
export class Capture {
  text = $state('');
  example = $state('');
  cited = $state('');
  points = $state('');
  /** The column chosen; '' until one is: the first then serves. */
  kind = $state<CardKind>('');
  /** Are the fields for an example and details shown? */
  more = $state(false);
  /** Several lines stay one card because the person said so. */
  together = $state(false);
  /** The round in which this draft was begun; null while nothing is written. */
  begun = $state<number | null>(null);
  readonly #shelf: DraftShelf;

  constructor(shelf: DraftShelf) {
    this.#shelf = shelf;
    this.#restore(shelf.read());
  }

  /** The cards this text makes: one for each line, unless they are kept together. */
  readonly lines = $derived(linesOf(this.text));
  readonly isSeveral = $derived(this.lines.length > 1 && !this.together);
  readonly subPoints = $derived(linesOf(this.points));
  readonly isEmpty = $derived(this.lines.length === 0);
  /** The length of the longest card. */
  readonly longest = $derived.by(() => {
    const texts = this.isSeveral ? this.lines : [asOneCard(this.text)];
    return Math.max(0, ...texts.map((text) => text.length));
  });
  /** The same, when it is more than a card holds; else null. */
  readonly excess = $derived(this.longest > LIMITS.cardText ? this.longest : null);
  readonly mayDeposit = $derived(
    !this.isEmpty && this.excess === null && this.subPoints.length <= LIMITS.subPoints
  );

  /** Where the next card goes among those of its board, whatever was chosen before they changed. */
  kindAmong(columns: readonly Column[]): CardKind {
    const found = columnIn(columns, this.kind);
    return found.id === OTHER_COLUMN.id ? firstOf(columns).id : found.id;
  }

  /** To be called at each keystroke, with the round of this moment. */
  keep(round: number): void {
    if (this.isEmpty) this.together = false;
    this.begun = this.isEmpty ? null : (this.begun ?? round);
    const { text, example, cited, points, kind, begun, together } = this;
    const isBlank = [text, example, cited, points].every((field) => field === '');
    this.#shelf.write(isBlank ? '' : JSON.stringify({ text, example, cited, points, kind, begun, together }));
  }

  /** Puts a text back in the field, e.g. that of a card the server refused. */
  take(words: CardText, kind: CardKind, round: number): void {
    this.text = words.text;
    this.example = words.example;
    this.cited = words.cited;
    this.points = words.subPoints.join('\n');
    this.kind = kind;
    this.together = true;
    this.more = Boolean(words.example || words.cited || this.points);
    this.keep(round);
  }

  /** The cards, and an empty field for the next one. The kind stays chosen. */
  deposit(round: number, columns: readonly Column[] = USUAL_COLUMNS): readonly CapturedCard[] {
    if (!this.mayDeposit) return [];
    const begun = this.begun ?? round;
    const plain = { example: '', cited: '', subPoints: [], kind: this.kindAmong(columns), round: begun };
    const whole = {
      ...plain,
      example: this.example.trim(),
      cited: this.cited.trim(),
      subPoints: this.subPoints,
      text: asOneCard(this.text)
    };
    const cards = this.isSeveral ? this.lines.map((text) => ({ ...plain, text })) : [whole];
    this.text = this.example = this.cited = this.points = '';
    this.keep(round);
    return cards;
  }

  #restore(kept: string): void {
    try {
      const draft: unknown = kept === '' ? null : JSON.parse(kept);
      if (typeof draft !== 'object' || draft === null) return;
      const at = (name: string): unknown => Object.entries(draft).find(([key]) => key === name)?.[1];
      const words = (name: string): string => (typeof at(name) === 'string' ? String(at(name)) : '');
      this.text = words('text');
      this.example = words('example');
      this.cited = words('cited');
      this.points = words('points');
      const kind = at('kind');
      if (typeof kind === 'string' && COLUMN_ID.test(kind)) this.kind = kind;
      const begun = at('begun');
      this.begun = typeof begun === 'number' ? begun : null;
      this.together = at('together') === true;
      this.more = Boolean(this.example || this.cited || this.points);
    } catch {
      this.text = kept; // an older or foreign draft: its words are worth more than its shape
    }
  }
}

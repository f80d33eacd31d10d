// One card being changed, whatever the way: together when the board can be had, else alone, kept by one act. The fields start
// from the card and are then their person's; what others write comes into them only when they write together (LIVE-1).
import { untrack } from 'svelte';
import type { CardText } from '#core/cards.ts';
import type { CardId, TableId } from '#core/ids.ts';
import type { KeptReason } from '#lib/client/kept-texts.svelte.ts';
import type { LiveCard } from '#lib/client/together/live-card.svelte.ts';
import type { LiveWorkshop } from '#lib/client/live.svelte.ts';
import type { WorkshopView } from '#core/views.ts';

/** What writing together needs of a page. */
export interface WritingPlace {
  readonly table: TableId;
  readonly live: Pick<LiveWorkshop<WorkshopView>, 'together' | 'presence'>;
  /** Where the card is by the time its editor closes by itself; null when it is still where it was. */
  gone(card: CardId): 'binned' | 'away' | 'moved' | null;
}

/** Which of the three texts. */
export type SharedField = 'text' | 'example' | 'points';
type FieldElement = HTMLInputElement | HTMLTextAreaElement;

/** One editor. */
export class CardWriting {
  text = $state('');
  example = $state('');
  cited = $state('');
  points = $state('');
  /** opening: it is not known yet whether one writes together. */
  phase = $state<'opening' | 'live' | 'alone'>('opening');
  live = $state.raw<LiveCard | null>(null);
  readonly #before: CardText;
  readonly #card: CardId;
  readonly #place: WritingPlace | null;
  #isDone = false;
  #hasTyped = false;

  /** `place`: null where a card is only ever changed by one act. */
  constructor(card: CardText, id: CardId, place: WritingPlace | null) {
    this.#before = card;
    [this.#card, this.#place] = [id, place];
    this.text = card.text;
    this.example = card.example;
    this.cited = card.cited;
    this.points = card.subPoints.join('\n');
    if (place === null) this.phase = 'alone';
  }

  /** The words as a card's, ends trimmed. */
  readonly words = $derived<CardText>({
    text: this.text.trim(),
    example: this.example.trim(),
    cited: this.cited.trim(),
    subPoints: this.points
      .split('\n')
      .map((point) => point.trim())
      .filter((point) => point !== '')
  });

  /** Opens the board. To be called once, when the editor is shown. */
  async begin(): Promise<void> {
    if (this.#place === null) return;
    const { table, live } = this.#place;
    live.together.open.add(this.#card);
    live.presence.is(table, this.#card);
    const card = await live.together.write(table, this.#card);
    if (this.#isDone) return card?.close();
    this.live = card;
    this.phase = card === null ? 'alone' : 'live';
  }

  /** Binds an element to its shared text; to be called in an effect, which it gives its undo. */
  join(field: SharedField, element: FieldElement | undefined): (() => void) | undefined {
    const { live } = this;
    if (live === null || element === undefined) return undefined;
    const base = field === 'points' ? this.#before.subPoints.join('\n') : this.#before[field];
    // What the binding reads and writes of the card's state is its own: the effect must not run again for it.
    return untrack(() => live.bind(field, element, base, (value) => (this[field] = value)));
  }

  /** Something was typed in a field. */
  typed(): void {
    this.#hasTyped = true;
    const refusal = this.live?.refusal ?? null;
    if (refusal === null) this.#place?.live.presence.types();
    else this.#keep(refusal);
  }

  /** Done. @returns what must still go by command: everything when alone, the structure's name when together; null for nothing. */
  finish(): CardText | null {
    const { live, words } = this;
    const isChanged = live === null ? !isSame(words, this.#before) : words.cited !== this.#before.cited;
    this.#isDone = true;
    this.#leave();
    return isChanged ? words : null;
  }

  /** Left without keeping: what was typed alone is given up, as its person asked. */
  giveUp(): void {
    this.#isDone = true;
    this.#leave();
  }

  /** The editor disappears. If its person did not ask for it, their words can be found again. */
  vanish(): void {
    const place = this.#place;
    if (this.#isDone || place === null) return;
    this.#isDone = true;
    const isAlone = this.live === null;
    // What takes a component away is not yet to be read while it goes: it would still say what was before.
    if (this.#hasTyped) queueMicrotask(() => this.#tellWhere(place, isAlone ? 'unsent' : null));
    this.#leave();
  }

  #tellWhere(place: WritingPlace, otherwise: 'unsent' | null): void {
    const { kept } = place.live.together;
    // Refused with words in hand: they are kept, with why. Else they are on the card, wherever it is.
    if (kept.items.some(({ card, reason }) => card === this.#card && reason.why === 'refused')) return;
    const why = otherwise ?? place.gone(this.#card);
    if (why !== null) this.#keep({ why });
  }

  /** Among the texts to recover, as the fields now say. */
  #keep(reason: KeptReason): void {
    if (this.#place === null) return;
    const { table, live } = this.#place;
    const { text, example, points } = this;
    live.together.kept.keep({ table, card: this.#card, words: { text, example, points }, reason });
  }

  #leave(): void {
    this.live?.close();
    if (this.#place === null) return;
    const { table, live } = this.#place;
    live.together.open.delete(this.#card);
    live.presence.is(table, null);
  }
}

function isSame(a: CardText, b: CardText): boolean {
  return (
    a.text === b.text &&
    a.example === b.example &&
    a.cited === b.cited &&
    a.subPoints.join('\n') === b.subPoints.join('\n')
  );
}

// What can be done with the cards of one board, and what is open on the screen: whose acts are shown, which card is being
// edited, what can be taken back. Made by the page, handed down by context; every act is a card command (CARD-1 to CARD-10).
import { createContext } from 'svelte';
import type { Behalf } from '#core/behalf.ts';
import type { CardKind, CardText } from '#core/cards.ts';
import { columnIn, USUAL_COLUMNS, type Column } from '#core/columns.ts';
import type { CardCommand } from '#core/commands.ts';
import type { CardId } from '#core/ids.ts';
import type { PlaceName } from '#core/place-view.ts';
import type { LabelSet } from '#core/plan.ts';
import type { CardView, VolunteerView } from '#core/views-cards.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Signing } from './behalf-choice.svelte.ts';
import type { WritingPlace } from './card-writing.svelte.ts';
import { standingCards } from './heaps.ts';
import { columnWords } from './kinds.ts';
import { placeAfter } from './sections.ts';

/** What was just done, and the commands that take it back. */
export interface Undo {
  readonly message: string;
  readonly commands: readonly CardCommand[];
}

/** What these hands reach beyond the cards of the board. */
export interface HandsReach {
  /** The tables a card may be moved to. */
  places(): readonly PlaceName[];
  /** The facilitation has closed writing here: nothing is done, nothing is lost. */
  isLocked(): boolean;
  /** The columns of the board; missing: the usual three. */
  columns?: () => readonly Column[] | undefined;
  /** What a card must be for the room's screen: `open` shows every card, `chosen` those let through. */
  wall?: () => 'open' | 'chosen';
  /** Do rounds part the cards of the board? Not where each theme of the room has a board of its own. */
  saysRounds?: () => boolean;
  /** Sets of labels to put on cards; missing where nothing is sorted. */
  labels?: () => readonly LabelSet[] | undefined;
  /** Who may be named on a card; undefined where nobody signs. */
  signing?: () => Signing | undefined;
  /** Asks a witness whether a card's words may be published; null where no witness tells. */
  quotes?: () => ((card: CardId) => void) | null;
  /** Erases a card for good; missing where that is not done. */
  erases?: (card: CardId) => void;
}

/** One card large on the room's screen: which one, and how to choose it. Only the facilitation has it. */
export interface Spotlight {
  lit(): CardId | null;
  turn(card: CardId | null): void;
}

const NO_REACH: HandsReach = { places: () => [], isLocked: () => false };

/** The hands of whoever holds this board. One for each page. */
export class BoardHands {
  /** The card whose acts are shown. */
  open = $state<CardId | null>(null);
  /** The card being edited in place. */
  editing = $state<CardId | null>(null);
  undo = $state.raw<Undo | null>(null);
  /** Where this board's cards are written together; null where that is not done. */
  writing: WritingPlace | null = null;
  /** Shows cards large on the room's screen; null where that is not done. */
  spotlight: Spotlight | null = null;
  /** What the open card is being put with: another card, another table. */
  choosing = $state<'merge' | 'move' | null>(null);
  #reach: HandsReach;
  #write: (command: CardCommand) => void;
  #cards: () => readonly CardView[];

  /** `cards` stays a function so that the acts always see the board as it is. */
  constructor(
    write: (command: CardCommand) => void,
    cards: () => readonly CardView[],
    reach: HandsReach = NO_REACH
  ) {
    this.#write = write;
    this.#cards = cards;
    this.#reach = reach;
  }

  get isLocked(): boolean {
    return this.#reach.isLocked();
  }

  /** Only the facilitation hides cards and lets them through to the wall; null elsewhere. */
  get wall(): 'open' | 'chosen' | null {
    return this.#reach.wall?.() ?? null;
  }

  /** May a card of this board be asked to a witness as a quote? */
  mayQuote(card: CardView): boolean {
    const isPlain = !card.anonymous && !card.hidden && !card.archived && card.quote === undefined;
    return isPlain && (this.#reach.quotes?.() ?? null) !== null;
  }

  /** Asks the table's witness. */
  quote({ id }: CardView): void {
    this.open = null;
    this.#reach.quotes?.()?.(id);
  }

  /** Only the facilitation erases. */
  get mayErase(): boolean {
    return this.#reach.erases !== undefined;
  }

  /** For good: nothing is offered to take it back. */
  erase({ id }: CardView): void {
    this.open = this.undo = null;
    this.#reach.erases?.(id);
  }

  get columns(): readonly Column[] {
    return this.#reach.columns?.() ?? USUAL_COLUMNS;
  }

  /** Does each card say in which round it was written? */
  get saysRounds(): boolean {
    return this.#reach.saysRounds?.() ?? true;
  }

  /** The sets of labels of this moment; empty where nothing is sorted. */
  get labels(): readonly LabelSet[] {
    return this.#reach.labels?.() ?? [];
  }

  get places(): readonly PlaceName[] {
    return this.#reach.places();
  }

  toggle(card: CardId): void {
    this.open = this.open === card ? null : card;
    this.editing = this.choosing = null;
  }

  /** Cards this one may be gathered with: those that stand and that others may read, its own column first. */
  companions(card: CardView): readonly CardView[] {
    const others = standingCards(this.#cards()).filter(
      (each) => each.id !== card.id && !each.hidden && !each.sealed
    );
    return [...others].sort((a, b) => Number(b.kind === card.kind) - Number(a.kind === card.kind));
  }

  /** Puts another card under this one, with all that stood under it. */
  merge({ id }: CardView, other: CardView): void {
    this.open = this.choosing = null;
    this.#write({ type: 'card.merge', card: other.id, into: id });
    this.undo = { message: m.order_done_merge(), commands: [{ type: 'card.split', card: other.id }] };
  }

  /** Gives a card back its own place. */
  split({ id, mergedInto }: CardView): void {
    this.#write({ type: 'card.split', card: id });
    if (mergedInto === null) return;
    const commands = [{ type: 'card.merge', card: id, into: mergedInto }] as const;
    this.undo = { message: m.order_done_split(), commands };
  }

  /** Sends a card to another table, with what stands under it. */
  moveTo({ id, table }: CardView, { table: to, mark }: PlaceName): void {
    this.open = this.choosing = null;
    this.#write({ type: 'card.move', card: id, to });
    const commands = [{ type: 'card.move', card: id, to: table }] as const;
    this.undo = { message: m.order_done_move({ mark }), commands };
  }

  /** Takes a card away from every phone, or gives it back. */
  hide({ id, hidden }: CardView): void {
    this.open = null;
    this.#write({ type: 'card.hide', card: id, hidden: !hidden });
    const commands = [{ type: 'card.hide', card: id, hidden }] as const;
    this.undo = { message: hidden ? m.order_done_unhide() : m.order_done_hide(), commands };
  }

  /** Lets a card through to the room's screen, or holds it back. */
  show({ id, shown }: CardView): void {
    this.#write({ type: 'card.show', card: id, shown: !shown });
  }

  /** Puts a label on a card; the one it carries is taken off. */
  label({ id, labels }: CardView, set: string, option: string): void {
    this.#write({ type: 'card.label', card: id, set, option: labels?.[set] === option ? null : option });
  }

  /** Who may be named on this card: only on what a device wrote for somebody, and nobody where nobody signs. */
  signingOf(card: CardView): Signing | null {
    const isTold = !card.anonymous && (card.mine || card.behalf === true);
    return isTold ? (this.#reach.signing?.() ?? null) : null;
  }

  /** Says whose words a card is; null: the table's. */
  ascribe({ id }: CardView, behalf: Behalf | null): void {
    this.open = null;
    this.#write({ type: 'card.ascribe', card: id, behalf });
  }

  /** Writes down who said they would carry it. */
  enlist({ id }: CardView, name: string): void {
    this.#write({ type: 'card.enlist', card: id, name });
  }

  /** Takes a volunteer off. Only a name that was written down is put back: a person offers again by themselves. */
  release({ id }: CardView, { id: volunteer, name }: VolunteerView): void {
    this.#write({ type: 'card.release', card: id, volunteer });
    if (!volunteer.startsWith('n')) return;
    this.undo = {
      message: m.volunteers_done_release({ name }),
      commands: [{ type: 'card.enlist', card: id, name }]
    };
  }

  promote({ id, kind }: CardView, to: CardKind): void {
    this.open = null;
    this.#write({ type: 'card.promote', card: id, to });
    const { done } = columnWords(columnIn(this.columns, to));
    // A card of « Autres » cannot go back there.
    const isKnown = this.columns.some((column) => column.id === kind);
    const commands = [{ type: 'card.promote', card: id, to: kind } as const];
    this.undo = isKnown ? { message: done, commands } : null;
  }

  /** Answers a participant's proposal: moves the card, or leaves it where it is. */
  answer(card: CardView, accepted: boolean): void {
    if (card.proposed === null) return;
    if (accepted) this.promote(card, card.proposed);
    else this.#write({ type: 'card.propose', card: card.id, to: null });
  }

  pin({ id, pinned }: CardView): void {
    this.#write({ type: 'card.pin', card: id, pinned: !pinned });
  }

  archive({ id }: CardView): void {
    this.open = null;
    this.#write({ type: 'card.archive', card: id });
    this.undo = { message: m.table_done_bin(), commands: [{ type: 'card.restore', card: id }] };
  }

  restore({ id }: CardView): void {
    this.#write({ type: 'card.restore', card: id });
  }

  /** One place higher or lower; nothing at the end of its round. */
  move(card: CardView, direction: 'up' | 'down'): void {
    const after = placeAfter(this.#cards(), card, direction);
    if (after !== undefined) this.#write({ type: 'card.reorder', card: card.id, after });
  }

  mayMove(card: CardView, direction: 'up' | 'down'): boolean {
    return placeAfter(this.#cards(), card, direction) !== undefined;
  }

  /** Keeps new words. Where writing is closed the editor stays open, with what was typed. */
  edit({ id }: CardView, words: CardText, base: string): void {
    if (this.isLocked) return;
    this.editing = null;
    this.open = null;
    this.#write({ type: 'card.edit', card: id, base, ...words });
  }

  takeBack(): void {
    for (const command of this.undo?.commands ?? []) this.#write(command);
    this.undo = null;
  }
}

/** Hands down and takes the hands; a board without them is only read. */
export const [useHands, giveHands] = createContext<BoardHands>();

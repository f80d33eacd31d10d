// What can be done with the cards of one board, and what is open on the screen: whose acts are shown, which card is being
// edited, what can be taken back. Made by the page, handed down by context; every act is a card command (CARD-1 to CARD-10).
import { createContext } from 'svelte';
import type { CardKind, CardText } from '#core/cards.ts';
import type { CardCommand } from '#core/commands.ts';
import type { CardId } from '#core/ids.ts';
import type { CardView } from '#core/views.ts';
import { m } from '#lib/paraglide/messages.js';
import { placeAfter } from './sections.ts';

/** What was just done, and the commands that take it back. */
export interface Undo {
  readonly message: string;
  readonly commands: readonly CardCommand[];
}

const PROMOTED = {
  idea: m.table_done_idea,
  finding: m.table_done_finding,
  openQuestion: m.table_done_openQuestion
} satisfies Record<CardKind, () => string>;

/** The hands of whoever holds this board. One for each page. */
export class BoardHands {
  /** The card whose acts are shown. */
  open = $state<CardId | null>(null);
  /** The card being edited in place. */
  editing = $state<CardId | null>(null);
  undo = $state.raw<Undo | null>(null);
  #write: (command: CardCommand) => void;
  #cards: () => readonly CardView[];

  /** `cards` stays a function so that the acts always see the board as it is. */
  constructor(write: (command: CardCommand) => void, cards: () => readonly CardView[]) {
    this.#write = write;
    this.#cards = cards;
  }

  toggle(card: CardId): void {
    this.open = this.open === card ? null : card;
    this.editing = null;
  }

  promote({ id, kind }: CardView, to: CardKind): void {
    this.open = null;
    this.#write({ type: 'card.promote', card: id, to });
    this.undo = { message: PROMOTED[to](), commands: [{ type: 'card.promote', card: id, to: kind }] };
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

  edit({ id }: CardView, words: CardText): void {
    this.editing = null;
    this.open = null;
    this.#write({ type: 'card.edit', card: id, ...words });
  }

  takeBack(): void {
    for (const command of this.undo?.commands ?? []) this.#write(command);
    this.undo = null;
  }
}

/** Hands down and takes the hands; a board without them is only read. */
export const [useHands, giveHands] = createContext<BoardHands>();

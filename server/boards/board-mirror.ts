// What hands wrote on one board and the journal has not heard (DOC-9): told at most once a second for each card, a third as often in a full hall, all the boards of
// a workshop in one transaction, and at once when it is asked for.
import type { CardAuthor } from '#core/cards.ts';
import type { WorkshopEvent } from '#core/events.ts';
import type { CardId } from '#core/ids.ts';
import { ok } from '#core/result.ts';
import type { Millis } from '#core/units.ts';
import type { Referee } from '#server/workshops/referee.ts';
import type { BoardDocument } from './board-document.ts';
import { cardsWrittenIn, isWrittenIn, wordedSince } from './card-words.ts';
import { authorOfPerson } from './person.ts';

/** What the mirror needs. */
export interface MirrorDeps {
  readonly document: BoardDocument;
  readonly referee: Referee;
  /** There is something to tell, within a second or two. */
  readonly soon: () => void;
}

/** The mirror of one document. */
export class BoardMirror {
  readonly #deps: MirrorDeps;
  readonly #unheard = new Map<CardId, CardAuthor>();

  /** Finds out what the journal did not hear before the last stop: to be told soon, or by `tell`. */
  constructor(deps: MirrorDeps) {
    this.#deps = deps;
    const { document, referee } = deps;
    // Asleep from its opening on: it agrees with the journal.
    if (document.isAsleep) return;
    const last = document.lastPersons();
    for (const card of cardsWrittenIn(referee.state, document.board)) {
      if (wordedSince(card, document.wordsOf(card.id)) === null) continue;
      this.note([card.id], authorOfPerson(last.get(card.id) ?? '') ?? card.author);
    }
  }

  /** Somebody wrote in these cards. */
  note(cards: readonly CardId[], by: CardAuthor): void {
    for (const card of cards) this.#unheard.set(card, by);
    if (this.#unheard.size > 0) this.#deps.soon();
  }

  /**
   * Tells what was written on several boards at once, in one card or in all. @returns in how many cards.
   * @throws what the journal throws; nothing is then forgotten.
   */
  static tell(mirrors: readonly BoardMirror[], referee: Referee, only: CardId | null = null): number {
    const told = mirrors.map((mirror) => ({ mirror, cards: mirror.#waiting(only) }));
    if (told.every(({ cards }) => cards.length === 0)) return 0;
    const at = referee.now();
    const events = told.flatMap(({ mirror, cards }) => cards.flatMap((card) => mirror.#worded(card, at)));
    referee.ask('boards', () => ok({ events, value: null }));
    for (const { mirror, cards } of told) for (const card of cards) mirror.#unheard.delete(card);
    return told.reduce((sum, { cards }) => sum + cards.length, 0);
  }

  #waiting(only: CardId | null): readonly CardId[] {
    if (only !== null) return this.#unheard.has(only) ? [only] : [];
    return [...this.#unheard.keys()];
  }

  #worded(id: CardId, at: Millis): readonly WorkshopEvent[] {
    const { referee, document } = this.#deps;
    const [card, by] = [referee.state.cards[id], this.#unheard.get(id)];
    const worded = isWrittenIn(card, document.board) ? wordedSince(card, document.wordsOf(id)) : null;
    return worded === null || by === undefined ? [] : [{ type: 'card.worded', card: id, at, by, ...worded }];
  }
}

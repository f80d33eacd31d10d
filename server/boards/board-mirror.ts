// Tells the journal what hands wrote (DOC-9): at most once a second for each card, and at once when it is asked for.
import type { CardAuthor } from '#core/cards.ts';
import type { CardId } from '#core/ids.ts';
import { ok } from '#core/result.ts';
import type { Timers } from '#server/timers.ts';
import type { Referee } from '#server/workshops/referee.ts';
import type { BoardDocument } from './board-document.ts';
import { cardsWrittenIn, isWrittenIn, wordedSince } from './card-words.ts';
import { authorOfPerson } from './person.ts';

const MIRROR_MILLIS = 1_000;

/** What the mirror needs. */
export interface MirrorDeps {
  readonly document: BoardDocument;
  readonly referee: Referee;
  readonly timers: Timers;
  /** Runs what nobody waits for, and says in the log what failed. */
  readonly safely: (work: () => void) => void;
}

/** The mirror of one document. */
export class BoardMirror {
  readonly #deps: MirrorDeps;
  readonly #unheard = new Map<CardId, CardAuthor>();
  #soon: (() => void) | null = null;

  /** Finds out what the journal did not hear before the last stop: to be told soon, or by `tell`. */
  constructor(deps: MirrorDeps) {
    this.#deps = deps;
    const { document, referee } = deps;
    const last = document.lastPersons();
    for (const card of cardsWrittenIn(referee.state, document.board)) {
      if (wordedSince(card, document.wordsOf(card.id)) === null) continue;
      this.note([card.id], authorOfPerson(last.get(card.id) ?? '') ?? card.author);
    }
  }

  /** Somebody wrote in these cards. */
  note(cards: readonly CardId[], by: CardAuthor): void {
    for (const card of cards) this.#unheard.set(card, by);
    if (this.#unheard.size === 0) return;
    this.#soon ??= this.#deps.timers.after(MIRROR_MILLIS, () => {
      this.#soon = null;
      this.#deps.safely(() => this.tell());
    });
  }

  /** Tells what was written, in one card or in all. @throws what the journal throws; nothing is then forgotten. */
  tell(only: CardId | null = null): void {
    const told = [...this.#unheard].filter(([card]) => only === null || card === only);
    if (told.length === 0) return;
    const { referee, document } = this.#deps;
    const at = referee.now();
    const events = told.flatMap(([id, by]) => {
      const card = referee.state.cards[id];
      const worded = isWrittenIn(card, document.board) ? wordedSince(card, document.wordsOf(id)) : null;
      return worded === null ? [] : [{ type: 'card.worded' as const, card: id, at, by, ...worded }];
    });
    referee.ask('boards', () => ok({ events, value: null }));
    for (const [card] of told) this.#unheard.delete(card);
    if (this.#unheard.size === 0) this.stop();
  }

  /** Nothing more is told by itself. */
  stop(): void {
    this.#soon?.();
    this.#soon = null;
  }
}

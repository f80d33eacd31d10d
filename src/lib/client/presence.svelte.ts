// Who else is at a board, and where this page says it is: five times a second at most, never more than the newest. Nothing of
// it is kept, and none of it decides anything (LIVE-9).
import { SvelteMap } from 'svelte/reactivity';
import type { CardId, TableId } from '#core/ids.ts';
import type { Millis } from '#core/units.ts';
import type { PeopleHere, PersonHere as Person, PresenceState } from '#lib/protocol/socket-events.ts';

/** Somebody else on a board, as the server names them. */
export type PersonHere = Person;

const EVERY: Millis = 250;
/** Nobody types who has not for so long. */
const STILL: Millis = 4000;

/** One per page. */
export class Presence {
  readonly #people = new SvelteMap<TableId, PeopleHere>();
  readonly #tell: (state: PresenceState) => void;
  #state: PresenceState | null = null;
  #told = '';
  #soon: ReturnType<typeof setTimeout> | undefined;
  #still: ReturnType<typeof setTimeout> | undefined;

  constructor(tell: (state: PresenceState) => void) {
    this.#tell = tell;
  }

  /** Those who are in a card of a board, oneself excepted. */
  at(table: TableId): readonly PersonHere[] {
    return this.#people.get(table)?.people ?? [];
  }

  /** How many others are at a board. */
  countAt(table: TableId): number {
    return this.#people.get(table)?.here ?? 0;
  }

  /** Takes in what the server says. */
  hear(message: PeopleHere): void {
    this.#people.set(message.table, message);
  }

  /** This page is at a board, perhaps in one of its cards. */
  is(table: TableId, card: CardId | null): void {
    if (this.#state?.table === table && this.#state.card === card) return;
    this.#say({ table, card, typing: false });
  }

  /** Something is typed in the card one is in. */
  types(): void {
    if (this.#state === null) return;
    this.#say({ ...this.#state, typing: true });
    clearTimeout(this.#still);
    this.#still = setTimeout(() => {
      if (this.#state !== null) this.#say({ ...this.#state, typing: false });
    }, STILL);
  }

  /** The connection is cut: what was said of others is no longer known. */
  forget(): void {
    this.#people.clear();
  }

  /** The connection is new: says it again. */
  again(): void {
    this.forget();
    this.#told = '';
    if (this.#state !== null) this.#say(this.#state);
  }

  /** The page is left. */
  leave(): void {
    clearTimeout(this.#soon);
    clearTimeout(this.#still);
  }

  #say(state: PresenceState): void {
    this.#state = state;
    this.#soon ??= setTimeout(() => {
      this.#soon = undefined;
      const said = JSON.stringify(this.#state);
      if (this.#state === null || said === this.#told) return;
      this.#told = said;
      this.#tell(this.#state);
    }, EVERY);
  }
}

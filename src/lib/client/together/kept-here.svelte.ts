// Which of the changes that wait this device really holds: « gardé » is said of those, and of nothing else (LIVE-6).
import type { CardId } from '#core/ids.ts';
import type { KeptUpdate } from '../updates-store.ts';

/** What the store of this device has been given and has not answered for. */
export class KeptHere {
  #given = $state.raw<readonly KeptUpdate[]>([]);
  /** The store refuses what it is given: full, or closed by the browser. */
  #isFull = $state(false);

  /** Where what waits of this card is: on this device, on its way there, or in this page alone. */
  of(card: CardId): 'kept' | 'soon' | 'no' {
    if (!this.#given.some(({ cards }) => cards.includes(card))) return 'kept';
    return this.#isFull ? 'no' : 'soon';
  }

  /** The store is being given an update; `put` says how it went. */
  gives(update: KeptUpdate, put: Promise<void>): void {
    this.#given = [...this.#given, update];
    void put.then(
      () => {
        this.#isFull = false;
        this.forgets([update]);
      },
      () => void (this.#isFull = true) // kept while the page lives, and said so
    );
  }

  /** They need not be kept any more. */
  forgets(gone: readonly KeptUpdate[]): void {
    this.#given = this.#given.filter((each) => !gone.includes(each));
  }
}

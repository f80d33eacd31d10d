// What was heard on the boards of one workshop and is not judged yet (DOC-7). Letters that came one by one are judged one after the
// other, at the end of their window: a processor that did something else before each of them does it at twice the cost.

/** So many, or so many bytes, do not wait: whoever floods a board is stopped before they are held. */
const [MOST, MOST_BYTES] = [1_000, 1024 * 1024] as const;

/** In the order in which it came. */
export class Unjudged {
  #waiting: (() => void)[] = [];
  #bytes = 0;

  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  get isFull(): boolean {
    return this.#waiting.length >= MOST || this.#bytes >= MOST_BYTES;
  }

  /** One more, of so many bytes. */
  add(bytes: number, judge: () => void): void {
    this.#waiting.push(judge);
    this.#bytes += bytes;
  }

  /** All of it; nothing waits any more. */
  taken(): readonly (() => void)[] {
    const taken = this.#waiting;
    if (taken.length > 0) this.forget();
    return taken;
  }

  /** None of it will be judged. */
  forget(): void {
    this.#waiting = [];
    this.#bytes = 0;
  }
}

// What the server's numbers mean: the n-th sync message of a connection carried everything typed until some instant.

/** The messages of one connection that are not dealt with yet. */
export class Carried {
  readonly #until = new Map<number, number>();

  /** A new connection counts from 1. */
  restart(): void {
    this.#until.clear();
  }

  /** The n-th message leaves, with everything noted until `at`. */
  sent(n: number, at: number): void {
    this.#until.set(n, at);
  }

  /** The first n are dealt with. @returns until when everything noted is durable; 0 when nothing is. */
  acked(n: number): number {
    let until = 0;
    for (const [number, at] of this.#until) {
      if (number > n) continue;
      until = Math.max(until, at);
      this.#until.delete(number);
    }
    return until;
  }
}

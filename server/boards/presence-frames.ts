// One message of presence for a whole room, and the same without one of those who are in it: their states are written once, and
// each of them is sent what stands before and after their own.
import { BOARD_MESSAGES } from '#lib/protocol/board-messages.ts';
import { headOf, varUint } from './board-frames.ts';

/** The frames of some states of presence. */
export class PresenceFrames {
  readonly #body: Buffer;
  /** Where each state begins, and the last one ends. */
  readonly #starts: readonly number[];
  /** The message to everybody who is not in it. */
  readonly all: readonly Buffer[];

  constructor(entries: readonly Uint8Array[]) {
    this.#body = Buffer.concat(entries);
    const starts = [0];
    for (const { length } of entries) starts.push((starts.at(-1) ?? 0) + length);
    this.#starts = starts;
    this.all = [Buffer.concat([...headFor(entries.length, this.#body.length), this.#body])];
  }

  /** The message to the one whose state is the n-th. */
  without(n: number): readonly Buffer[] {
    const [start = 0, end = 0] = this.#starts.slice(n, n + 2);
    const length = this.#body.length - (end - start);
    const head = Buffer.concat(headFor(this.#starts.length - 2, length));
    return [head, this.#body.subarray(0, start), this.#body.subarray(end)];
  }
}

/** Everything before the states themselves. */
function headFor(states: number, length: number): readonly Buffer[] {
  const count = varUint(states);
  const size = varUint(count.length + length);
  return [headOf(1 + size.length + count.length + length), varUint(BOARD_MESSAGES.presence), size, count];
}

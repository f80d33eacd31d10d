// What one room shows and answers at the end of a window: the frames of the window as one run of bytes, the same for everybody,
// written once on each socket with what that device alone is told. Whoever wrote all of it is not told their own words; where
// others wrote too they hear theirs again, as from any server of y-websocket.
import type { Workshop } from '#core/workshop.ts';
import type { BoardConnection } from './board-connection.ts';

/** The window of one room. */
export class RoomWindow {
  readonly #connections: ReadonlySet<BoardConnection>;
  #frames: Buffer[] = [];
  /** Who wrote all of it; null when several did, or the server. */
  #only: BoardConnection | null = null;
  readonly #answered = new Set<BoardConnection>();
  /** The workshop for which everybody here was found to be let in; null when somebody came since. */
  #seen: Workshop | null = null;

  constructor(connections: ReadonlySet<BoardConnection>) {
    this.#connections = connections;
  }

  /** A frame that is on disk. `from`: null for the server's own. */
  shows(frame: Buffer, from: BoardConnection | null): void {
    this.#only = this.#frames.length === 0 || this.#only === from ? from : null;
    this.#frames.push(frame);
  }

  /** This connection has been answered something. */
  answers(connection: BoardConnection): void {
    this.#answered.add(connection);
  }

  /** Somebody came in. */
  widens(): void {
    this.#seen = null;
  }

  /** All of it goes out; whoever may no longer read, as the workshop is now, is let go instead. */
  publish(now: number, workshop: Workshop): void {
    const [frames, only, answered] = [this.#frames, this.#only, [...this.#answered]];
    this.#frames = [];
    this.#answered.clear();
    const [first] = frames;
    if (first === undefined) return answered.forEach((each) => each.tells(null, now));
    const shared = frames.length === 1 ? first : Buffer.concat(frames);
    const isSeen = this.#seen === workshop;
    for (const each of this.#connections)
      if ((isSeen || each.reads()) && each !== only) each.tells(shared, now);
    this.#seen = workshop;
    // Those who wrote it all, or have left meanwhile: what is theirs alone.
    for (const each of answered) each.tells(null, now);
  }
}

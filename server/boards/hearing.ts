// What one connection says, heard in order (DOC-7): words wait to be judged with all that comes in their window, the rest is dealt with
// at once, after what was said before it: whoever asks for a state finds their own words in it. Presence alone stands by itself.
import { BOARD_MESSAGES } from '#lib/protocol/board-messages.ts';
import type { BoardConnection } from './board-connection.ts';
import type { BoardRoom } from './board-room.ts';
import { isOfWords, parseBoardMessage, saysWords } from './board-wire.ts';
import type { WorkshopBoards } from './workshop-boards.ts';

/** What it needs. */
export interface HearingDeps {
  readonly room: BoardRoom;
  readonly connection: BoardConnection;
  readonly boards: Pick<WorkshopBoards, 'queue' | 'owes'>;
  /** Words came; told once: were they answered, or never will be? */
  readonly begins: () => (isAnswered: boolean) => void;
  /** It could not be dealt with. */
  readonly failed: (error: unknown) => void;
}

/** The ear of one connection. */
export class Hearing {
  readonly #deps: HearingDeps;

  constructor(deps: HearingDeps) {
    this.#deps = deps;
  }

  /** One message. */
  hears(bytes: Uint8Array): void {
    const { connection, boards, begins } = this.#deps;
    const { queue } = boards;
    connection.isAlive = true;
    if (saysWords(bytes)) {
      const ends = begins();
      return queue.hears(bytes.length, () => this.#judges(bytes, ends));
    }
    if (bytes[0] !== BOARD_MESSAGES.presence) queue.asked();
    this.#judges(bytes, null);
  }

  /** The line is closed: what was said before is judged, the rest never. */
  ends(): void {
    const { room, connection, boards } = this.#deps;
    boards.queue.judges();
    connection.isGone();
    room.leave(connection);
  }

  #judges(bytes: Uint8Array, ends: ((isAnswered: boolean) => void) | null): void {
    const { room, connection, boards, failed } = this.#deps;
    try {
      const message = parseBoardMessage(bytes);
      if (ends !== null && isOfWords(message)) connection.hears(ends);
      else ends?.(false);
      if (!boards.owes(room, message)) room.hear(connection, message, bytes.length);
    } catch (error) {
      failed(error);
    }
  }
}

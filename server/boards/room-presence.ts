// Presence in one room: hears each connection of itself, tells the others. Clients of y-websocket say again all they hear of
// others: that has no effect, and is an offence only when it is news.
import type { Refusal } from '#core/refusals.ts';
import { WIRE_LIMITS } from '#lib/protocol/limits.ts';
import type { Clock } from '#server/clock.ts';
import type { Referee } from '#server/workshops/referee.ts';
import { framed } from './board-line.ts';
import type { BoardConnection, Standing } from './board-connection.ts';
import type { BoardDocument } from './board-document.ts';
import { labelOf } from './presence-label.ts';
import { parsePresence, Presence } from './presence.ts';

/** What it needs. */
export interface RoomPresenceDeps {
  readonly document: BoardDocument;
  readonly referee: Referee;
  readonly clock: Clock;
  readonly connections: ReadonlySet<BoardConnection>;
  /** May this person's own state be heard once more? Else it is dropped without a word. */
  readonly hearsOwn: (person: string) => boolean;
  readonly hearsAny: (person: string) => boolean;
  readonly complain: (connection: BoardConnection, refusal: Refusal) => void;
}

/** Who is here. */
export class RoomPresence {
  readonly #deps: RoomPresenceDeps;
  readonly #presence: Presence;

  constructor(deps: RoomPresenceDeps) {
    this.#deps = deps;
    this.#presence = new Presence(deps.clock);
  }

  /** Everybody else, for one connection. */
  show(connection: BoardConnection): void {
    connection.sendsPresence(framed(this.#presence.othersThan(connection)));
  }

  /** Hears one message. */
  hear(connection: BoardConnection, { person, actor }: Standing, bytes: Uint8Array): void {
    const { document, referee, hearsOwn, hearsAny, complain } = this.#deps;
    if (!hearsAny(person)) return;
    const all = bytes.length > WIRE_LIMITS.frameBytes ? null : parsePresence(bytes);
    if (all === null) return complain(connection, { code: 'board.malformed' });
    for (const said of all) {
      const isOwn =
        (connection.presenceId ?? said.client) === said.client && document.binds(said.client, person);
      if (!isOwn && this.#presence.isEcho(said)) continue;
      if (!isOwn) return complain(connection, { code: 'board.foreignClient' });
      connection.presenceId = said.client;
      if (said.state.length > WIRE_LIMITS.presenceBytes || !hearsOwn(person)) continue;
      this.#tell(this.#presence.hear(connection, said, labelOf(referee.state, actor)), connection);
    }
  }

  /** Somebody left. */
  leave(connection: BoardConnection): void {
    this.#tell(this.#presence.leave(connection), connection);
  }

  /** The workshop changed: where nobody signs, nobody is seen. */
  look(): void {
    const { connections, referee } = this.#deps;
    const isHidden = [...connections].some((each) => {
      const standing = each.standing();
      return standing !== null && labelOf(referee.state, standing.actor) === null;
    });
    if (isHidden) this.#tell(this.#presence.clear(), null);
  }

  #tell(message: Uint8Array | null, from: BoardConnection | null): void {
    if (message === null) return;
    const frame = framed(message);
    for (const each of this.#deps.connections) if (each !== from && each.reads()) each.sendsPresence(frame);
  }
}

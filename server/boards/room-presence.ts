// Presence in one room: hears each connection of itself, and shows the others the newest of it ten times a second at the most, in one
// message that is the same bytes for everybody but those who are in it: a client that heard its own state with the server's clock
// would take it for news. Clients of y-websocket say again all they hear of others: that has no effect, and is an offence only
// when it is news.
import type { Refusal } from '#core/refusals.ts';
import { WIRE_LIMITS } from '#lib/protocol/limits.ts';
import type { Clock } from '#server/clock.ts';
import type { Timers } from '#server/timers.ts';
import type { Referee } from '#server/workshops/referee.ts';
import { framed } from './board-frames.ts';
import { presenceMessage } from './board-wire.ts';
import type { BoardConnection, Standing } from './board-connection.ts';
import type { BoardDocument } from './board-document.ts';
import { labelOf } from './presence-label.ts';
import { parsePresence, Presence } from './presence.ts';
import { PresenceFrames } from './presence-frames.ts';

/** More than so many who leave within so long are a storm, and are still shown for so long. */
const [FEW, STORM_MILLIS, AWAY_MILLIS] = [5, 250, 5_000] as const;

const NOBODY = framed(presenceMessage([]));

/** What it needs. */
export interface RoomPresenceDeps {
  readonly document: BoardDocument;
  readonly referee: Referee;
  readonly clock: Clock;
  readonly windows: Timers;
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
  readonly #labels = new WeakMap<Standing, string | null>();
  /** Calls off the window that is open; null when nothing was shown for a while. */
  #endWindow: (() => void) | null = null;
  /** When those who left in the last second did. */
  #left: number[] = [];
  readonly #leaving = new Set<() => void>();

  constructor(deps: RoomPresenceDeps) {
    this.#deps = deps;
    this.#presence = new Presence(deps.clock);
  }

  /** Everybody else, for one connection. */
  show(connection: BoardConnection): void {
    connection.sendsPresence([
      this.#presence.isEmpty ? NOBODY : framed(this.#presence.othersThan(connection))
    ]);
  }

  /** Hears one message. */
  hear(connection: BoardConnection, standing: Standing, bytes: Uint8Array): void {
    const { person } = standing;
    const { document, hearsOwn, hearsAny, complain } = this.#deps;
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
      if (this.#presence.hear(connection, said, this.#labelOf(standing))) this.#showSoon();
    }
  }

  /** Somebody left. Where many leave at once they are about to come back: nobody flickers. */
  leave(connection: BoardConnection): void {
    const client = this.#presence.clientOf(connection);
    if (client === null) return;
    const now = this.#deps.clock.now();
    this.#left = [...this.#left.filter((at) => now - at < STORM_MILLIS), now];
    let cancel: () => void = () => undefined;
    const goes = () => {
      this.#leaving.delete(cancel);
      this.#presence.leave(connection, client);
      this.#showSoon();
    };
    if (this.#left.length <= FEW) return goes();
    cancel = this.#deps.windows.after(AWAY_MILLIS, goes);
    this.#leaving.add(cancel);
  }

  /** The room is over. */
  stop(): void {
    this.#endWindow?.();
    for (const cancel of this.#leaving) cancel();
    this.#leaving.clear();
  }

  /** The workshop changed: where nobody signs, nobody is seen. */
  look(): void {
    const { connections, referee } = this.#deps;
    const isHidden = [...connections].some((each) => {
      const standing = each.standing();
      return standing !== null && labelOf(referee.state, standing.actor) === null;
    });
    if (isHidden && this.#presence.clear()) this.#show(Number.POSITIVE_INFINITY);
  }

  /** At once when nothing was shown for a window; else at its end. */
  #showSoon(): void {
    if (this.#endWindow !== null || !this.#presence.isFresh) return;
    this.#show(WIRE_LIMITS.presencePerWindow);
    this.#endWindow = this.#deps.windows.after(WIRE_LIMITS.presenceMillis, () => {
      this.#endWindow = null;
      this.#showSoon();
    });
  }

  #show(most: number): void {
    const shown = this.#presence.takes(most);
    const frames = new PresenceFrames(shown.map(({ entry }) => entry));
    const own = new Map(shown.map(({ holder }, at) => [holder, at]));
    for (const each of this.#deps.connections) {
      if (!each.reads()) continue;
      const at = own.get(each);
      if (at === undefined) each.sendsPresence(frames.all);
      else if (shown.length > 1) each.sendsPresence(frames.without(at));
    }
  }

  /** Worked out once for each standing, which lasts until anything but words changes. */
  #labelOf(standing: Standing): string | null {
    const known = this.#labels.get(standing);
    if (known !== undefined) return known;
    const label = labelOf(this.#deps.referee.state, standing.actor);
    this.#labels.set(standing, label);
    return label;
  }
}

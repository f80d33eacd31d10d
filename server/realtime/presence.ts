// Who is at a board and in which card, for those who read it (LIVE-9). Only the newest is known of each connection; nothing is
// kept, nothing is told in an anonymous phase or while people write alone. The projection is never told, and never seen.
import type { CardId, TableId } from '#core/ids.ts';
import type { Millis } from '#core/units.ts';
import { DOCUMENT_PLACE, parsePresenceState } from '#lib/protocol/parse-presence.ts';
import type { PersonHere, PresenceState } from '#lib/protocol/socket-events.ts';
import { labelOf } from '#server/boards/presence-label.ts';
import type { Connection } from './connection.ts';

/** One message per board at most this often. */
const EVERY: Millis = 200;
/** Who says nothing for so long is no longer in a card. */
const SILENCE: Millis = 10_000;
/** Whose line is lost is still here for so long: a hall that is cut for a moment is not seen to leave and come back. */
const LINGER: Millis = 4_000;
/** People named in one message: a hall that reads one board is a number. */
const NAMED = 30;

interface Said extends PresenceState {
  readonly at: Millis;
}

/** The people at the boards of one workshop. */
export class PresenceBook {
  readonly #connections: ReadonlySet<Connection>;
  readonly #said = new Map<Connection, Said>();
  /** What each connection was told last, by board. */
  readonly #told = new WeakMap<Connection, Map<TableId, string>>();
  /** Lines that are lost, until their people are taken to be gone. */
  readonly #lost = new Map<Connection, NodeJS.Timeout>();
  readonly #changed = new Set<TableId>();
  #soon: NodeJS.Timeout | null = null;
  #silence: NodeJS.Timeout | null = null;

  constructor(connections: ReadonlySet<Connection>) {
    this.#connections = connections;
  }

  /** Takes in what a connection says of itself, if it is well said and of a board it reads. */
  hear(connection: Connection, said: unknown): void {
    const state = parsePresenceState(said);
    if (state === null || !connection.isReading(state.table)) return;
    for (const lost of this.#lost.keys()) if (isSameDevice(lost, connection)) this.leave(lost);
    const before = this.#said.get(connection);
    if (before && before.table !== state.table) this.#tellSoon(before.table);
    this.#said.set(connection, { ...state, at: performance.now() });
    this.#tellSoon(state.table);
    if (state.card !== null) this.#silence ??= setTimeout(() => this.#hush(), SILENCE);
  }

  /** A line is lost: its person may be back in a moment, by another. */
  lose(connection: Connection): void {
    if (this.#said.has(connection))
      this.#lost.set(
        connection,
        setTimeout(() => this.leave(connection), LINGER)
      );
  }

  /** Somebody is gone. */
  leave(connection: Connection): void {
    clearTimeout(this.#lost.get(connection));
    this.#lost.delete(connection);
    const before = this.#said.get(connection);
    this.#said.delete(connection);
    if (before) this.#tellSoon(before.table);
  }

  /** The workshop changed: where nobody may be seen, nobody is any more. */
  look(): void {
    for (const { table } of this.#said.values()) this.#tellSoon(table);
  }

  /** Says nothing more. */
  close(): void {
    for (const timer of [this.#soon, this.#silence, ...this.#lost.values()]) if (timer) clearTimeout(timer);
    this.#lost.clear();
    this.#said.clear();
  }

  #tellSoon(table: TableId): void {
    this.#changed.add(table);
    this.#soon ??= setTimeout(() => {
      this.#soon = null;
      const tables = [...this.#changed];
      this.#changed.clear();
      for (const each of tables) this.#tell(each);
    }, EVERY);
  }

  #tell(table: TableId): void {
    const people = [...this.#said]
      .filter(([connection, said]) => said.table === table && this.#reads(connection, table))
      .flatMap(([connection, { card, typing }]) => {
        const label = labelFor(connection, table);
        return label === null ? [] : [{ connection, person: { label, card, typing } }];
      });
    for (const reader of this.#connections) {
      if (reader.actor.role === 'projection' || !reader.isReading(table)) continue;
      const others = people.flatMap(({ connection, person }) =>
        this.#isSelf(connection, reader) ? [] : [person]
      );
      this.#send(reader, table, others);
    }
  }

  #reads(connection: Connection, table: TableId): boolean {
    return this.#lost.has(connection) ? connection.mayRead(table) : connection.isReading(table);
  }

  /** One's own lost line is no other. */
  #isSelf(connection: Connection, reader: Connection): boolean {
    return connection === reader || (this.#lost.has(connection) && isSameDevice(connection, reader));
  }

  #send(reader: Connection, table: TableId, others: readonly PersonHere[]): void {
    const message = { table, here: others.length, people: others.filter(isInCard(table)).slice(0, NAMED) };
    const told = this.#told.get(reader) ?? new Map<TableId, string>();
    this.#told.set(reader, told);
    const text = JSON.stringify(message);
    if (told.get(table) === text || (!told.has(table) && others.length === 0)) return;
    told.set(table, text);
    reader.socket.volatile.emit('presence', message);
  }

  /** Whoever has said nothing for long is no longer in a card; the others are looked at again. */
  #hush(): void {
    this.#silence = null;
    const limit = performance.now() - SILENCE;
    for (const [connection, said] of this.#said) {
      if (said.card === null) continue;
      if (said.at > limit) this.#silence ??= setTimeout(() => this.#hush(), SILENCE);
      else {
        this.#said.set(connection, { ...said, card: null, typing: false });
        this.#tellSoon(said.table);
      }
    }
  }
}

function isSameDevice({ actor: one }: Connection, { actor: other }: Connection): boolean {
  return one.role !== 'projection' && one.role === other.role && one.device === other.device;
}

/** At a table, those who only read are a number; the few who edit the document are all named. */
function isInCard(table: TableId): (person: { readonly card: CardId | null }) => boolean {
  return ({ card }) => card !== null || table === DOCUMENT_PLACE;
}

/** How somebody is called now; null where they must not be seen. Those who edit the document know one another's names. */
function labelFor({ referee, actor }: Connection, table: TableId): string | null {
  if (table === DOCUMENT_PLACE && actor.role === 'facilitator' && actor.name !== '') return actor.name;
  return labelOf(referee.state, actor);
}

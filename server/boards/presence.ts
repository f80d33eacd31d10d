// Who is here and where they write, for one board (DOC-12). Nothing of it is kept. A client says only where it is; who it is,
// the server says, and in an anonymous phase nobody is anywhere. Clocks are the server's own: nobody can outbid another's.
import * as decoding from 'lib0/decoding';
import type { Clock } from '#server/clock.ts';
import { BOARD_FIELDS, parseRoot, rootName } from '#lib/board/board-roots.ts';
import { presenceEntry, presenceMessage } from './board-wire.ts';

/** What a client says of itself. */
export interface Announced {
  readonly client: number;
  readonly clock: number;
  /** JSON; « null » for whoever leaves. */
  readonly state: string;
}

interface Here {
  readonly holder: object;
  readonly clock: number;
  /** null: no longer here. */
  readonly state: string | null;
}

/** Somebody's newest state, to be shown to everybody but its holder. */
export interface Shown {
  readonly holder: object;
  readonly entry: Uint8Array;
}

/** Clocks may run ahead of the last one by this much. */
const AHEAD = 1_000;
/** A position in a text. */
const FARTHEST = 10_000;

/** Presence of one board. */
export class Presence {
  readonly #clock: Clock;
  readonly #here = new Map<number, Here>();
  readonly #heard = new Map<number, number>();
  /** Those whose newest state was not shown yet, the longest waiting first. */
  readonly #fresh = new Set<number>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Is this what we said ourselves of somebody, or older? Clients of y-websocket say again all they hear. */
  isEcho({ client, clock, state }: Announced): boolean {
    return state === 'null' || clock <= (this.#here.get(client)?.clock ?? -1);
  }

  /** Takes what a connection says of itself, under this label (null: not to be seen). False when it is too old to count. */
  hear(holder: object, { client, clock, state }: Announced, label: string | null): boolean {
    const heard = this.#heard.get(client);
    if (heard !== undefined && (clock <= heard || clock > heard + AHEAD)) return false;
    const place = placeIn(state);
    if (place === undefined) return false;
    this.#heard.set(client, clock);
    if (label === null) return false;
    this.#put(holder, client, place && JSON.stringify({ user: { name: label }, ...place }));
    return true;
  }

  /** The client a connection is shown under; null when it is not. */
  clientOf(holder: object): number | null {
    const found = [...this.#here].find(([, here]) => here.holder === holder && here.state !== null);
    return found?.[0] ?? null;
  }

  /** A connection that left is no longer here, unless its client has come back by another. */
  leave(holder: object, client: number): void {
    const here = this.#here.get(client);
    if (here?.holder === holder && here.state !== null) this.#put(holder, client, null);
  }

  /** Nobody is anywhere any more. False when nobody was. */
  clear(): boolean {
    const shown = [...this.#here].filter(([, { state }]) => state !== null);
    for (const [client, { holder }] of shown) this.#put(holder, client, null);
    return shown.length > 0;
  }

  /** Is there something nobody was shown? */
  get isFresh(): boolean {
    return this.#fresh.size > 0;
  }

  /** The newest states that were not shown yet, so many at the most. */
  takes(most: number): readonly Shown[] {
    const taken: Shown[] = [];
    for (const client of this.#fresh) {
      if (taken.length === most) break;
      this.#fresh.delete(client);
      const here = this.#here.get(client);
      if (here) taken.push({ holder: here.holder, entry: entryOf(client, here) });
    }
    return taken;
  }

  /** Was nobody ever seen here? */
  get isEmpty(): boolean {
    return this.#here.size === 0;
  }

  /** Everybody else, for one connection. */
  othersThan(holder: object): Uint8Array {
    return presenceMessage(
      [...this.#here].flatMap(([client, here]) =>
        here.holder === holder || here.state === null ? [] : entryOf(client, here)
      )
    );
  }

  #put(holder: object, client: number, state: string | null): void {
    // Greater than any clock given before, by this process or by the one before it.
    const clock = Math.max((this.#here.get(client)?.clock ?? 0) + 1, this.#clock.now());
    this.#here.set(client, { holder, clock, state });
    this.#fresh.add(client);
  }
}

function entryOf(client: number, { clock, state }: Here): Uint8Array {
  return presenceEntry({ client, clock, state: state ?? 'null' });
}

/** Reads the states of a message; null when it is none. States stay text: only one's own is ever looked at. */
export function parsePresence(bytes: Uint8Array): readonly Announced[] | null {
  try {
    const from = decoding.createDecoder(bytes);
    const count = decoding.readVarUint(from);
    if (count * 3 > bytes.length) return null;
    const said = Array.from({ length: count }, () => ({
      client: decoding.readVarUint(from),
      clock: decoding.readVarUint(from),
      state: decoding.readVarString(from)
    }));
    return decoding.hasContent(from) ? null : said;
  } catch {
    // lib0 throws at the end of the bytes.
    return null;
  }
}

/** The place a client says it writes at, in its closed shape, all else left out; null when it leaves, undefined for no JSON. */
function placeIn(json: string): object | null | undefined {
  let state: unknown;
  try {
    state = JSON.parse(json);
  } catch {
    return undefined;
  }
  if (state === null) return null;
  const said = fieldsOf(state);
  const typing = said.get('typing') === true ? { typing: true } : {};
  const at = fieldsOf(said.get('cursor'));
  const field = BOARD_FIELDS.find((each) => each === at.get('field'));
  const card = at.get('card');
  if (typeof card !== 'string' || field === undefined || parseRoot(rootName(card, field)) === null)
    return typing;
  const [anchor, head] = [placeOf(at.get('anchor')), placeOf(at.get('head'))];
  return {
    ...typing,
    cursor: { card, field, ...(anchor === null || head === null ? {} : { anchor, head }) }
  };
}

function fieldsOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}

function placeOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= FARTHEST
    ? value
    : null;
}

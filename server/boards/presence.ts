// Who is here and where they write, for one board (DOC-12). Nothing of it is kept. A client says only where it is; who it is,
// the server says, and in an anonymous phase nobody is anywhere. Clocks are the server's own: nobody can outbid another's.
import * as decoding from 'lib0/decoding';
import type { Clock } from '#server/clock.ts';
import { BOARD_FIELDS, parseRoot, rootName } from '#lib/board/board-roots.ts';
import { presenceMessage } from './board-wire.ts';

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
  readonly state: string | null;
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

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Is this what we said ourselves of somebody, or older? Clients of y-websocket say again all they hear. */
  isEcho({ client, clock, state }: Announced): boolean {
    return state === 'null' || clock <= (this.#here.get(client)?.clock ?? -1);
  }

  /** Takes what a connection says of itself, under this label; the message for the others, or null when it is too old to count. */
  hear(holder: object, { client, clock, state }: Announced, label: string | null): Uint8Array | null {
    const heard = this.#heard.get(client);
    if (heard !== undefined && (clock <= heard || clock > heard + AHEAD)) return null;
    const place = placeIn(state);
    if (place === undefined) return null;
    this.#heard.set(client, clock);
    if (label === null) return null;
    return this.#put(holder, client, place && JSON.stringify({ user: { name: label }, ...place }));
  }

  /** A connection leaves; the message for the others, or null when it was not to be seen. */
  leave(holder: object): Uint8Array | null {
    const gone = [...this.#here].find(([, here]) => here.holder === holder && here.state !== null);
    return gone === undefined ? null : this.#put(holder, gone[0], null);
  }

  /** Nobody is anywhere any more; the message that says so, or null. */
  clear(): Uint8Array | null {
    const shown = [...this.#here].filter(([, { state }]) => state !== null);
    if (shown.length === 0) return null;
    const gone = shown.map(([client, { clock }]) => ({ client, clock: clock + 1, state: 'null' }));
    for (const [client, here] of shown)
      this.#here.set(client, { ...here, clock: here.clock + 1, state: null });
    return presenceMessage(gone);
  }

  /** Everybody else, for one connection. */
  othersThan(holder: object): Uint8Array {
    const others = [...this.#here].flatMap(([client, here]) =>
      here.holder === holder || here.state === null ? [] : [{ client, clock: here.clock, state: here.state }]
    );
    return presenceMessage(others);
  }

  #put(holder: object, client: number, state: string | null): Uint8Array {
    // Greater than any clock given before, by this process or by the one before it.
    const clock = Math.max((this.#here.get(client)?.clock ?? 0) + 1, this.#clock.now());
    this.#here.set(client, { holder, clock, state });
    return presenceMessage([{ client, clock, state: state ?? 'null' }]);
  }
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

// Reads an update of Yjs (first encoding) without Yjs and without believing it: every announced count is held against the
// bytes that are left before anything is made or looped on, and nothing is applied. What it gives is judged by frame-gate.ts.
// Layout: structs by client (count, client, first clock, structs), then deleted ranges by client. See yjs/src/utils/encoding.js.
import * as decoding from 'lib0/decoding';
import { COLLECTED, DELETED, HAS_KEY, HAS_LEFT, HAS_RIGHT, NAMED, SKIP, TEXT } from './struct-bits.ts';

/** Names one unit of text for ever: who inserted it, and as their how manieth. */
export interface UnitId {
  readonly client: number;
  readonly clock: number;
}

/** A run of units of one client. `parent`: the root's name, null when it is said by its neighbours. */
export interface ReadStruct extends UnitId {
  readonly kind: 'text' | 'deleted' | 'skip' | 'collected';
  readonly length: number;
  readonly origin: UnitId | null;
  readonly rightOrigin: UnitId | null;
  readonly parent: string | null;
  /** What it says; empty unless `kind` is text. */
  readonly text: string;
}

/** Units said to be deleted. */
export interface ReadRange extends UnitId {
  readonly length: number;
}

/** An update as read. */
export interface ReadUpdate {
  /** In the order of the bytes; clocks of one client follow one another. */
  readonly structs: readonly ReadStruct[];
  readonly ranges: readonly ReadRange[];
  /** Something no text holds was met (a map, an embed, a format, a subdocument…): nothing after it was read. */
  readonly foreign: boolean;
}

const KIND = 0b11111;
/** Contents of Yjs that a board never holds. */
const FOREIGN = [2, 3, 5, 6, 7, 8, 9];

class Malformed extends Error {}

/** The update in these bytes; null when they are not one, or when it has more than `mostStructs` structs. */
export function readUpdate(bytes: Uint8Array, mostStructs: number): ReadUpdate | null {
  try {
    return read(decoding.createDecoder(bytes), mostStructs);
  } catch {
    // Not an update: lib0 throws at the end of the bytes, the decoder of text at what is not UTF-8, and we at the rest.
    return null;
  }
}

function read(from: decoding.Decoder, mostStructs: number): ReadUpdate {
  const structs: ReadStruct[] = [];
  const seen = new Set<number>();
  const clients = count(from, 3);
  for (let i = 0; i < clients; i++) {
    const announced = count(from, 2);
    if (structs.length + announced > mostStructs) throw new Malformed();
    const client = uint(from);
    // Yjs would forget the first of two runs of one client.
    if (seen.has(client)) throw new Malformed();
    seen.add(client);
    let clock = uint(from);
    for (let j = 0; j < announced; j++) {
      const struct = readStruct(from, client, clock);
      if (struct === null) return { structs, ranges: [], foreign: true };
      structs.push(struct);
      clock = safe(clock + struct.length);
    }
  }
  const ranges = readRanges(from);
  if (decoding.hasContent(from)) throw new Malformed();
  return { structs, ranges, foreign: false };
}

/** null: something no text holds. */
function readStruct(from: decoding.Decoder, client: number, clock: number): ReadStruct | null {
  if (!decoding.hasContent(from)) throw new Malformed();
  const info = decoding.readUint8(from);
  const kind = info & KIND;
  const bare = { client, clock, origin: null, rightOrigin: null, parent: null, text: '' };
  if (kind === COLLECTED) return { ...bare, kind: 'collected', length: some(uint(from)) };
  if (kind === SKIP) return { ...bare, kind: 'skip', length: some(uint(from)) };
  if (FOREIGN.includes(kind) || (info & HAS_KEY) !== 0) return null;
  if (kind !== DELETED && kind !== TEXT) throw new Malformed();
  const origin = (info & HAS_LEFT) !== 0 ? unit(from) : null;
  const rightOrigin = (info & HAS_RIGHT) !== 0 ? unit(from) : null;
  const isFirst = origin === null && rightOrigin === null;
  // A parent that is not a root is a shared type inside another.
  if (isFirst && uint(from) !== NAMED) return null;
  const parent = isFirst ? decoding.readVarString(from) : null;
  const text = kind === TEXT ? decoding.readVarString(from) : '';
  const length = some(kind === TEXT ? text.length : uint(from));
  return {
    client,
    clock,
    kind: kind === TEXT ? 'text' : 'deleted',
    length,
    origin,
    rightOrigin,
    parent,
    text
  };
}

function readRanges(from: decoding.Decoder): ReadRange[] {
  const ranges: ReadRange[] = [];
  const clients = count(from, 2);
  for (let i = 0; i < clients; i++) {
    const client = uint(from);
    const announced = count(from, 2);
    for (let j = 0; j < announced; j++) {
      const [clock, length] = [uint(from), some(uint(from))];
      safe(clock + length);
      ranges.push({ client, clock, length });
    }
  }
  return ranges;
}

function unit(from: decoding.Decoder): UnitId {
  return { client: uint(from), clock: uint(from) };
}

/** A count of things of at least `bytesEach` bytes: no more than there is room for. */
function count(from: decoding.Decoder, bytesEach: number): number {
  const announced = uint(from);
  if (announced * bytesEach > from.arr.length - from.pos) throw new Malformed();
  return announced;
}

function uint(from: decoding.Decoder): number {
  return safe(decoding.readVarUint(from));
}

function safe(value: number): number {
  if (!Number.isSafeInteger(value)) throw new Malformed();
  return value;
}

/** Nothing is never written: it would stand for ever at the place of something else, and Yjs throws at a range of nothing. */
function some(length: number): number {
  if (length === 0) throw new Malformed();
  return length;
}

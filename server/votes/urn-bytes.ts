// An urn as bytes that depend on nothing but what it holds: sorted, fixed places, empty ones zeroed. Whatever the order in which
// ballots came, the same urn gives the same bytes, so neither a file offset nor a length says anything about it (VOT-6).
//   served:  `electors` places of 12 bytes, names sorted · ballots: `electors` places of 32 bytes (hash, sorted) + one byte a line
import { createHash } from 'node:crypto';
import type { Urn, UrnRoom } from './urn.ts';

const HEAD = 6;
const NAME = 12;
const HASH = 32;
const VERSION = 1;

/** The bytes of an urn. @throws RangeError when it does not fit its room: more ballots or names than electors. */
export function bytesOf({ served, ballots }: Urn, { electors, lines }: UrnRoom): Buffer {
  if (served.size > electors || ballots.size > electors) throw new RangeError('more ballots than electors');
  const bytes = Buffer.alloc(HEAD + electors * (NAME + HASH + lines));
  bytes.writeUInt16BE(VERSION, 0);
  bytes.writeUInt16BE(electors, 2);
  bytes.writeUInt16BE(lines, 4);
  [...served].toSorted().forEach((name, i) => bytes.write(name, HEAD + i * NAME, NAME, 'latin1'));
  const start = HEAD + electors * NAME;
  [...ballots]
    .map(([token, marks]) => Buffer.concat([Buffer.from(token, 'base64url'), Buffer.from(marks)]))
    .toSorted(Buffer.compare)
    .forEach((ballot, i) => ballot.copy(bytes, start + i * (HASH + lines)));
  return bytes;
}

/** The urn of these bytes; null when they are not one. */
export function urnOf(bytes: Buffer): Urn | null {
  if (bytes.length < HEAD || bytes.readUInt16BE(0) !== VERSION) return null;
  const [electors, lines] = [bytes.readUInt16BE(2), bytes.readUInt16BE(4)];
  if (bytes.length !== HEAD + electors * (NAME + HASH + lines)) return null;
  const served = new Set<string>();
  const ballots = new Map<string, readonly number[]>();
  for (let i = 0; i < electors; i++) {
    const name = bytes.toString('latin1', HEAD + i * NAME, HEAD + (i + 1) * NAME).replace(/\0+$/, '');
    if (name !== '') served.add(name);
    const at = HEAD + electors * NAME + i * (HASH + lines);
    const hash = bytes.subarray(at, at + HASH);
    if (hash.some((byte) => byte !== 0))
      ballots.set(hash.toString('base64url'), [...bytes.subarray(at + HASH, at + HASH + lines)]);
  }
  return { served, ballots };
}

/** The checksum of an urn: it belongs to this vote and has not changed. */
export function sealOfUrn(vote: string, bytes: Buffer): string {
  return createHash('sha256').update(vote).update('\0').update(bytes).digest('base64url');
}

// The seal of what is kept of a board: finds damage, not malice. Shared by every adapter.
import { hash } from 'node:crypto';
import type { TableId } from '#core/ids.ts';
import { BoardDamaged, type BoardRow, type ClientOwner } from './boards.ts';

/** 128 bits of SHA-256, in hexadecimal, over the bytes and where they belong. A snapshot has the number of its last update. */
export function sealOf(board: TableId, seq: number, bytes: Uint8Array): string {
  const sealed = Buffer.concat([Buffer.from(`${board}\0${seq}\0`), bytes]);
  return hash('sha256', sealed, 'hex').slice(0, 32);
}

/** The same, of a document's name and of its generation. */
export function sealOfBirth(board: TableId, generation: string): string {
  return sealOfTexts(['born', board, generation]);
}

/** The same, of who a client id belongs to. */
export function sealOfOwner(board: TableId, { client, person }: ClientOwner): string {
  return sealOfTexts(['bound', board, client, person]);
}

function sealOfTexts(said: readonly (string | number)[]): string {
  return hash('sha256', JSON.stringify(said), 'hex').slice(0, 32);
}

/** The bytes of a kept row. @throws BoardDamaged */
export function unsealed(board: TableId, seq: number, bytes: unknown, seal: unknown): Uint8Array {
  if (!(bytes instanceof Uint8Array)) throw new BoardDamaged(board, `no bytes at ${seq}`);
  if (seal !== sealOf(board, seq, bytes)) throw new BoardDamaged(board, `the checksum differs at ${seq}`);
  return bytes;
}

/** A client id is an integer: SQLite would ignore another without a word. @throws TypeError */
export function mustBeKeepable(rows: readonly BoardRow[]): void {
  for (const { client } of rows.flatMap(({ owners }) => owners)) {
    if (!Number.isSafeInteger(client)) throw new TypeError(`a client id must be an integer, not ${client}`);
  }
}

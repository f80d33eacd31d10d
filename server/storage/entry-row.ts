// An entry as a row and back: the only place that knows how a row is sealed and checked. Shared by every adapter.
// The checksum finds damage, not malice; rows are not chained, so that erasing a person's words reseals one row only.
import { hash } from 'node:crypto';
import { JournalDamaged, type Entry, type NewEntry } from './journal.ts';

/** A row as it is kept; `data` is JSON text. */
export interface EntryRow {
  readonly seq: number;
  readonly type: string;
  readonly version: number;
  readonly data: string;
  readonly at: number;
  readonly actor: string;
  readonly commandId: string | null;
  readonly checksum: string;
}

/** 128 bits of SHA-256, in hexadecimal, over everything else in the row. */
function checksumOf(row: Omit<EntryRow, 'checksum'>): string {
  const sealed = JSON.stringify([row.seq, row.type, row.version, row.data, row.at, row.actor, row.commandId]);
  return hash('sha256', sealed, 'hex').slice(0, 32);
}

function mustBeInteger(value: number, name: string): void {
  if (!Number.isSafeInteger(value)) throw new TypeError(`${name} must be an integer, not ${value}`);
}

/** The sealed row of an entry about to be kept. @throws TypeError when it cannot be kept as it is. */
export function sealRow(entry: NewEntry, seq: number): EntryRow {
  mustBeInteger(entry.version, 'version');
  mustBeInteger(entry.at, 'at');
  // Typed as string, but undefined for a function, a symbol or undefined itself.
  const data: string | undefined = JSON.stringify(entry.data);
  if (data === undefined) throw new TypeError(`the data of ${entry.type} is not JSON`);
  const { type, version, at, actor, commandId } = entry;
  const row = { seq, type, version, data, at, actor, commandId };
  return { ...row, checksum: checksumOf(row) };
}

function isRow(row: Record<string, unknown>): row is Record<string, unknown> & EntryRow {
  const hasNumbers =
    typeof row.seq === 'number' && typeof row.version === 'number' && typeof row.at === 'number';
  const hasTexts = [row.type, row.data, row.actor, row.checksum].every((value) => typeof value === 'string');
  return hasNumbers && hasTexts && (row.commandId === null || typeof row.commandId === 'string');
}

/** The entry of a kept row, which must be number `seq`. @throws JournalDamaged */
export function unsealRow(row: Record<string, unknown>, seq: number): Entry {
  if (!isRow(row)) throw new JournalDamaged(seq, 'a column is missing or has another type');
  if (row.seq !== seq) throw new JournalDamaged(seq, `the row is missing, ${row.seq} comes next`);
  if (row.checksum !== checksumOf(row)) throw new JournalDamaged(seq, 'the checksum differs');
  const { type, version, at, actor, commandId } = row;
  return { seq, type, version, data: JSON.parse(row.data), at, actor, commandId };
}

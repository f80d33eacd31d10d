// From a file or pasted lines to rows of cells (PPL-8), each with its number as a spreadsheet shows it. The two readers are heavy:
// they come when they are needed.
import { decodeText } from './decode-text.ts';

/** One line with something in it. */
export interface TableRow {
  /** From 1, empty lines counted. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** What was read: its lines, and how many empty ones lie between them. */
export interface Table {
  readonly rows: readonly TableRow[];
  readonly empty: number;
}

/** Why nothing could be read. `old`: an Excel file of before 2007. */
export type Unreadable = 'big' | 'old' | 'unreadable' | 'nothing';

/** A table, or why there is none. */
export type TableRead =
  { readonly ok: true; readonly table: Table } | { readonly ok: false; readonly why: Unreadable };

/** Five hundred people weigh a tenth of it. */
export const MOST_BYTES = 1024 * 1024;
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0];

/** Reads a file by what is in it, whatever its name. */
export async function readFile(bytes: Uint8Array<ArrayBuffer>): Promise<TableRead> {
  if (bytes.length > MOST_BYTES) return { ok: false, why: 'big' };
  if (beginsWith(bytes, OLD_EXCEL)) return { ok: false, why: 'old' };
  if (beginsWith(bytes, ZIP)) return readSheets(bytes);
  const text = decodeText(bytes);
  return text.includes('\0') ? { ok: false, why: 'unreadable' } : readText(text);
}

/** Reads pasted lines, or a text: separated by semicolons, commas or tabs, whichever suits. */
export async function readText(text: string): Promise<TableRead> {
  if (text.length > MOST_BYTES) return { ok: false, why: 'big' };
  const { default: papa } = await import('papaparse');
  const { data } = papa.parse<string[]>(text, { delimiter: separatorOf(text) });
  return tableOf(data);
}

async function readSheets(bytes: Uint8Array<ArrayBuffer>): Promise<TableRead> {
  const { default: readWorkbook } = await import('read-excel-file/universal');
  try {
    const sheets = await readWorkbook(bytes.buffer);
    const tables = sheets.map(({ data }) => tableOf(data.map((row) => row.map(cellText))));
    return tables.find(({ ok }) => ok) ?? { ok: false, why: 'nothing' };
  } catch {
    return { ok: false, why: 'unreadable' }; // another kind of zip, or a damaged one: the screen says so
  }
}

function cellText(cell: unknown): string {
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
}

function tableOf(lines: readonly (readonly string[])[]): TableRead {
  const rows = lines
    .map((cells, i) => ({ line: i + 1, cells: cells.map(tidied) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const last = rows.at(-1);
  return last ? { ok: true, table: { rows, empty: last.line - rows.length } } : { ok: false, why: 'nothing' };
}

/** One line, composed letters, without controls or marks that reorder text. */
function tidied(cell: string): string {
  return cell
    .normalize('NFC')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The sign most lines have, outside their quotes; a semicolon when no line has one. */
function separatorOf(text: string): string {
  const lines = text.replace(/"(?:[^"]|"")*"/g, '').split(/\r\n?|\n/);
  const having = (sign: string): number => lines.filter((line) => line.includes(sign)).length;
  return ['\t', ';', ','].reduce((best, sign) => (having(sign) > having(best) ? sign : best), ';');
}

function beginsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}

// A plan that comes back from a file (WAY-8): the table the screen gives, or the JSON of the command line. Only places that differ in
// rounds to come are wished; an empty cell leaves them as they are. A line nobody can follow is named, and then nothing is wished.
import type { SeatId, TableId } from '#core/ids.ts';
import type { PlaceWished, RotationResponse } from '#core/rotation-answers.ts';
import type { Table } from '#lib/people/read-table.ts';

/** What is wrong. `line` counts from 1, as a spreadsheet shows it; in a JSON file, people are counted. */
export type WayFault =
  | { readonly kind: 'columns' }
  | { readonly kind: 'stranger' | 'twice'; readonly line: number; readonly text: string }
  | {
      readonly kind: 'table' | 'closed';
      readonly line: number;
      readonly round: number;
      readonly text: string;
    };

/** A plan as it was read. */
export interface WaysRead {
  readonly pins: readonly PlaceWished[];
  readonly faults: readonly WayFault[];
}

/** A line of a file: whose way it is, and a table of each round as it is written there. */
interface Line {
  readonly line: number;
  readonly who: string;
  /** By round, from 1. */
  readonly cells: ReadonlyMap<number, string>;
}

const NO_COLUMNS: WaysRead = { pins: [], faults: [{ kind: 'columns' }] };

/** Reads the table: numbers of people in the first column, rounds in those whose title ends with a number. */
export function waysOfTable({ rows }: Table, rotation: RotationResponse): WaysRead {
  const [head, ...lines] = rows;
  const rounds = (head?.cells ?? []).flatMap((title, column) => {
    const round = Number(/\D(\d{1,2})$/u.exec(title)?.[1] ?? 0);
    return column > 0 && round >= 1 && round <= rotation.rounds ? [{ column, round }] : [];
  });
  if (rounds.length === 0) return NO_COLUMNS;
  const seats = new Map(rotation.people.map(({ number, seat }) => [`${number}`, seat]));
  const marks = new Map(rotation.tables.map(({ mark, table }) => [mark.toUpperCase(), table]));
  return waysOf(
    lines.map(({ line, cells }) => ({
      ...{ line, who: cells[0] ?? '' },
      cells: new Map(rounds.map(({ column, round }) => [round, (cells[column] ?? '').toUpperCase()]))
    })),
    { rotation, seats, tables: marks }
  );
}

/** Reads the problem with its plan; null when the text is not one. */
export function waysOfJson(text: string, rotation: RotationResponse): WaysRead | null {
  const file = planIn(text);
  if (!file) return null;
  if (file.assign.length !== rotation.rounds) return NO_COLUMNS;
  const seats = new Map(rotation.people.map(({ seat }) => [seat, seat]));
  const tables = new Map(rotation.tables.map(({ table }, i) => [`${i}`, table]));
  return waysOf(
    file.people.map((who, person) => ({
      ...{ line: person + 1, who },
      // -1: nobody said where.
      cells: new Map(
        file.assign.map((row, i) => [i + 1, row[person] === -1 ? '' : String(row[person] ?? '')])
      )
    })),
    { rotation, seats, tables }
  );
}

interface Names {
  readonly rotation: RotationResponse;
  readonly seats: ReadonlyMap<string, SeatId>;
  readonly tables: ReadonlyMap<string, TableId>;
}

function waysOf(lines: readonly Line[], { rotation, seats, tables }: Names): WaysRead {
  const faults: WayFault[] = [];
  const pins: PlaceWished[] = [];
  const told = new Set<SeatId>();
  const now = new Map(rotation.people.map(({ seat, tables: way }) => [seat, way]));
  const closed = new Set(rotation.tables.flatMap((each) => (each.closed ? [each.table] : [])));
  for (const { line, who, cells } of lines) {
    const seat = seats.get(who);
    if (seat === undefined || told.has(seat)) {
      faults.push({ kind: seat === undefined ? 'stranger' : 'twice', line, text: who });
      continue;
    }
    told.add(seat);
    for (const [round, text] of cells) {
      if (text === '' || round < rotation.from) continue;
      const table = tables.get(text);
      if (table === now.get(seat)?.[round - 1]) continue;
      if (table !== undefined && !closed.has(table)) pins.push({ seat, round, table });
      else faults.push({ kind: table === undefined ? 'table' : 'closed', line, round, text });
    }
  }
  return { pins: faults.length > 0 ? [] : pins, faults };
}

interface PlanFile {
  readonly people: readonly string[];
  /** By round, then by person: index of a table, -1 for none. */
  readonly assign: readonly (readonly number[])[];
}

function planIn(text: string): PlanFile | null {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return null; // not JSON: said like a file that cannot be read
  }
  const people = field(field(file, 'instance'), 'people');
  const assign = field(field(file, 'schedule'), 'assign');
  if (!Array.isArray(people) || !Array.isArray(assign)) return null;
  const rows = assign.map((row: unknown) => (Array.isArray(row) ? row.map(Number) : []));
  return { people: people.map((person: unknown) => String(field(person, 'id') ?? '')), assign: rows };
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined; // an object was just checked
}

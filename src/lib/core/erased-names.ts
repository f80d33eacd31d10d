// What somebody who is to be erased was ever called, and what they signed (ERA-2, ERA-5, ERA-6).
import type { Bearer } from './erasure.ts';
import type { CardId, SeatId, TableId, ZoomId } from './ids.ts';
import { testimoniesOf } from './testimony.ts';
import type { Workshop } from './workshop.ts';
import { zoomsOf } from './zooms-of.ts';

/** What goes by its name, and what stays though it holds that name. */
export interface Names {
  /** Names of that person that nobody else of the workshop bears. */
  readonly names: readonly string[];
  /** Names of everybody else. */
  readonly others: readonly string[];
  /** Zooms they sign. */
  readonly signed: readonly ZoomId[];
  /** Cards whose words are quoted of them, for a witness. */
  readonly quotes: readonly CardId[];
}

/** Plain data, whatever its shape: a row of the journal, a part of a workshop. */
export type Plain = Readonly<Record<string, unknown>>;

/** Is it plain data with names for its parts? */
export function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Is this a seat, or an event about it? Seats are numbered; anything else that is somebody's says whose. */
export function isOfSeat(value: Plain, seat: SeatId): boolean {
  return value['seat'] === seat || (value['id'] === seat && 'number' in value);
}

/** Is this a zoom, or an event about it? */
export function isOfZoom(value: Plain, zoom: ZoomId): boolean {
  return value['zoom'] === zoom || (value['id'] === zoom && 'words' in value);
}

/** Every name they have in these data, each once. `workshop`: what the data lead to. */
export function namesOf(data: unknown, workshop: Workshop, bearer: Bearer): Names {
  const found = new Set<string>();
  const look = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(look);
    if (!isPlain(value)) return;
    // Whoever is named at a table once its witness was let go is somebody else.
    if (value['type'] === 'narrator.dismissed' && value['table'] === bearer.witness) found.clear();
    for (const name of borne(value, bearer))
      if (typeof name === 'string' && name.trim() !== '') found.add(name);
    Object.values(value).forEach(look);
  };
  if (bearer.seat !== null || bearer.witness !== undefined || bearer.zoom !== undefined) look(data);
  const others = othersThan(workshop, bearer);
  const names = [...found].filter((name) => !others.has(name));
  const signed = zoomsOf(workshop).filter(({ words, draft }) =>
    [words.name, draft?.name ?? ''].some((name) => names.includes(name))
  );
  return {
    ...{ names, others: [...others], signed: signed.map(({ id }) => id) },
    quotes: bearer.witness === undefined ? [] : quotedAt(workshop, bearer.witness, found)
  };
}

/** The names these data give them, their parts aside. */
function borne(value: Plain, { seat, witness, zoom }: Bearer): readonly unknown[] {
  if (seat !== null) return isOfSeat(value, seat) ? [value['name']] : [];
  if (witness !== undefined) return [nameIn(witnessIn(value, witness))];
  if (zoom === undefined || !isOfZoom(value, zoom)) return [];
  const written = value['field'] === 'name' ? value['text'] : '';
  return [written, nameIn(value['words']), nameIn(value['draft'])];
}

function witnessIn(value: Plain, table: TableId): unknown {
  if (value['type'] === 'narrator.invited' && value['table'] === table) return value['witness'];
  return isPlain(value['witnesses']) ? value['witnesses'][table] : null;
}

function nameIn(value: unknown): unknown {
  return isPlain(value) ? value['name'] : null;
}

/** A person and whoever tells or signs under the same name are one; who tells and somebody of the list are not said to be. */
function othersThan(workshop: Workshop, { seat, witness }: Bearer): ReadonlySet<string> {
  const seated = Object.values(workshop.seats).filter(({ id }) => id !== seat);
  const tell = Object.entries(testimoniesOf(workshop).witnesses).filter(([table]) => table !== witness);
  const others = [...seated, ...(seat === null ? tell.map(([, each]) => each) : [])];
  return new Set(others.map(({ name }) => name));
}

/** Under another name, it is of somebody who told there before. */
function quotedAt(workshop: Workshop, table: TableId, names: ReadonlySet<string>): readonly CardId[] {
  return Object.entries(testimoniesOf(workshop).quotes).flatMap(([card, quote]) =>
    quote.table === table && (quote.state !== 'approved' || names.has(quote.name)) ? [card] : []
  );
}

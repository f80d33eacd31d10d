// Rows on their way to the thread that keeps them: lists instead of an object for each row, their bytes side by side, for a copy between
// threads takes as long as it has parts.
import type { BoardRow, ClientOwner } from './boards.ts';

/** Rows, in order: the n-th of each list is of the n-th row. */
export interface PackedRows {
  readonly boards: readonly string[];
  readonly generations: readonly string[];
  readonly sizes: readonly number[];
  readonly bytes: Uint8Array;
  /** Of the rows that bind any: their place, and whose they are. */
  readonly owners: readonly (readonly [at: number, owners: readonly ClientOwner[]])[];
}

/** The bytes are copied. */
export function packed(rows: readonly BoardRow[]): PackedRows {
  const bytes = new Uint8Array(rows.reduce((sum, { update }) => sum + update.length, 0));
  let end = 0;
  for (const { update } of rows) {
    bytes.set(update, end);
    end += update.length;
  }
  return {
    boards: rows.map(({ board }) => board),
    generations: rows.map(({ generation }) => generation),
    sizes: rows.map(({ update }) => update.length),
    bytes,
    owners: rows.flatMap(({ owners }, at) => (owners.length === 0 ? [] : [[at, owners] as const]))
  };
}

/** The rows again; their bytes are views. */
export function unpacked({ boards, generations, sizes, bytes, owners }: PackedRows): readonly BoardRow[] {
  const bound = new Map(owners);
  let end = 0;
  return boards.map((board, at) => {
    const start = end;
    end += sizes[at] ?? 0;
    const update = bytes.subarray(start, end);
    return { board, generation: generations[at] ?? '', update, owners: bound.get(at) ?? [] };
  });
}

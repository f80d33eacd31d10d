// Who goes where at the least cost: the assignment problem, by shortest augmenting paths (Kuhn and Munkres; Jonker and Volgenant
// 1987). Used round by round, for a circuit's few tables. Serves EDIT-5.

/**
 * The column of each row, no column twice, so that the sum of the costs is the least; among equals always the same.
 * `costs`: one row per group, one column per place, as many columns as rows at least. Rows squared by columns.
 * @throws when there are fewer columns than rows.
 */
export function leastCost(costs: readonly (readonly number[])[]): readonly number[] {
  const columns = costs[0]?.length ?? 0;
  if (columns < costs.length) throw new Error('fewer places than rows');
  const owner = new Int32Array(columns + 1);
  const rowPrice = new Float64Array(costs.length + 1);
  const columnPrice = new Float64Array(columns + 1);
  for (let row = 1; row <= costs.length; row++) augment({ costs, owner, rowPrice, columnPrice }, row);
  const found = Array.from({ length: costs.length }, () => 0);
  for (let column = 1; column <= columns; column++) {
    const row = owner[column] ?? 0;
    if (row > 0) found[row - 1] = column - 1;
  }
  return found;
}

/** Rows and columns from 1; 0 is nobody and nowhere. */
interface Board {
  readonly costs: readonly (readonly number[])[];
  readonly owner: Int32Array;
  readonly rowPrice: Float64Array;
  readonly columnPrice: Float64Array;
}

/** Gives one more row a column, moving others along the cheapest path to a free one. */
function augment({ costs, owner, rowPrice, columnPrice }: Board, row: number): void {
  const size = owner.length;
  const least = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(size);
  const seen = new Uint8Array(size);
  owner[0] = row;
  let at = 0;
  do {
    seen[at] = 1;
    const held = owner[at] ?? 0;
    let delta = Number.POSITIVE_INFINITY;
    let next = 0;
    for (let column = 1; column < size; column++) {
      if (seen[column]) continue;
      const cost = costs[held - 1]?.[column - 1] ?? 0;
      const reduced = cost - (rowPrice[held] ?? 0) - (columnPrice[column] ?? 0);
      if (reduced < (least[column] ?? 0)) {
        least[column] = reduced;
        from[column] = at;
      }
      if ((least[column] ?? 0) < delta) {
        delta = least[column] ?? 0;
        next = column;
      }
    }
    for (let column = 0; column < size; column++) {
      if (seen[column]) {
        const held = owner[column] ?? 0;
        rowPrice[held] = (rowPrice[held] ?? 0) + delta;
        columnPrice[column] = (columnPrice[column] ?? 0) - delta;
      } else least[column] = (least[column] ?? 0) - delta;
    }
    at = next;
  } while ((owner[at] ?? 0) !== 0);
  while (at !== 0) {
    const before = from[at] ?? 0;
    owner[at] = owner[before] ?? 0;
    at = before;
  }
}

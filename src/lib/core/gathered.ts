// Rows gathered under what they share. Map.groupBy says the same but is younger than the oldest browser we serve.

/** The rows of each key, both in the order they came. */
export function gathered<Row, Key>(
  rows: Iterable<Row>,
  keyOf: (row: Row) => Key
): ReadonlyMap<Key, readonly Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

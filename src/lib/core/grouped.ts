// Things by what they have in common, in one pass: a room of three hundred is not gone through again for each of its groups.

/** Items by key, in their order, keys in the order they are first met; those without a key are left out. */
export function grouped<K, T>(
  items: readonly T[],
  keyOf: (item: T) => K | null | undefined
): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined || key === null) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

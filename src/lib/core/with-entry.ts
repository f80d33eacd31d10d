// One entry of a record.

/** The record with this entry; null takes the entry out. */
export function withEntry<T>(
  record: Readonly<Record<string, T>>,
  key: string,
  value: T | null
): Readonly<Record<string, T>> {
  const others = Object.fromEntries(Object.entries(record).filter(([each]) => each !== key));
  return value === null ? others : { ...others, [key]: value };
}

// What can go wrong is a value; a bug is an exception.

/** An answer that is either a value or a refusal. */
export type Result<T, E> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: E };

/** A success. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** Ends a switch over a closed list: reaching it is a bug. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}

/** The value, or a thrown bug that says what was missing. */
export function must<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`missing ${what}`);
  return value;
}

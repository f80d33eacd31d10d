// What was worked out of a thing that never changes, kept for as long as the thing is: the same plan, the same cards are read by every
// view of everybody.

/** The same function, worked out once for each thing it is asked of, which must never change; the answer neither. */
export function workedOutOnce<K extends object, T>(workOut: (of: K) => T): (of: K) => T {
  const known = new WeakMap<K, { readonly made: T }>();
  return (of) => {
    const before = known.get(of);
    if (before) return before.made;
    const made = workOut(of);
    known.set(of, { made });
    return made;
  };
}

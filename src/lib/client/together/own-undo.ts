// Whose changes an undo takes back.

/** The changes of one person only: a set, as Yjs asks for it. */
export function onlyOf(origin: object): Set<object> {
  return new Set([origin]);
}

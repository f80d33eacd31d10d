// How Yjs says in one byte what a struct is and what stands around it (first encoding, yjs/src/structs/Item.js).

/** What it is, in the five lowest bits. Boards hold no other contents. */
export const [COLLECTED, DELETED, TEXT, SKIP] = [0, 1, 4, 10] as const;
/** What follows the byte: a key in a map, the unit on its right, the one on its left; without neighbours, its parent. */
export const [HAS_KEY, HAS_RIGHT, HAS_LEFT] = [32, 64, 128] as const;
/** The parent is a root, by its name. */
export const NAMED = 1;

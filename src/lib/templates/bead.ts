// The beads of a template's drawing.
import type { Minutes } from '#core/units.ts';

/** Who speaks: the whole room, the tables, nobody while they move or rest, everybody's ballot. */
export const BEAD_KINDS = ['room', 'tables', 'move', 'break', 'vote'] as const;
/** One of them. */
export type BeadKind = (typeof BEAD_KINDS)[number];

/** One bead of the drawing: who speaks, and for how long. */
export type Bead = readonly [kind: BeadKind, minutes: Minutes];

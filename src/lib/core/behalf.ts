// « Au nom de » (BEH-1 to BEH-6): whose words a table's device or the facilitation wrote down. What becomes of it is
// decide-behalf.ts.
import type { SeatId } from './ids.ts';

/** Somebody of the workshop, or a first name that was said by somebody who has no device. */
export type Behalf = { readonly seat: SeatId } | { readonly name: string };

/** Is it the same person? */
export function sameBehalf(a: Behalf | null | undefined, b: Behalf | null | undefined): boolean {
  if (!a || !b) return !a && !b;
  if ('seat' in a) return 'seat' in b && a.seat === b.seat;
  return 'name' in b && a.name === b.name;
}

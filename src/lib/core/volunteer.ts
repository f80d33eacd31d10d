// One « Je veux bien porter » (VOL-1): whose, and how they are called. What becomes of them is volunteers.ts.
import type { SeatId } from './ids.ts';

/** How a volunteer is called: name and structure, or the structure alone. */
export const VOLUNTEER_NAMES = ['name', 'affiliation'] as const;
/** One of them. */
export type VolunteerName = (typeof VOLUNTEER_NAMES)[number];

/** Somebody who carries a card: a person by their own act, or one whose name a table or the facilitation wrote down. */
export type Volunteer =
  | { readonly by: 'seat'; readonly seat: SeatId; readonly as: VolunteerName }
  /** `id`: `n1`, `n2`… within the card. */
  | { readonly by: 'told'; readonly id: string; readonly name: string };

/** What a volunteer goes by within a card. */
export function volunteerId(volunteer: Volunteer): string {
  return volunteer.by === 'seat' ? volunteer.seat : volunteer.id;
}

// Who may be thanked, and how (THX-1 to THX-5): asked of each person, never assumed.
import type { Seat } from './roster.ts';

/** Name and structure, the structure alone, or neither. */
export const THANKS_CHOICES = ['name', 'affiliation', 'none'] as const;
/** One answer. */
export type ThanksChoice = (typeof THANKS_CHOICES)[number];

/** What a seat keeps of an answer. */
export type Thanks = Pick<Seat, 'thanks' | 'thanksName'>;

/** What somebody answered; null for as long as nobody has asked them. */
export function thanksChoice({ thanks, thanksName }: Thanks): ThanksChoice | null {
  if (thanks) return thanksName === true ? 'name' : 'affiliation';
  return thanksName === undefined ? null : 'none';
}

/** The answer as a seat keeps it. */
export function thanksFor(choice: ThanksChoice): Required<Thanks> {
  return { thanks: choice !== 'none', thanksName: choice === 'name' };
}

/** A new answer over the one before: a name is never thanked alone, and a client that does not ask about it leaves it as it was. */
export function thanksAfter(before: Thanks, { thanks, thanksName }: Thanks): Thanks {
  const name = thanksName ?? before.thanksName;
  return name === undefined ? { thanks } : { thanks, thanksName: name && thanks };
}

/** No more than was agreed before: what anybody but the person may do with their answer. */
export function thanksAtMost(before: Thanks, { thanks, thanksName }: Thanks): Thanks {
  const kept = thanks && before.thanks;
  return thanksName === undefined
    ? { thanks: kept }
    : { thanks: kept, thanksName: thanksName && before.thanksName === true };
}

/** Those the synthesis counts: whoever is here, and whoever came with a device and left. */
export function cameSeats<S extends { readonly state: string; readonly claimed: boolean }>(
  seats: readonly S[]
): readonly S[] {
  return seats.filter(({ state, claimed }) => state === 'present' || claimed);
}

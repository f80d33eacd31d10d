// Structures to bring together, as the console shows them: what was left apart on this device stays so, until it is written in yet
// another way.
import { spellingGroups, spellingsOf, type SpellingGroup } from '#core/affiliations.ts';
import type { WorkshopId } from '#core/ids.ts';
import type { FacilitatorView } from '#core/views.ts';
import { readDraft, writeDraft } from '#lib/client/draft.ts';

/** So many answers are remembered. */
const REMEMBERED = 200;

/** Spellings that are probably one structure, on seats and on cards. */
export function structuresOf({
  seats,
  cited
}: Pick<FacilitatorView, 'seats' | 'cited'>): readonly SpellingGroup[] {
  return spellingGroups(
    spellingsOf(
      seats.map(({ affiliation }) => affiliation),
      cited
    )
  );
}

const keyOf = (workshop: WorkshopId): string => `tablee.apart.${workshop}`;

/** Groups this device was told to leave apart. */
export function leftApart(workshop: WorkshopId): readonly string[] {
  try {
    const kept: unknown = JSON.parse(readDraft(keyOf(workshop)) || '[]');
    return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string') : [];
  } catch {
    return []; // what another program wrote there is no answer of ours
  }
}

/** Remembers to leave one more apart. */
export function leaveApart(workshop: WorkshopId, key: string): void {
  writeDraft(keyOf(workshop), JSON.stringify([...leftApart(workshop), key].slice(-REMEMBERED)));
}

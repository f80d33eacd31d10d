// Who carries the cards of the synthesis, for its editor's margin (VOL-5): never in the document itself.
import type { SynthesisTheme } from './synthesis.ts';
import type { Volunteer } from './volunteer.ts';
import { callOf, carriedCards } from './volunteers.ts';
import type { Workshop } from './workshop.ts';

/** Says of the cards of themes who carries them, or what was gathered under them. */
export function carriersIn(
  workshop: Workshop
): (themes: readonly SynthesisTheme[]) => readonly SynthesisTheme[] {
  const carried = carriedCards(workshop);
  if (carried.size === 0) return (themes) => themes;
  return (themes) =>
    themes.map((theme) => ({
      ...theme,
      cards: theme.cards.map((card) => {
        const all = [card, ...(card.under ?? [])].flatMap(({ id }) => carried.get(id) ?? []);
        const volunteers = [...new Map(all.map((each) => [keyOf(each), callOf(workshop, each)])).values()];
        return volunteers.length > 0 ? { ...card, volunteers } : card;
      })
    }));
}

/** A name that was written down is numbered within its card alone. */
function keyOf(volunteer: Volunteer): string {
  return volunteer.by === 'seat' ? volunteer.seat : `: ${volunteer.name}`;
}

// Who carries the cards of the synthesis, for its editor's margin (VOL-5): never in the document itself.
import type { SynthesisTheme } from './synthesis.ts';
import { callOf, carriedCards } from './volunteers.ts';
import type { Workshop } from './workshop.ts';

/** Themes whose cards say who carries them, or what was gathered under them. */
export function withCarriers(
  workshop: Workshop,
  themes: readonly SynthesisTheme[]
): readonly SynthesisTheme[] {
  const carried = carriedCards(workshop);
  if (carried.size === 0) return themes;
  return themes.map((theme) => ({
    ...theme,
    cards: theme.cards.map((card) => {
      const volunteers = carried.get(card.id)?.map((volunteer) => callOf(workshop, volunteer));
      return volunteers ? { ...card, volunteers } : card;
    })
  }));
}

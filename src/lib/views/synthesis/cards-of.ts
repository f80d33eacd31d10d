// Finding a card in the source of the document, and changing it there. Pure.
import type { CardId } from '#core/ids.ts';
import type { SynthesisCard, SynthesisSource, SynthesisTheme } from '#core/synthesis.ts';

/** A card and the theme it is in. */
export interface Found {
  readonly theme: SynthesisTheme;
  readonly card: SynthesisCard;
}

/** Every theme of the document: those of the main tables, then those of the other parts. */
export function allThemesOf({ themes, parts = [] }: SynthesisSource): readonly SynthesisTheme[] {
  return [...themes, ...parts.flatMap((part) => part.themes)];
}

/** The card of this id and the theme it is in; null when it has no bullet of its own. */
export function cardIn(source: SynthesisSource, id: CardId): Found | null {
  for (const theme of allThemesOf(source)) {
    const card = theme.cards.find((each) => each.id === id);
    if (card) return { theme, card };
  }
  return null;
}

/** The card whose bullet holds this one, merged under it; null when none does. */
export function holderOf(source: SynthesisSource, id: CardId): Found | null {
  for (const theme of allThemesOf(source)) {
    const card = theme.cards.find(({ under = [] }) => under.some((each) => each.id === id));
    if (card) return { theme, card };
  }
  return null;
}

/** The source with this theme's cards replaced. */
export function withCards(
  source: SynthesisSource,
  theme: SynthesisTheme,
  cards: readonly SynthesisCard[]
): SynthesisSource {
  const changed = (themes: readonly SynthesisTheme[]): readonly SynthesisTheme[] =>
    themes.map((each) => (each === theme ? { ...theme, cards } : each));
  const parts = source.parts?.map((part) => ({ ...part, themes: changed(part.themes) }));
  return { ...source, themes: changed(source.themes), ...(parts ? { parts } : {}) };
}

/** The source once the cards of this card's theme have changed; the same when the card has gone. */
export function inTheme(
  source: SynthesisSource,
  id: CardId,
  change: (theme: SynthesisTheme, card: SynthesisCard) => readonly SynthesisCard[]
): SynthesisSource {
  const found = cardIn(source, id);
  return found ? withCards(source, found.theme, change(found.theme, found.card)) : source;
}

/** The source with one card changed. */
export function withCard(
  source: SynthesisSource,
  id: CardId,
  change: Partial<SynthesisCard>
): SynthesisSource {
  return inTheme(source, id, (theme) =>
    theme.cards.map((card) => (card.id === id ? { ...card, ...change } : card))
  );
}

// The sentence somebody is rewriting stays where it was while they do, whatever another editor makes of it meanwhile: set aside,
// merged, passed to another column. What is typed is never taken away. Pure.
import type { SynthesisSource } from '#core/synthesis.ts';
import { allThemesOf, cardIn, withCards, type Found } from './cards-of.ts';

/** The source with that sentence in it, as it stood in its theme when it was taken in hand. */
export function keepInHand(source: SynthesisSource, held: Found | null): SynthesisSource {
  if (!held) return source;
  const theme = allThemesOf(source).find(({ id }) => id === held.theme.id);
  if (!theme) return source;
  const now = cardIn(source, held.card.id)?.card;
  const { kind, pinned } = held.card;
  if (now && !now.leftOut && now.kind === kind && now.pinned === pinned) return source;
  const kept = { ...(now ?? held.card), kind, pinned, leftOut: false };
  if (now) {
    const cards = theme.cards.map((card) => (card.id === kept.id ? kept : card));
    return withCards(source, theme, cards);
  }
  const before = held.theme.cards.slice(0, held.theme.cards.indexOf(held.card)).toReversed();
  const behind = before.find(({ id }) => theme.cards.some((card) => card.id === id));
  const at = behind ? theme.cards.findIndex((card) => card.id === behind.id) + 1 : 0;
  return withCards(source, theme, theme.cards.toSpliced(at, 0, kept));
}

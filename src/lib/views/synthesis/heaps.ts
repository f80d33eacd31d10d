// Sentences brought together, and taken apart again, before the server says so (SYN-17). Pure.
import type { CardId } from '#core/ids.ts';
import type { GatheredCard, SynthesisCard, SynthesisSource, SynthesisTheme } from '#core/synthesis.ts';
import { cardIn, holderOf, withCards } from './cards-of.ts';

/** The card goes under another of its theme, with what it held. */
export function gather(
  source: SynthesisSource,
  { card: id, into }: { readonly card: CardId; readonly into: CardId }
): SynthesisSource {
  const [found, head] = [cardIn(source, id), cardIn(source, into)];
  if (!found || !head || found.theme !== head.theme || id === into) return source;
  const { theme, card } = found;
  const under = [...(head.card.under ?? []), asGathered(card), ...(card.under ?? [])];
  const votes = (head.card.votes ?? 0) + (card.votes ?? 0);
  const cards = theme.cards
    .filter((each) => each !== card)
    .map((each) => (each === head.card ? { ...each, under, ...(votes > 0 ? { votes } : {}) } : each));
  return withCards(source, theme, cards);
}

/** The card stands by itself again; `ordered`: how the cards of a theme come. */
export function takeOut(
  source: SynthesisSource,
  id: CardId,
  ordered: (theme: SynthesisTheme, cards: readonly SynthesisCard[]) => readonly SynthesisCard[]
): SynthesisSource {
  const held = holderOf(source, id);
  const out = held?.card.under?.find((each) => each.id === id);
  if (!held || !out) return source;
  const { under = [], ...head } = held.card;
  const left = under.filter((each) => each !== out);
  const cards = held.theme.cards.flatMap((each): SynthesisCard[] =>
    each === held.card
      ? [
          { ...head, ...(left.length > 0 ? { under: left } : {}) },
          { ...out, pinned: false }
        ]
      : [each]
  );
  return withCards(source, held.theme, ordered(held.theme, cards));
}

function asGathered(card: SynthesisCard): GatheredCard {
  const { id, kind, text, example, cited, subPoints, circuit, round, group, late, wording, leftOut } = card;
  return { id, kind, text, example, cited, subPoints, circuit, round, group, late, wording, leftOut };
}

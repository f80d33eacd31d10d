// Cards gathered under another as the document reads them (SYN-17): on their own board as everywhere, and, where the facilitation
// brought together what several tables of one theme said, across these tables. Each board still shows its own card.
import type { Card } from './cards.ts';
import { documentTheme } from './synthesis-themes.ts';
import { quoteOf } from './testimony.ts';
import type { Workshop } from './workshop.ts';

/** Has a card words for the document: shown, said, and not those of a witness, which are a quote or nothing? */
export function speaks(workshop: Workshop, card: Card): boolean {
  const isThere = card.archivedAt === null && !card.hidden && !card.sealed && card.text !== '';
  return isThere && quoteOf(workshop, card.id) === null;
}

/** Are both on one board, or in one theme of the document? */
export function areOfOneTheme({ plan }: Workshop, a: Card, b: Card): boolean {
  if (a.table === b.table) return true;
  const theme = documentTheme(plan, a);
  return theme !== null && theme === documentTheme(plan, b);
}

/** The card whose bullet this one is in: itself, when it stands by itself. */
export function documentTop(workshop: Workshop, card: Card): Card {
  const head = card.mergedInto === null ? undefined : workshop.cards[card.mergedInto];
  const holds = head && speaks(workshop, head) && areOfOneTheme(workshop, head, card);
  return holds ? documentTop(workshop, head) : card;
}

/** Cards with words that are read in another's bullet, by that one, oldest first. */
export function gatheredCards(workshop: Workshop): ReadonlyMap<Card, readonly Card[]> {
  const heaps = new Map<Card, Card[]>();
  for (const card of Object.values(workshop.cards)) {
    if (card.mergedInto === null || !speaks(workshop, card)) continue;
    const top = documentTop(workshop, card);
    if (top !== card) heaps.set(top, [...(heaps.get(top) ?? []), card]);
  }
  for (const heap of heaps.values()) heap.sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
  return heaps;
}

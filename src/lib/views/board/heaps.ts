// Cards gathered under another, as a board shows them: the heap stands where its head does, and each card in it stays
// readable (CARD-11). Pure. A card whose head is in the bin, hidden or not here stands by itself again.
import type { CardId } from '#core/ids.ts';
import type { CardView } from '#core/views-cards.ts';

interface Shown {
  readonly card: CardView;
}

/** What stands on the board, in the order it came, each with the cards merged into it, at any depth, oldest first. */
export function heapsOf<Row extends Shown>(
  rows: readonly Row[]
): readonly (Row & { readonly under: readonly CardView[] })[] {
  const byId = new Map(rows.map(({ card }) => [card.id, card]));
  const heaps = new Map<CardId, CardView[]>();
  const standing = rows.filter(({ card }) => {
    if (card.archived) return false;
    const root = rootOf(card, byId);
    if (root !== card) heaps.set(root.id, [...(heaps.get(root.id) ?? []), card]);
    return root === card;
  });
  return standing.map((row) => ({ ...row, under: (heaps.get(row.card.id) ?? []).sort(byTime) }));
}

/** The cards that stand on the board, without those in the bin and those under another. */
export function standingCards(cards: readonly CardView[]): readonly CardView[] {
  return heapsOf(cards.map((card) => ({ card }))).map(({ card }) => card);
}

/** The card that stands for this one. What waits on this device may close a ring: then each stands for itself. */
function rootOf(card: CardView, byId: ReadonlyMap<CardId, CardView>): CardView {
  const seen = new Set([card]);
  for (let at = headOf(card, byId); at !== null; at = headOf(at, byId)) {
    if (seen.has(at)) return card;
    seen.add(at);
  }
  return [...seen].at(-1) ?? card;
}

function headOf(card: CardView, byId: ReadonlyMap<CardId, CardView>): CardView | null {
  const head = card.mergedInto === null ? undefined : byId.get(card.mergedInto);
  return head && !head.archived && !head.hidden ? head : null;
}

function byTime(a: CardView, b: CardView): number {
  return a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);
}

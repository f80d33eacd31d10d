// One's own cards from afar, whatever boards may be read now: what the server keeps, with what still waits on this device. Pure.
import type { AfarView } from '#core/views-afar.ts';
import type { Pending } from '#lib/client/outbox-store.ts';
import { ownCards, type OwnCard } from '#lib/views/participant/own-cards.ts';

/** Newest first, all themes together. */
export function ownFromAfar({ mine, themes }: AfarView, items: readonly Pending[]): readonly OwnCard[] {
  const place = themes[0]?.place;
  const board = place && { table: place.table, place, cards: mine };
  return ownCards(board, items);
}

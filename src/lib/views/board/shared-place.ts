// Which cards are written together: those that say their words to everybody, and that the server knows. Pure.
import type { CardView } from '#core/views-cards.ts';
import type { WritingPlace } from './card-writing.svelte.ts';

type Told = Pick<CardView, 'sealed' | 'anonymous' | 'archived' | 'mergedInto' | 'hidden'>;

/** The place where this card may be written together; null for one that is changed by an act only. */
export function sharedPlace(
  place: WritingPlace | null,
  card: Told,
  state: 'written' | 'sent' | 'saved' | 'refused'
): WritingPlace | null {
  const isTold =
    !card.sealed && !card.anonymous && !card.archived && !card.hidden && card.mergedInto === null;
  return isTold && state === 'saved' ? place : null;
}

// Which cards are not what they were, those that are gone with them.
import type { CardId } from '#core/ids.ts';
import type { Workshop } from '#core/workshop.ts';

/** Cards that one of the two states does not have as the other has it. Linear in cards. */
export function changedIds(
  before: Pick<Workshop, 'cards'>,
  after: Pick<Workshop, 'cards'>
): readonly CardId[] {
  const all = new Set([...Object.keys(before.cards), ...Object.keys(after.cards)]);
  return [...all].filter((id) => before.cards[id] !== after.cards[id]);
}

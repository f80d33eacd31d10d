// What taking back somebody's last minutes changes (ORD-3). Judged in decide-order.ts.
import type { CardAuthor, CardText } from './cards.ts';
import type { CardId } from './ids.ts';

/** The words of several cards put back at once, with those that went to the bin. */
export interface Rollback {
  readonly author: CardAuthor;
  readonly words: readonly ({ readonly card: CardId } & CardText)[];
  readonly archived: readonly CardId[];
  readonly restored: readonly CardId[];
}

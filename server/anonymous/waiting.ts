// What waits in the box: one entry for each card, holding what must be written and the answers that will be given. The device
// is kept only to count how many different ones there are; it goes with the entry.
import type { Card, CardText } from '#core/cards.ts';
import type { CardId, DeviceHash, TableId } from '#core/ids.ts';
import type { Ack } from '#lib/protocol/socket-events.ts';

/** What is to be done to a card. */
export type Due =
  | { readonly type: 'drop'; readonly card: Card }
  | { readonly type: 'amend'; readonly words: CardText }
  | { readonly type: 'withdraw' };

/** One card of the box. */
export interface Waiting {
  readonly id: CardId;
  readonly due: Due;
  readonly table: TableId;
  /** The phase the card was written in, and the step of the cursor when it came. */
  readonly phase: number;
  /** It only leaves at the end of a step: alone in coming late, it would be known by its hour. */
  readonly patient: boolean;
  readonly device: DeviceHash;
  readonly answers: readonly ((ack: Ack) => void)[];
}

/** How many cards of how many different devices may show themselves at once. */
const COMPANY = 3;
const FEW = 2;

/** Do these hide one another? `ripe`: they have waited long enough for two to do. */
export function areCompany(waiting: readonly Waiting[], ripe: boolean): boolean {
  return new Set(waiting.map(({ device }) => device)).size >= (ripe ? FEW : COMPANY);
}

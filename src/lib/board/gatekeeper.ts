// What the gate of a board (frame-gate.ts) asks, and what it answers.
import type { CardId } from '#core/ids.ts';
import type { Refusal } from '#core/refusals.ts';
import type { LateDoc, News } from './late-doc.ts';

/** What the gate asks of the house. */
export interface Gatekeeper {
  readonly doc: LateDoc;
  readonly person: string;
  /** Whose a client id is; null for nobody's yet. */
  ownerOf(client: number): string | null;
  /** How many more client ids may become this person's. */
  idsLeft(): number;
  /** May this person write in this card now? A refusal, or null. 'board.foreignRoot' for a card that is not of this board. */
  refusalOf(card: CardId): Refusal | null;
}

/** A frame that may enter. */
export interface Entrance {
  readonly ok: true;
  /** It brings nothing: neither kept nor relayed. */
  readonly isEmpty: boolean;
  /** Cards it writes in, each once. */
  readonly cards: readonly CardId[];
  /** Client ids that become this person's. */
  readonly newIds: readonly number[];
  /** What the document must be told it will hold. */
  readonly news: News;
}

/** A frame that may not, whole. `cards`: those it was about, as far as that was read. */
export interface Turned {
  readonly ok: false;
  readonly refusal: Refusal;
  readonly cards: readonly CardId[];
}

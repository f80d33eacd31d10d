// An erasure that somebody asked for (ERA-1 to ERA-5): of a card, or of a person's name with or without what they wrote. Shapes only:
// what goes is erased-words.ts, what follows is decide-erasure.ts and evolve-erasure.ts.
import type { CardId, SeatId } from './ids.ts';
import type { Millis } from './units.ts';

/** How much of a person goes. */
export const ERASURES = ['name', 'everything'] as const;
/** `name`: what they are called. `everything`: the cards written by them or on their behalf too. */
export type ErasureReach = (typeof ERASURES)[number];

/** What can be asked for. It is never taken back. */
export type ErasureCommand =
  | { readonly type: 'card.erase'; readonly card: CardId }
  | { readonly type: 'seat.erase'; readonly seat: SeatId; readonly reach: ErasureReach };

/** Is it one of these? */
export function isErasure(command: { readonly type: string }): command is ErasureCommand {
  return command.type === 'card.erase' || command.type === 'seat.erase';
}

/** What can have happened: ids alone, for the journal keeps this row. */
export interface ErasureEvent {
  readonly type: 'erasure.made';
  /** Whose name; null for cards alone. */
  readonly seat: SeatId | null;
  readonly cards: readonly CardId[];
  readonly at: Millis;
}

/** A published version that no longer stands, known by its hash. */
export interface RetiredVersion {
  readonly version: number;
  /** SHA-256 of its document as the journal had it, in hexadecimal. */
  readonly hash: string;
  readonly at: Millis;
}

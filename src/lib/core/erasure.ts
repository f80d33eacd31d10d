// An erasure that somebody asked for (ERA-1 to ERA-6): of a card, of a zoom, or of a person's name with or without what they wrote.
// Shapes only: what goes is erased-words.ts, what follows is decide-erasure.ts and evolve-erasure.ts.
import type { CardId, SeatId, TableId, ZoomId } from './ids.ts';
import type { Millis } from './units.ts';

/** How much of a person goes. */
export const ERASURES = ['name', 'everything'] as const;
/** `name`: what they are called. `everything`: the cards written by them or on their behalf too; of a witness, those quoted of them. */
export type ErasureReach = (typeof ERASURES)[number];

/** What can be asked for. It is never taken back. */
export type ErasureCommand =
  | { readonly type: 'card.erase'; readonly card: CardId }
  | { readonly type: 'seat.erase'; readonly seat: SeatId; readonly reach: ErasureReach }
  /** A table's witness: name, structure, story and notes. Nobody tells there any more. */
  | { readonly type: 'narrator.erase'; readonly table: TableId; readonly reach: ErasureReach }
  /** Whole, and the name of whoever signed it. */
  | { readonly type: 'zoom.erase'; readonly zoom: ZoomId };

const ERASURE_COMMANDS: readonly string[] = [
  'card.erase',
  'seat.erase',
  'narrator.erase',
  'zoom.erase'
] satisfies readonly ErasureCommand['type'][];

/** Is it one of these? */
export function isErasure(command: { readonly type: string }): command is ErasureCommand {
  return ERASURE_COMMANDS.includes(command.type);
}

const DISMISSALS: readonly string[] = ['narrator.dismiss', 'zoom.dismiss'];

/** Do words leave the journal with it? An erasure, and whoever is done without: a witness with their notes, a zoom with its texts. */
export function takesWords(command: { readonly type: string }): boolean {
  return isErasure(command) || DISMISSALS.includes(command.type);
}

/** Whose name goes: one of them, or nobody's for cards alone. */
export interface Bearer {
  readonly seat: SeatId | null;
  /** The table whose witness it is. */
  readonly witness?: TableId;
  /** The zoom that goes whole with the name it was signed by. */
  readonly zoom?: ZoomId;
}

/** What can have happened: ids alone, for the journal keeps this row. */
export interface ErasureEvent extends Bearer {
  readonly type: 'erasure.made';
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

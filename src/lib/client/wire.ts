// The port to the server: what a tab's live state needs of a connection. socket-wire.ts is the real one; tests have theirs.
import type { CommandEnvelope } from '#core/commands.ts';
import type { CardId, TableId } from '#core/ids.ts';
import type { Refusal } from '#core/refusals.ts';
import type { WorkshopView } from '#core/views.ts';
import type { Trouble } from '#core/keeping.ts';
import type { BoardView, CardView } from '#core/views-cards.ts';
import type { Ack, ClockReading, PeopleHere, PresenceState } from '#lib/protocol/socket-events.ts';

/** What the connection tells. */
export interface WireEvents {
  up(): void;
  down(): void;
  view(message: { readonly seq: number; readonly view: WorkshopView }): void;
  board(message: { readonly seq: number; readonly board: BoardView }): void;
  card(message: { readonly seq: number; readonly card: CardView }): void;
  gone(message: { readonly seq: number; readonly table: TableId; readonly card: CardId }): void;
  /** The document changed. */
  document(message: { readonly seq: number }): void;
  presence(message: PeopleHere): void;
  keeping(message: { readonly trouble: Trouble | null }): void;
  /** Over for good: it will not reconnect. */
  ended(refusal: Refusal): void;
  /** The server is about to be away for a moment. */
  restarting(): void;
}

/** One connection, that comes back by itself. Every question answers null when no answer came. */
export interface Wire {
  open(events: WireEvents): void;
  close(): void;
  /** Leaves a connection that may be dead and opens one now (a tab that thaws, a network that returns). Nothing, once it is over or closed. */
  hurry(): void;
  command(envelope: CommandEnvelope): Promise<Ack | null>;
  /** Waits for the answer as long as the connection lives: what nobody signs is answered with its batch. */
  commandInTime(envelope: CommandEnvelope): Promise<Ack | null>;
  readBoard(table: TableId): Promise<Ack | null>;
  clock(): Promise<ClockReading | null>;
  /** Does all go by requests now, as where WebSockets are refused? */
  readonly isByRequests: boolean;
  /** Says where one is; nothing is answered, nothing is kept. */
  tell(state: PresenceState): void;
}

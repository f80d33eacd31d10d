// What travels on socket.io, in both directions. The grammar in words is docs/protocol.md; the two change together.
import type { WorkshopView } from '#core/views.ts';
import type { BoardView, CardView } from '#core/views-cards.ts';
import type { CommandEnvelope } from '#core/commands.ts';
import type { CardId, TableId, ZoomId } from '#core/ids.ts';
import type { Refusal } from '#core/refusals.ts';
import type { Trouble } from '#core/keeping.ts';
import type { Millis } from '#core/units.ts';

/** The role a connection asks to act in; the device must hold that grant. */
export type ConnectionRole = 'participant' | 'host' | 'facilitator' | 'narrator' | 'owner' | 'projection';

/** Sent once by the client, as `auth` of the handshake. */
export interface Handshake {
  readonly protocol: number;
  /** Workshop id; a projection may give the join code instead. */
  readonly workshop: string;
  readonly role: ConnectionRole;
  /** Which table, when the device holds several as host. */
  readonly table?: TableId;
  /** Which zoom, when the device holds several. */
  readonly zoom?: ZoomId;
  /** The device's secret, for clients without cookies. Browsers send it as the cookie `tablee`. */
  readonly device?: string;
}

/** The answer to a command: durable, or refused. */
export type Ack =
  | {
      readonly ok: true;
      readonly seq: number;
      /** After `anonymous.*`: the id of the card, which nobody else can tell is this device's. */
      readonly card?: CardId;
    }
  | { readonly ok: false; readonly refusal: Refusal };

/** The answer to a reading of the clock. */
export interface ClockReading {
  readonly serverNow: Millis;
}

/** Where somebody says they are: on a board, perhaps in a card, perhaps typing. */
export interface PresenceState {
  readonly table: TableId;
  readonly card: CardId | null;
  readonly typing: boolean;
}

/** Somebody else on a board. `label`: a first name, a group or a table, as the phase is signed. */
export interface PersonHere {
  readonly label: string;
  readonly card: CardId | null;
  readonly typing: boolean;
}

/** Everybody else on a board. */
export interface PeopleHere {
  readonly table: TableId;
  /** How many they are. */
  readonly here: number;
  /** Those of them who are in a card; thirty at most. */
  readonly people: readonly PersonHere[];
}

/** From the server. */
export interface ServerEvents {
  /** The whole view of this role; sent on connection and after each change that shows. `seq` grows. */
  view: (message: { readonly seq: number; readonly view: WorkshopView }) => void;
  /** A whole board: on connection (own table), on arrival at another table, after `board.read`. */
  board: (message: { readonly seq: number; readonly board: BoardView }) => void;
  /** One card added or changed on a board this connection reads. An archived card comes with archived: true. */
  card: (message: { readonly seq: number; readonly card: CardView }) => void;
  /** One card is no longer on a board this connection reads: moved, hidden, withdrawn. */
  gone: (message: { readonly seq: number; readonly table: TableId; readonly card: CardId }) => void;
  /** To the facilitation: the document is made from something else than it was. It is read again by whoever has it open. */
  document: (message: { readonly seq: number }) => void;
  /** Who else is on a board this connection reads: the newest, at most five times a second; nobody in an anonymous phase. */
  presence: (message: PeopleHere) => void;
  /** To the facilitation: why what is written cannot be kept at this moment; null once it is again. */
  keeping: (message: { readonly trouble: Trouble | null }) => void;
  /** The connection is over and why; the socket is closed just after. */
  ended: (message: { readonly refusal: Refusal }) => void;
  /** The server stops in so many milliseconds and comes back: nothing kept is lost, one reconnects by oneself. */
  restarting: (message: { readonly inMillis: Millis; readonly spreadMillis: Millis }) => void;
}

/** From the client. */
export interface ClientEvents {
  command: (envelope: CommandEnvelope, ack: (answer: Ack) => void) => void;
  /** Asks for a board; it stays subscribed until the right ends or another is asked. */
  'board.read': (table: TableId, ack: (answer: Ack) => void) => void;
  clock: (ack: (reading: ClockReading) => void) => void;
  /** Says where one is; without an answer. */
  presence: (state: PresenceState) => void;
}

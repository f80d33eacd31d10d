// A board's socket carried by requests, for networks that refuse WebSockets: socket.io's namespace `/boards`. The story:
//   client: connects with the address it would have opened → server: opens it itself, as that device, and says `opened`.
//   Then the same messages both ways, in pieces where they are long, and at the end why it was closed.

/** The namespace. */
export const RELAY = '/boards';
/** A message of a board longer than this goes in pieces, bytes: a request says a byte in 1.34 and carries `frameBytes` at most. */
export const RELAY_PIECE = 32 * 1024;

/** What a client presents. */
export interface RelayHandshake {
  /** Path and query of the board's socket: `/yjs/…`. */
  readonly address: string;
}

/** From the server. */
export interface RelayDown {
  opened: () => void;
  /** One message; the client answers that it has it, so that a slow one is not sent everything. */
  bytes: (message: Uint8Array, got: () => void) => void;
  closed: (code: number, reason: string) => void;
}

/** From the client. */
export interface RelayUp {
  /** A piece of a message; `more`: another follows, and this one has all the bytes a piece may have. */
  bytes: (piece: Uint8Array, more: boolean) => void;
}

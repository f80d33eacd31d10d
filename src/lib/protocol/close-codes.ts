// Why a board's socket was closed, as WebSocket close codes (docs/protocol.md, « Boards written together »).

/** Codes from 4000 are ours; the two others are WebSocket's own. */
export const CLOSE_CODES = {
  /** The server stops, or must read the board from its disk again: come back. */
  restart: 1012,
  /** Something is wrong in the server. */
  fault: 1011,
  /** The device no longer holds the role it came in with. */
  sessionMissing: 4001,
  /** This board may not be read (any more). */
  rightDenied: 4003,
  /** The workshop is no more. */
  gone: 4004,
  /** What was sent could not be taken by this device for too long: come back and catch up. */
  slow: 4008,
  /** The document is another history than the one this device knows: keep its texts, start anew. */
  generation: 4010,
  /** Too much, too fast, or too many connections. */
  tooFast: 4029
} as const;

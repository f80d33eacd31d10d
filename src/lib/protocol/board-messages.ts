// Numbers of the messages on a board's socket: the four of y-websocket, and three of ours, sent only to clients that ask for
// them (`acks=1`). Each WebSocket message carries one of them (docs/protocol.md, « Boards written together »).

/** First number of a message. */
export const BOARD_MESSAGES = {
  sync: 0,
  presence: 1,
  auth: 2,
  queryPresence: 3,
  /** [100][n]: n sync messages (step 2 or update) of this connection are dealt with: kept, empty or refused. */
  ack: 100,
  /** [101][JSON of BoardRefusal]: the next sync message not yet dealt with was refused. */
  refusal: 101,
  /** [102][text]: the generation of the document, before anything else. */
  generation: 102
} as const;

/** Second number of a sync message. */
export const SYNC_MESSAGES = { step1: 0, step2: 1, update: 2 } as const;

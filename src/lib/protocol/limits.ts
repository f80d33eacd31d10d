// Limits of the wire. Those of the domain are in core/limits.ts.

/** Sizes in bytes, rates per participant (never per address: a whole hall shares one). */
export const WIRE_LIMITS = {
  /** One message, one HTTP body. */
  frameBytes: 64 * 1024,
  /** A workshop to create, with five hundred people of the longest names. */
  listBytes: 512 * 1024,
  /** A whole workshop as JSON, the one body that may be larger. */
  archiveBytes: 20 * 1024 * 1024,
  /** Messages in a burst, refilled at `messagesPerSecond`. */
  messagesBurst: 200,
  messagesPerSecond: 40,
  /** One frame of a board: a long resync, or a paste that has its own refusal. Each `frameBytes` of it counts as a message. */
  boardFrameBytes: 1024 * 1024,
  /** What comes in a board's window is kept, shown and acknowledged together; windows widen in a full hall, then when it writes faster than that. */
  windowMillis: 25,
  windowMillisFull: 57,
  windowMillisFullest: 60,
  windowMillisMost: 100,
  presenceBytes: 1024,
  presencePerSecond: 5,
  /** Presence of a board is shown that often at the most, and of so many people at a time. */
  presenceMillis: 100,
  presencePerWindow: 150,
  socketsPerDevice: 8
} as const;

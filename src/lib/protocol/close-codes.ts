// Why a board's socket was closed, as WebSocket close codes (docs/protocol.md, « Boards written together »).
import type { Millis } from '#core/units.ts';

/** Codes from 4000 are ours; the two others are WebSocket's own. */
export const CLOSE_CODES = {
  /** The server stops, or must read the board from its disk again: come back. The reason is a `restartReason`. */
  restart: 1012,
  /** Something is wrong in the server. */
  fault: 1011,
  /** The device no longer holds the role it came in with. */
  sessionMissing: 4001,
  /** This board may not be read (any more). */
  rightDenied: 4003,
  /** The workshop is no more. */
  gone: 4004,
  /** It sent for the third time in a minute what no client sends: come back after a while. The reason is the refusal's code. */
  turnedOut: 4006,
  /** What was sent could not be taken by this device for too long: come back and catch up. */
  slow: 4008,
  /** The document is another history than the one this device knows: keep its texts, start anew. */
  generation: 4010,
  /** Too much, too fast, or too many connections. */
  tooFast: 4029
} as const;

const RESTART = /^restart (\d{1,6})$/;

/** The reason of a restart: over how long to spread the returns. */
export function restartReason(spread: Millis): string {
  return `restart ${Math.round(spread)}`;
}

/** Over how long a reason asks to spread the returns; undefined when it does not say. */
export function spreadIn(reason: string): Millis | undefined {
  const [, spread] = RESTART.exec(reason) ?? [];
  return spread === undefined ? undefined : Number(spread);
}

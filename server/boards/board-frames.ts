// WebSocket frames of what a board sends, made once for however many receive them: whole, binary, unmasked (RFC 6455, section 5.2).
// Those that are made for every letter are written by hand: an encoder of lib0 for each would cost more than what is in it.
import { BOARD_MESSAGES, SYNC_MESSAGES } from '#lib/protocol/board-messages.ts';

const [BINARY, SHORT, LONG] = [0x82, 126, 127] as const;

/** One message. */
export function framed(message: Uint8Array): Buffer {
  const [frame, at] = begun(message.length);
  frame.set(message, at);
  return frame;
}

/** What stands in front of so many bytes of message, when they are written after it. */
export function headOf(length: number): Buffer {
  const [frame, at] = begun(0, length);
  return frame.subarray(0, at);
}

/** A sync message: a state vector, or an update. */
export function syncFrame(type: keyof typeof SYNC_MESSAGES, bytes: Uint8Array): Buffer {
  const [frame, start] = begun(2 + sizeOf(bytes.length) + bytes.length);
  frame[start] = BOARD_MESSAGES.sync;
  frame[start + 1] = SYNC_MESSAGES[type];
  frame.set(bytes, put(frame, start + 2, bytes.length));
  return frame;
}

/** So many sync messages are dealt with. */
export function ackFrame(n: number): Buffer {
  const [frame, start] = begun(1 + sizeOf(n));
  frame[start] = BOARD_MESSAGES.ack;
  put(frame, start + 1, n);
  return frame;
}

/** A number as lib0 writes it. */
export function varUint(n: number): Buffer {
  const bytes = Buffer.allocUnsafe(sizeOf(n));
  put(bytes, 0, n);
  return bytes;
}

/** A frame of so many bytes with its head written, and where they begin. */
function begun(length: number, announced = length): [frame: Buffer, start: number] {
  const head = announced < SHORT ? 2 : announced < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(head + length);
  frame[0] = BINARY;
  frame[1] = head === 2 ? announced : head === 4 ? SHORT : LONG;
  if (head === 4) frame.writeUInt16BE(announced, 2);
  if (head === 10) frame.writeBigUInt64BE(BigInt(announced), 2);
  return [frame, head];
}

function sizeOf(n: number): number {
  let size = 1;
  for (let left = n; left > 127; left = Math.floor(left / 128)) size += 1;
  return size;
}

/** Writes a number; where it ends. */
function put(to: Buffer, start: number, n: number): number {
  let [at, left] = [start, n];
  for (; left > 127; left = Math.floor(left / 128)) to[at++] = 128 | (left & 127);
  to[at] = left;
  return at + 1;
}

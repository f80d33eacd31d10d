// One socket, as the boards write on it: WebSocket frames that are made once and are the same bytes for everybody. What comes in,
// pings and closing stay with `ws`; both write on the same stream, in order.
import type { Duplex } from 'node:stream';
import { WebSocket } from 'ws';

/** What a connection asks of its socket. */
export interface BoardLine {
  readonly isOpen: boolean;
  /** Bytes the device has not taken yet. */
  readonly waitingBytes: number;
  /** Writes whole frames, in one go. */
  writes(frames: readonly Uint8Array[]): void;
  ping(): void;
  /** Says goodbye; nothing is written after that. */
  close(code: number, reason: string): void;
  terminate(): void;
}

const [BINARY, SHORT, LONG] = [0x82, 126, 127] as const;

/** One message as a server sends it: whole, binary, unmasked (RFC 6455, section 5.2). */
export function framed(message: Uint8Array): Buffer {
  const { length } = message;
  const head = length < SHORT ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(head + length);
  frame[0] = BINARY;
  frame[1] = head === 2 ? length : head === 4 ? SHORT : LONG;
  if (head === 4) frame.writeUInt16BE(length, 2);
  if (head === 10) frame.writeBigUInt64BE(BigInt(length), 2);
  frame.set(message, head);
  return frame;
}

/** The line of an upgraded socket. `stream`: the one it was upgraded from. */
export function lineOver(socket: WebSocket, stream: Duplex): BoardLine {
  return {
    get isOpen() {
      return socket.readyState === WebSocket.OPEN;
    },
    get waitingBytes() {
      return stream.writableLength;
    },
    writes: (frames) => {
      if (frames.length > 1) stream.cork();
      for (const each of frames) stream.write(each);
      if (frames.length > 1) stream.uncork();
    },
    ping: () => socket.ping(),
    close: (code, reason) => socket.close(code, reason),
    terminate: () => socket.terminate()
  };
}

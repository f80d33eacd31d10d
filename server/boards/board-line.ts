// One socket, as the boards write on it: WebSocket frames (board-frames.ts) that are made once for everybody. What comes in, pings and closing stay with `ws`; both write on the same stream, in order.
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

/** The line of an upgraded socket. `stream`: the one it was upgraded from. */
export function lineOver(socket: WebSocket, stream: Duplex): BoardLine {
  // While it takes everything at once nothing waits, and nobody counts.
  let isTaken = true;
  return {
    get isOpen() {
      return socket.readyState === WebSocket.OPEN;
    },
    get waitingBytes() {
      return isTaken ? 0 : stream.writableLength;
    },
    writes: (frames) => {
      if (frames.length > 1) stream.cork();
      for (const each of frames) isTaken = stream.write(each);
      if (frames.length > 1) stream.uncork();
    },
    ping: () => socket.ping(),
    close: (code, reason) => socket.close(code, reason),
    terminate: () => socket.terminate()
  };
}

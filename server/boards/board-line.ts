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
  return new SocketLine(socket, stream);
}

/** One class for all: three hundred of them are asked the same twenty times a second. */
class SocketLine implements BoardLine {
  readonly #socket: WebSocket;
  readonly #stream: Duplex;
  /** While it takes everything at once nothing waits, and nobody counts. */
  #isTaken = true;

  constructor(socket: WebSocket, stream: Duplex) {
    this.#socket = socket;
    this.#stream = stream;
  }

  get isOpen(): boolean {
    return this.#socket.readyState === WebSocket.OPEN;
  }

  get waitingBytes(): number {
    return this.#isTaken ? 0 : this.#stream.writableLength;
  }

  writes(frames: readonly Uint8Array[]): void {
    if (frames.length > 1) this.#stream.cork();
    for (const each of frames) this.#isTaken = this.#stream.write(each);
    if (frames.length > 1) this.#stream.uncork();
  }

  ping(): void {
    this.#socket.ping();
  }

  close(code: number, reason: string): void {
    this.#socket.close(code, reason);
  }

  terminate(): void {
    this.#socket.terminate();
  }
}

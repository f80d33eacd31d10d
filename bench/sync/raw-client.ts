// A WebSocket client that costs almost nothing: it sends frames made beforehand and steps over those it receives. Only what is listened to
// is put together. One process holds hundreds, beside the server that is measured.
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** The head of a payload handed to a listener that does not want the whole. */
const HEAD = 64;
const [TEXT_OR_BYTES, CLOSE, PING] = [2, 8, 9] as const;
const PONG = Buffer.from([0x8a, 0x80, 0, 0, 0, 0]);

/** Where, and as whom. */
export interface Door {
  readonly port: number;
  readonly path: string;
  readonly device?: string | undefined;
}

/** A client's frame around a payload, with a mask of zeros. */
export function clientFrame(payload: Uint8Array): Buffer {
  const { length } = payload;
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.alloc(head + 4 + length);
  frame[0] = 0x82;
  frame[1] = 0x80 | (head === 2 ? length : head === 4 ? 126 : 127);
  if (head === 4) frame.writeUInt16BE(length, 2);
  if (head === 10) frame.writeBigUInt64BE(BigInt(length), 2);
  frame.set(payload, head + 4);
  return frame;
}

/** One connection. */
export class RawClient {
  readonly socket: Socket;
  /** Told each payload: its first bytes, or the whole of it, and its length. */
  onPayload: ((payload: Buffer, length: number) => void) | null = null;
  wantsWhole = false;
  bytes = 0;
  closeCode: number | null = null;
  isOpen = true;
  #pending: Buffer = Buffer.alloc(0);
  /** Of the frame under way. */
  #opcode = 0;
  #length = 0;
  #left = 0;
  #parts: Buffer[] = [];
  #kept = 0;

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.on('data', (chunk: Buffer) => this.#take(chunk));
    socket.on('close', () => (this.isOpen = false));
  }

  /** Opened, and upgraded. @throws when the server says no. */
  static async open({ port, path, device }: Door): Promise<RawClient> {
    const socket = connect(port, '127.0.0.1');
    socket.setNoDelay(true);
    socket.on('error', () => socket.destroy());
    const cookie = device === undefined ? '' : `Cookie: tablee=${device}\r\n`;
    socket.write(
      `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n${cookie}` +
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n'
    );
    let answer = Buffer.alloc(0);
    while (!answer.includes('\r\n\r\n')) {
      const [chunk] = (await once(socket, 'data')) as [Buffer]; // as node:net gives it
      answer = Buffer.concat([answer, chunk]);
    }
    const end = answer.indexOf('\r\n\r\n') + 4;
    if (!answer.subarray(0, 12).equals(Buffer.from('HTTP/1.1 101')))
      throw new Error(`${path}: ${answer.toString('latin1', 0, end)}`);
    const client = new RawClient(socket);
    if (end < answer.length) setImmediate(() => client.#take(answer.subarray(end)));
    return client;
  }

  /** Sends a frame of `clientFrame`. */
  send(frame: Buffer): void {
    this.socket.write(frame);
  }

  close(): void {
    this.socket.destroy();
  }

  #take(chunk: Buffer): void {
    this.bytes += chunk.length;
    let data = this.#pending.length > 0 ? Buffer.concat([this.#pending, chunk]) : chunk;
    this.#pending = Buffer.alloc(0);
    while (data.length > 0) {
      if (this.#left === 0) {
        const head = this.#begin(data);
        if (head === 0) {
          this.#pending = data;
          return;
        }
        data = data.subarray(head);
      }
      const part = data.subarray(0, this.#left);
      this.#keep(part);
      this.#left -= part.length;
      data = data.subarray(part.length);
      if (this.#left === 0) this.#end();
    }
  }

  /** Reads a head; 0 when it is not all there. */
  #begin(data: Buffer): number {
    const short = (data[1] ?? 0) & 127;
    const size = short === 126 ? 4 : short === 127 ? 10 : 2;
    if (data.length < size) return 0;
    this.#opcode = (data[0] ?? 0) & 15;
    this.#length =
      short === 126 ? data.readUInt16BE(2) : short === 127 ? Number(data.readBigUInt64BE(2)) : short;
    this.#left = this.#length;
    if (this.#left === 0) this.#end();
    return size;
  }

  #keep(part: Buffer): void {
    if (this.#opcode === TEXT_OR_BYTES && this.onPayload === null) return;
    const most = this.wantsWhole ? part.length : HEAD - this.#kept;
    if (most <= 0) return;
    this.#parts.push(part.subarray(0, most));
    this.#kept += Math.min(most, part.length);
  }

  #end(): void {
    const [first] = this.#parts;
    const payload =
      this.#parts.length === 1 && first !== undefined ? first : Buffer.concat(this.#parts, this.#kept);
    this.#parts = [];
    this.#kept = 0;
    if (this.#opcode === PING) this.send(PONG);
    else if (this.#opcode === CLOSE) this.closeCode = payload.length >= 2 ? payload.readUInt16BE(0) : 1005;
    else this.onPayload?.(payload, this.#length);
  }
}

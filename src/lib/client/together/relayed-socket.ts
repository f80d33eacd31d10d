// A board's socket for networks that refuse WebSockets: the part of the browser's own interface that the provider of boards uses,
// carried by requests (protocol/relay-events.ts). Loaded only where it is needed.
import { io, type ManagerOptions, type Socket } from 'socket.io-client';
import {
  RELAY,
  RELAY_PIECE,
  type RelayDown,
  type RelayHandshake,
  type RelayUp
} from '#lib/protocol/relay-events.ts';
import { sitePath } from '#lib/site/site-path.ts';

/** Lost on the way, as a WebSocket says it. */
const LOST = 1006;

/** Opens at once, like a WebSocket. */
export class RelayedSocket {
  readonly OPEN = 1;
  readyState = 0;
  binaryType = 'arraybuffer';
  onopen: ((event: Event) => void) | null = null;
  onmessage: ((event: { readonly data: Uint8Array | ArrayBuffer }) => void) | null = null;
  onerror: ((event: Event) => void) | null = null;
  onclose: ((event: { readonly code: number; readonly reason: string }) => void) | null = null;
  readonly #socket: Socket<RelayDown, RelayUp>;

  /** `url`: of the board's WebSocket. `options`: what tests add. */
  constructor(url: string, _protocols?: string | string[], options: Partial<ManagerOptions> = {}) {
    const { origin, pathname, search } = new URL(url.replace(/^ws/, 'http'));
    const begins = sitePath('/').length - 1;
    const auth: RelayHandshake = { address: pathname.slice(begins) + search };
    this.#socket = io(`${origin}${RELAY}`, {
      ...{ path: sitePath('/socket.io/'), transports: ['polling'], forceNew: true, reconnection: false },
      ...options,
      auth: { ...auth }
    });
    this.#socket.on('opened', () => {
      this.readyState = this.OPEN;
      this.onopen?.(new Event('open'));
    });
    this.#socket.on('bytes', (data, got) => {
      got();
      this.onmessage?.({ data });
    });
    this.#socket.on('closed', (code, reason) => this.#end(code, reason));
    this.#socket.on('disconnect', () => this.#end(LOST, ''));
    this.#socket.on('connect_error', () => this.#end(LOST, ''));
  }

  send(data: Uint8Array): void {
    if (this.readyState !== this.OPEN) return;
    for (let from = 0; from < data.length; from += RELAY_PIECE) {
      const to = from + RELAY_PIECE;
      this.#socket.emit('bytes', data.slice(from, to), to < data.length);
    }
  }

  close(): void {
    this.#end(1000, '');
  }

  #end(code: number, reason: string): void {
    if (this.readyState > this.OPEN) return;
    this.readyState = 3;
    this.#socket.disconnect();
    // Never from within `close`: a WebSocket says it afterwards.
    queueMicrotask(() => this.onclose?.({ code, reason }));
  }
}

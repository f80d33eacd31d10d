// The boards for devices whose network refuses WebSockets: each is given a socket of this house's own, opened by the front door as
// that device, so that who is let in, what is bounded and what is acknowledged is the same (protocol/relay-events.ts).
import type { Namespace, Socket } from 'socket.io';
import { WebSocket } from 'ws';
import { WIRE_LIMITS } from '#lib/protocol/limits.ts';
import { RELAY_PIECE, type RelayDown, type RelayUp } from '#lib/protocol/relay-events.ts';
import { parseBoardAddress } from './board-address.ts';
import { bytesOf } from './board-wire.ts';

/** Messages on their way to a device; more wait in its socket, where the board's own limits see them. */
const AWAY = 32;

/** Opens the relay on its namespace. `house`: where this server answers itself. */
export function relayBoards(relay: Namespace<RelayUp, RelayDown>, house: () => string): void {
  relay.on('connection', (socket) => {
    const { address } = socket.handshake.auth;
    if (typeof address !== 'string' || parseBoardAddress(address) === null) return socket.disconnect();
    carry(socket, new WebSocket(lineTo(house(), address), optionsFor(socket)));
  });
}

/** The address of the house's own socket, whatever was put behind the path: what is no address must never end the process. */
function lineTo(house: string, address: string): URL {
  const url = new URL(`${house}${address}`);
  url.protocol = 'ws:';
  url.hash = '';
  return url;
}

function optionsFor({ handshake: { headers } }: Socket<RelayUp, RelayDown>): WebSocket.ClientOptions {
  const { cookie, authorization, origin, host } = headers;
  return {
    perMessageDeflate: false,
    headers: {
      ...(cookie === undefined ? {} : { cookie }),
      ...(authorization === undefined ? {} : { authorization }),
      ...(origin === undefined ? {} : { origin }),
      ...(host === undefined ? {} : { host })
    }
  };
}

function carry(socket: Socket<RelayUp, RelayDown>, line: WebSocket): void {
  let away = 0;
  const got = (): void => {
    away -= 1;
    if (away < AWAY && line.isPaused) line.resume();
  };
  line.on('open', () => socket.emit('opened'));
  line.on('message', (data) => {
    away += 1;
    if (away >= AWAY) line.pause();
    socket.emit('bytes', bytesOf(data), got);
  });
  line.on('error', () => line.terminate()); // turned away, or too much: `close` says so
  line.on('close', (code, reason) => {
    socket.emit('closed', code, reason.toString());
    socket.disconnect();
  });
  let pieces: Uint8Array[] = [];
  let held = 0;
  socket.on('bytes', (piece: unknown, more: unknown) => {
    if (!(piece instanceof Uint8Array) || line.readyState !== WebSocket.OPEN) return;
    pieces.push(piece);
    held += piece.length;
    // Only the last piece is a short one: nobody makes us hold more of them than a message has.
    const isShort = more === true && piece.length !== RELAY_PIECE;
    if (isShort || held > WIRE_LIMITS.boardFrameBytes) return line.terminate();
    if (more === true) return;
    line.send(Buffer.concat(pieces));
    [pieces, held] = [[], 0];
  });
  socket.on('disconnect', () => line.close());
}

// A client written from docs/protocol.md alone. Usage: node stranger.mjs <origin> <join code> <text of the card>
import { randomBytes } from 'node:crypto';
import { io } from 'socket.io-client';

const [origin, code, text] = process.argv.slice(2);

// HTTP, « Join »: no secret yet, so the answer carries one.
const response = await fetch(`${origin}/api/join`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ code })
});
const joined = await response.json();
if (!response.ok) throw new Error(joined.refusal.code);

// Socket, « Handshake ».
const socket = io(origin, {
  transports: ['websocket'],
  auth: { protocol: 2, workshop: joined.workshop, role: 'participant', device: joined.device }
});
socket.on('connect_error', (error) => {
  throw new Error(error.data?.refusal.code ?? error.message);
});
socket.on('ended', ({ refusal }) => {
  throw new Error(refusal.code);
});

/** Resolves with the first view, from now on, that is as wanted. */
let view;
const waiting = new Set();
socket.on('view', (message) => {
  view = message.view;
  for (const look of waiting) look();
});
const seen = (isWanted) =>
  new Promise((resolve) => {
    const look = () => view && isWanted(view) && waiting.delete(look) && resolve(view);
    waiting.add(look);
    look();
  });

const first = await seen(({ now }) => now.part === 'round' && now.round === 1);
process.stderr.write('seated\n');
const second = await seen(({ now }) => now.part === 'round' && now.round === 2);

// Commands, « card.add »: my table of this moment, an id of my own.
const id = () => randomBytes(15).toString('base64url');
const card = id();
const words = { text, example: '', cited: '', subPoints: [] };
const command = { type: 'card.add', card, table: second.here.table, kind: 'idea', claim: null, ...words };
const ack = await socket.timeout(5000).emitWithAck('command', { id: id(), command });

const places = { first: first.here.table, announced: first.next.table, second: second.here.table };
process.stdout.write(`${JSON.stringify({ seat: joined.seat, ...places, card, ack })}\n`);
socket.disconnect();

// A bare relay: hears bytes, sends them to the others of the same path, reads nothing, keeps nothing on disk. The last whole state it
// was sent (step 2) is what it answers whoever asks (step 1): the least a join can cost.
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';
import { listensOn } from './report.mjs';

const server = createServer();
const sockets = new WebSocketServer({ server, perMessageDeflate: false });
/** @type {Map<string, { members: Set<import('ws').WebSocket>, state: Buffer }>} */
const rooms = new Map();

sockets.on('connection', (socket, { url = '' }) => {
  const room = rooms.get(url) ?? { members: new Set(), state: Buffer.from([0, 1, 2, 0, 0]) };
  rooms.set(url, room);
  room.members.add(socket);
  socket.on('close', () => room.members.delete(socket));
  socket.on('error', () => socket.terminate());
  socket.on('message', (data) => {
    if (!Buffer.isBuffer(data)) return;
    if (data[0] === 0 && data[1] === 0) return socket.send(room.state);
    if (data[0] === 0 && data[1] === 1) room.state = data;
    for (const other of room.members) if (other !== socket) other.send(data);
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object' && address !== null) listensOn(address.port);
});

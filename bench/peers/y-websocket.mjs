// @y/websocket-server as it comes, in memory, on yjs 13: with the `ws` it brings, which is an older one than ours.
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { listensOn } from './report.mjs';

// Names held apart: the peers are installed by the bench, in a folder of their own.
const utils = '@y/websocket-server/utils';
const { setupWSConnection } = await import(utils);
const itsOwn = createRequire(fileURLToPath(import.meta.resolve(utils)));
const { Server } = itsOwn('ws');
const server = createServer();
const sockets = new Server({ noServer: true });
server.on('upgrade', (request, socket, head) =>
  sockets.handleUpgrade(request, socket, head, (ws) => setupWSConnection(ws, request))
);
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object' && address !== null) listensOn(address.port);
});

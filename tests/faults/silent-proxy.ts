// A process between phones and the server that, once told, passes nothing more and closes nothing: what a network does that loses
// somebody. `node silent-proxy.ts <port of the server>`; says its port, and falls silent at the first message of its parent.
import { connect, createServer, type Socket } from 'node:net';
import { argv } from 'node:process';

const open = new Set<Socket>();
let isSilent = false;

const server = createServer((phone) => {
  const house = connect(Number(argv[2]), '127.0.0.1');
  for (const [from, to] of [
    [phone, house],
    [house, phone]
  ] as const) {
    open.add(from);
    from.on('error', () => undefined);
    from.on('data', (bytes) => isSilent || to.write(bytes));
    from.on('close', () => isSilent || to.destroy());
  }
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.(address !== null && typeof address === 'object' ? address.port : 0);
});
process.on('message', () => (isSilent = true));
process.on('disconnect', () => process.exit(0));

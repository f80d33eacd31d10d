// Our server, whole but for its screens: journal, boards, HTTP and socket.io, on the data folder that is named. A third word makes its
// timers run so many times faster: what it lets go of after a minute is then seen in a second.
import { keepCompiled } from '#server/compiled.ts';
import { listensOn } from './report.mjs';

// As server/main.ts begins.
keepCompiled();
const [{ createApp }, { createLog }, { systemTimers }] = await Promise.all([
  import('#server/app.ts'),
  import('#server/log.ts'),
  import('#server/timers.ts')
]);

const [, , dataDir = '', haste = '1'] = process.argv;
const config = {
  ...{ port: 0, host: '127.0.0.1', dataDir, origin: null, trustProxy: null },
  ...{ dev: false, logLevel: 'silent' }
};
const timers = {
  ...systemTimers,
  after: (millis: number, act: () => void) => systemTimers.after(millis / Number(haste), act)
};
const app = await createApp({ config, log: createLog('silent'), withPages: false, timers });
app.server.listen(0, '127.0.0.1', () => {
  const address = app.server.address();
  if (typeof address === 'object' && address !== null) listensOn(address.port);
});
process.on('SIGTERM', () => void app.close().then(() => process.exit(0)));

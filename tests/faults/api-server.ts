// The real server without the screens: what a test kills and starts again. It loads its program, then opens its folder and
// its port when it is told to: `ready` once it listens.
import { once } from 'node:events';
import { flushCompileCache } from 'node:module';
import { createApp } from '#server/app.ts';
import { readConfig } from '#server/config.ts';
import { openDoors } from '#server/doors.ts';
import { createLog } from '#server/log.ts';
import { holdFolder } from '#server/storage/folder-lock.ts';

const config = readConfig([], process.env);
flushCompileCache();
await once(process.stdin, 'data');
const release = holdFolder(config.dataDir);
if (release === null) process.exit(75);
// Named for as long as the process lives: what nobody names any more lets go by itself.
process.on('exit', release);
const app = await createApp({ config, log: createLog('error'), withPages: false });
const closeDoors = await openDoors(app.server, config);
process.stdout.write('ready\n');
// `npm run test:stopped`: what people see together must come from the server, or the test proves nothing.
if (process.env['TABLEE_STOPPED'] === '1') {
  closeDoors();
  void app.close();
}

// One process that serves one data folder: it takes the folder, listens, says where, and ends in order (operations/stop.ts).
import { m } from '#lib/paraglide/messages.js';
import { createApp, type App } from './app.ts';
import type { Config } from './config.ts';
import { openDoors } from './doors.ts';
import { isLoopback, lanOrigins } from './http/origins.ts';
import { createLog, faultOf, type Logger } from './log.ts';
import { MOST_STOP_MILLIS } from './operations/stop.ts';
import { holdFolder } from './storage/folder-lock.ts';

/** sysexits.h, EX_TEMPFAIL: come back when the other one has gone. */
const FOLDER_TAKEN = 75;
/** What is served. `withPages`: the screens too, which needs a build. */
export interface Serving {
  readonly config: Config;
  readonly withPages?: boolean;
}

/** Serves until a signal, for the whole life of the process. @returns what ends it, as a signal does. */
export async function serve({ config, withPages = true }: Serving): Promise<() => void> {
  const log = createLog(config.logLevel);
  let app: App | null = null;
  let release = (): void => undefined;
  let closeDoors = (): void => undefined;
  let isEnding = false;
  const end = (code: 0 | 1): void => {
    if (isEnding) return;
    isEnding = true;
    setTimeout(() => overran(log), MOST_STOP_MILLIS).unref();
    closeDoors();
    void ended(app, log).then((isWell) => {
      release();
      process.exit(isWell ? code : 1);
    });
  };
  // A fault nobody awaited: said without its words, then an orderly end; whoever watches over us starts us again.
  process.on('uncaughtException', (fault) => {
    log.fatal({ fault }, 'uncaught');
    if (app === null) say(m.operations_serve_not_started({ kind: String(faultOf(fault)['kind']) }));
    end(1);
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end(0));
  const held = holdFolder(config.dataDir);
  if (held === null) {
    say(m.operations_serve_taken({ folder: config.dataDir }));
    process.exit(FOLDER_TAKEN);
  }
  release = held;
  app = await createApp({ config, log, withPages });
  const doors = await openDoors(app.server, config).catch((fault: unknown) =>
    cannotListen(fault, config, log)
  );
  closeDoors = doors;
  if (isEnding) doors();
  else announces(app, config);
  return () => end(0);
}

/** Says where it listens, and what whoever starts it needs. */
function announces({ server, newKey }: App, config: Config): void {
  const address = server.address();
  const base = config.base ?? '';
  const port = address !== null && typeof address === 'object' ? address.port : config.port;
  const here = config.origin === null ? `http://localhost:${port}` : `${config.origin}${base}`;
  const lines = [m.operations_serve_ready({ address: here })];
  if (!isLoopback(config.host))
    lines.push(...lanOrigins(port).map((lan) => m.operations_serve_lan({ address: lan + base })));
  else lines.push(m.operations_serve_loopback());
  if (newKey !== null) lines.push(m.operations_serve_key({ key: newKey }));
  process.stdout.write(`${lines.join('\n')}\n`);
}

function cannotListen(fault: unknown, { port }: Config, log: Logger): never {
  log.fatal({ fault, port }, 'cannot listen');
  say(m.operations_serve_port({ port }));
  process.exit(1);
}

async function ended(app: App | null, log: Logger): Promise<boolean> {
  try {
    await app?.stop();
    log.info({}, 'stopped');
    return true;
  } catch (fault) {
    log.fatal({ fault }, 'stop failed');
    return false;
  }
}

/** The journals are whole at any instant: leaving now loses nothing. */
function overran(log: Logger): void {
  log.fatal({ ms: MOST_STOP_MILLIS }, 'stop overran');
  process.exit(1);
}

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

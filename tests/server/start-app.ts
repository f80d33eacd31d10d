// The whole server in this process, on a free port of this machine alone: what the houses of tests and of measures begin with.
import { once } from 'node:events';
import type { Server } from 'node:http';
import { createApp, type App } from '#server/app.ts';
import type { Config } from '#server/config.ts';
import { createLog } from '#server/log.ts';
import type { Timers } from '#server/timers.ts';

/** What is chosen; the rest is as on a fresh install that says nothing. */
interface Chosen {
  readonly config: Partial<Config> & Pick<Config, 'dataDir'>;
  readonly timers?: Timers | undefined;
  /** The screens too: needs the build. */
  readonly withPages?: boolean;
}

/** Starts it; it listens. `config.port`: 0 for any. */
export async function startApp({ config, timers, withPages = false }: Chosen): Promise<App> {
  const usual = {
    port: 0,
    host: '127.0.0.1',
    origin: null,
    trustProxy: null,
    dev: false,
    logLevel: 'silent'
  };
  const app = await createApp({
    config: { ...usual, ...config },
    log: createLog('silent'),
    withPages,
    ...(timers ? { timers } : {})
  });
  app.server.listen(config.port ?? 0, '127.0.0.1');
  await once(app.server, 'listening');
  return app;
}

/** The port it listens on. */
export function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server does not listen');
  return address.port;
}

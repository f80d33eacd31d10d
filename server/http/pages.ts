// The screens: SvelteKit's handler in production, Vite inside the same process and port in development.
import { accessSync } from 'node:fs';
import type { Server } from 'node:http';
import type { Express, RequestHandler } from 'express';
import type { Config } from '#server/config.ts';

const BUILT = new URL('../../build/handler.js', import.meta.url);

/** Mounts the screens last. */
export async function pages(
  app: Express,
  server: Server,
  config: Config
): Promise<{ close(): Promise<void> }> {
  if (config.dev) {
    const { createServer } = await import('vite');
    const vite = await createServer({ server: { middlewareMode: true, hmr: { server } }, appType: 'custom' });
    app.use(vite.middlewares);
    return { close: () => vite.close() };
  }
  accessSync(BUILT);
  // Read when the handler's module loads.
  process.env['PROTOCOL_HEADER'] ??= 'x-forwarded-proto';
  // It would refuse an ORIGIN that ends with our prefix, which it never sees (prefix.ts).
  if (config.origin !== null) process.env['ORIGIN'] = config.origin;
  let handler: Promise<RequestHandler> | null = null;
  const loaded = (): Promise<RequestHandler> => (handler ??= load());
  // A third of a start. After a crash, devices that still have their screens come back first: they do not wait for it.
  server.once('listening', () => setImmediate(() => void loaded()));
  // Asked again each time: a worker that a cache held back would keep older pages alive.
  app.get('/service-worker.js', (_req, res, next) => {
    res.setHeader('Cache-Control', 'no-cache');
    next();
  });
  app.use(async (req, res, next) => (await loaded())(req, res, next));
  return { close: () => Promise.resolve() };
}

async function load(): Promise<RequestHandler> {
  const built: { handler: RequestHandler } = await import(BUILT.href);
  return built.handler;
}

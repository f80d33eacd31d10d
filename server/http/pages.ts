// The screens: SvelteKit's handler in production, Vite inside the same process and port in development.
import type { Server } from 'node:http';
import type { Express, RequestHandler } from 'express';
import type { Config } from '#server/config.ts';

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
  // Read when the handler's module loads.
  process.env['PROTOCOL_HEADER'] ??= 'x-forwarded-proto';
  // It would refuse an ORIGIN that ends with our prefix, which it never sees (prefix.ts).
  if (config.origin !== null) process.env['ORIGIN'] = config.origin;
  const built: { handler: RequestHandler } = await import(
    new URL('../../build/handler.js', import.meta.url).href
  );
  // Asked again each time: a worker that a cache held back would keep older pages alive.
  app.get('/service-worker.js', (_req, res, next) => {
    res.setHeader('Cache-Control', 'no-cache');
    next();
  });
  app.use(built.handler);
  return { close: () => Promise.resolve() };
}

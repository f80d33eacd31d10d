// Addresses: the one people should use, those of this machine on its networks, and whether a request comes from our pages.
import { networkInterfaces } from 'node:os';
import type { Request } from 'express';
import type { Config } from '#server/config.ts';

/** Is this host only reachable from this computer? */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || host.startsWith('127.');
}

/** Addresses of this machine on its local networks, as origins, the most usual first. */
export function lanOrigins(port: number): readonly string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter((address) => address.family === 'IPv4' && !address.internal)
    .map((address) => `http://${address.address}:${port}`)
    .sort((a, b) => Number(b.includes('//192.168.')) - Number(a.includes('//192.168.')));
}

/** The origin of the request itself. */
export function requestOrigin(req: Request): string {
  return `${req.protocol}://${req.headers.host ?? 'localhost'}`;
}

/** What phones' addresses begin with, without a final slash: ORIGIN with its prefix, else the request's unless it is loopback, else the first LAN address. */
export function phoneOrigin(config: Config, req: Request, port: number): string {
  return bareOrigin(config, req, port) + (config.base ?? '');
}

function bareOrigin({ origin, host }: Config, req: Request, port: number): string {
  if (origin !== null) return origin;
  const own = requestOrigin(req);
  if (!isLoopback(new URL(own).hostname) || isLoopback(host)) return own;
  return lanOrigins(port)[0] ?? own;
}

/** May a browser page with this Origin header talk to us? Pages of the same host only; clients without one may. */
export function isSameOrigin(
  origin: string | undefined,
  host: string | undefined,
  configured: string | null
): boolean {
  if (origin === undefined) return true;
  if (configured !== null && origin === configured) return true;
  return origin === `http://${host ?? ''}` || origin === `https://${host ?? ''}`;
}

// The prefix an installation is served under (`/ateliers`), in one place: what comes in loses it, and what would leave it (redirects,
// cookies) is given it back, so that everything behind believes in the root. The proxy in front passes addresses on as they are.
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { m } from '#lib/paraglide/messages.js';

/** What a request's address is inside the prefix; null outside of it. `''` for the prefix without its final slash. */
export function insideOf(url: string, base: string): string | null {
  if (!url.startsWith(base)) return null;
  const rest = url.slice(base.length);
  if (rest.startsWith('/')) return rest;
  return rest === '' || rest.startsWith('?') ? '' : null;
}

/** The same house under a prefix; itself when there is none. */
export function under(base: string, house: RequestListener): RequestListener {
  if (base === '') return house;
  return (req, res) => {
    const inside = insideOf(req.url ?? '/', base);
    if (inside === null) return nothingHere(res, base);
    if (inside === '') return toTheDoor(req, res, base);
    req.url = inside;
    keepInside(res, base);
    house(req, res);
  };
}

/** Whoever set the proxy up reads why nothing comes: it is the likeliest mistake that it takes the prefix off. */
function nothingHere(res: ServerResponse, base: string): void {
  res.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8', 'X-Content-Type-Options': 'nosniff' });
  res.end(`${m.operations_serve_outside({ prefix: `${base}/` })}\n`);
}

function toTheDoor(req: IncomingMessage, res: ServerResponse, base: string): void {
  const query = (req.url ?? '').slice(base.length);
  res.writeHead(308, { Location: `${base}/${query}` });
  res.end();
}

function keepInside(res: ServerResponse, base: string): void {
  const set = res.setHeader.bind(res);
  res.setHeader = (name, value) => set(name, inPrefix(name.toLowerCase(), value, base));
}

type HeaderValue = number | string | readonly string[];

function inPrefix(name: string, value: HeaderValue, base: string): HeaderValue {
  if (name === 'location' && typeof value === 'string' && /^\/(?!\/)/.test(value)) return base + value;
  if (name !== 'set-cookie') return value;
  const cookies = typeof value === 'object' ? value : [String(value)];
  return cookies.map((cookie) => cookie.replace(/; *path=\/(?=;|$)/i, `; Path=${base}/`));
}

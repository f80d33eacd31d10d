// Where the site begins on its address: at the root, or under a prefix (`https://exemple.org/ateliers/`) that is known when the
// server starts and never built in. Every address of ours that a page writes passes here, or it would leave the prefix.
import { resolve } from '$app/paths';

/**
 * The address of a path of this site, written from where the site begins: `/aide` gives `/ateliers/aide` under a prefix. While the
 * server draws a page, the same address relative to that page.
 */
export function sitePath(path: string): string {
  return resolve(path as '/'); // its type is the list of pages; sockets, files and the API are no pages
}

/** Scheme, host, port and prefix of this page, without a final slash. Browser only. */
export function siteOrigin(): string {
  return location.origin + sitePath('/').slice(0, -1);
}

/** What one reads aloud or types: an address without its scheme. */
export function typedAddress(address: string): string {
  return address.replace(/^https?:\/\//, '');
}

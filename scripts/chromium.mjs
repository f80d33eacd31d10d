// Finds a browser for the end-to-end tests, the pictures and the bench. Plain JS: the set-up reads it on any Node.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Chromium without its windows: pages open in half the time. */
const shellPath = '/usr/bin/chromium-headless-shell';
const systemPaths = [shellPath, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Flags of every browser we start: nothing asked of the network, no sandbox (containers), no GPU. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync'
];

/**
 * Path of a Chromium that exists: CHROMIUM_PATH, else the system's, the one without windows first, else Playwright's download; undefined when there is none.
 * @returns {string | undefined}
 */
export function chromiumPath() {
  return [process.env['CHROMIUM_PATH'], ...systemPaths, downloadedPath()].find(
    (path) => path && existsSync(path)
  );
}

/**
 * Is the quick one there, or another that was asked for by its path?
 * @returns {boolean}
 */
export function hasQuickChromium() {
  return process.env['CHROMIUM_PATH'] !== undefined || existsSync(shellPath);
}

/** Where Playwright would have put its own; undefined before the install. */
function downloadedPath() {
  try {
    /** @type {typeof import('@playwright/test')} */
    const { chromium } = createRequire(import.meta.url)('@playwright/test');
    return chromium.executablePath();
  } catch {
    return undefined;
  }
}

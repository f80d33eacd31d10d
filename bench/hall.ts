// What the measures of screens stand on: the built server, a workshop under way and a browser, for the time of a run.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { begin, type Begun } from '#tests/e2e/begin.ts';
import { portOf, startApp } from '#tests/server/start-app.ts';
import { chromiumFlags, chromiumPath } from '../scripts/chromium.mjs';

/** A workshop at its welcome, of 25 people, and a browser to enter it with. */
export interface Hall {
  readonly url: string;
  readonly begun: Begun;
  readonly browser: Browser;
}

/** A phone as people hold it. */
export const PHONE_SCREEN = { width: 360, height: 740 } as const;

/** Opens a hall for the time of `measure`. */
export async function inHall<T>(measure: (hall: Hall) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tablee-bench-'));
  const app = await startApp({ config: { dataDir }, withPages: true });
  const url = `http://127.0.0.1:${portOf(app.server)}`;
  const executablePath = chromiumPath();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [...chromiumFlags]
  });
  try {
    const begun = await begin(url);
    const measured = await measure({ url, begun, browser });
    begun.conductor.leave();
    return measured;
  } finally {
    await browser.close();
    await app.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** A fresh browser of that size: nothing kept from before. */
export async function freshPage(
  { browser, url }: Hall,
  viewport: { width: number; height: number }
): Promise<Page> {
  const context = await browser.newContext({ viewport, baseURL: url });
  return context.newPage();
}

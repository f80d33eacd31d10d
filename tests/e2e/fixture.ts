// The `test` of the days: a real server, people with a browser each, and the proof that nothing was asked elsewhere (bar of
// one origin) and that no console complained. Every test ends with these two checks, asked for or not.
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { NetworkLog } from './network-log.ts';
import { startServer, type TestServer } from './server.ts';

/** What people hold in their hands. */
export const SCREENS = {
  phone: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
  tablet: { viewport: { width: 1024, height: 768 } },
  laptop: { viewport: { width: 1280, height: 800 } },
  room: { viewport: { width: 1920, height: 1080 } }
} as const;

/** Somebody with a browser: own cookies, own storage. */
export interface Person {
  readonly page: Page;
  readonly context: BrowserContext;
}

/** What a test of a day is given. */
export interface DayFixtures {
  /** Address the server listens on. */
  host: string;
  /** The host name people type; the listening one when empty. */
  name: string;
  server: TestServer;
  /** The one origin of this test. */
  origin: string;
  network: NetworkLog;
  /** Brings somebody with a screen of that kind. */
  person: (screen: keyof typeof SCREENS) => Promise<Person>;
}

/** Playwright's, with a server and people. */
export const test = base.extend<DayFixtures>({
  host: ['127.0.0.1', { option: true }],
  name: ['', { option: true }],
  server: async ({ host }, use) => {
    const server = await startServer(host);
    await use(server);
    await server.stop();
    expect(server.faults, 'faults in the server log').toEqual([]);
  },
  origin: async ({ host, name, server }, use) => {
    await use(`http://${name || host}:${server.port}`);
  },
  network: async ({ origin }, use) => {
    const network = new NetworkLog(origin);
    await use(network);
    expect(network.elsewhere, 'requests to another origin').toEqual([]);
    expect(network.errors, 'errors in the browsers').toEqual([]);
  },
  person: async ({ browser, origin, network }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (screen) => {
      const context = await browser.newContext({ ...SCREENS[screen], baseURL: origin });
      contexts.push(context);
      context.setDefaultTimeout(20_000);
      network.watch(context);
      return { context, page: await context.newPage() };
    });
    for (const context of contexts) await context.close();
    if (contexts.length > 0) expect(network.requests, 'requests seen').toBeGreaterThan(contexts.length);
  }
});

// Opens pages as somebody and waits until they are still: one browser, one page at a time, contexts kept for each pair of eyes.
// Everything a page asks for elsewhere and everything its console complains of is kept.
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { chromiumFlags, chromiumPath } from '../chromium.mjs';
import { SIZES, type Eyes, type Look, type Picture, type Size } from './picture.ts';
import type { Room } from './room.ts';

/** A page that is open, and what it complained of so far. */
export interface Shown {
  readonly page: Page;
  readonly complaints: string[];
}

/** Starts the browser of the pictures. */
export function openBrowser(): Promise<Browser> {
  const executablePath = chromiumPath();
  return chromium.launch({
    args: [...chromiumFlags, '--hide-scrollbars'],
    ...(executablePath === undefined ? {} : { executablePath })
  });
}

/** Looks at one room. */
export class Camera {
  readonly #browser: Browser;
  readonly #room: Room;
  readonly #contexts = new Map<string, BrowserContext>();
  /** Secrets of those who came late, by picture. */
  readonly #late = new Map<Picture, string>();

  constructor(browser: Browser, room: Room) {
    this.#browser = browser;
    this.#room = room;
  }

  /** Opens the screen of a picture in its first size, and does what the picture does. The caller closes the page. */
  async open(picture: Picture, look: Look | null, size: Size = picture.sizes[0] ?? 'laptop'): Promise<Shown> {
    // What is typed for one picture stays on that device: nobody else's picture is taken there.
    const own = picture.act ? `${picture.screen}-${picture.state}` : '';
    const context = await this.#context(await this.#secret(picture), look === 'en' ? 'en' : 'fr', own);
    const page = await context.newPage();
    const complaints = watch(page, this.#room.house.origin, picture.isRefused ?? false);
    await page.setViewportSize(SIZES[size]);
    const reducedMotion = picture.isMoving ? 'no-preference' : 'reduce';
    await page.emulateMedia({
      reducedMotion,
      colorScheme: look === 'dark' ? 'dark' : 'light',
      contrast: look === 'contrast' ? 'more' : 'no-preference',
      forcedColors: look === 'forced' ? 'active' : 'none'
    });
    await page.goto(this.#room.house.origin + picture.path(this.#room));
    await still(page, complaints);
    if (look === 'contrast')
      await page.evaluate(() => (document.documentElement.dataset['theme'] = 'contrast'));
    await picture.act?.(page, this.#room);
    if (picture.act) await page.waitForTimeout(250);
    // Half of the longest movement there is.
    if (picture.isMoving) await page.waitForTimeout(2200);
    return { page, complaints };
  }

  /** Closes every context. */
  async close(): Promise<void> {
    for (const context of this.#contexts.values()) await context.close();
  }

  async #secret(picture: Picture): Promise<string | null> {
    const { eyes }: { readonly eyes: Eyes } = picture;
    switch (eyes.as) {
      case 'nobody':
        return null;
      case 'facilitator':
        return this.#room.facilitator.secret;
      case 'host':
        return (await this.#room.host(eyes.table)).secret;
      case 'phone': {
        const [first] = await this.#room.at(eyes.table);
        return first?.person?.device.secret ?? null;
      }
      default:
        return this.#newcomer(picture);
    }
  }

  async #newcomer(picture: Picture): Promise<string | null> {
    const known = this.#late.get(picture);
    if (known !== undefined) return known;
    await this.#room.join([{ name: '', affiliation: '' }]);
    const secret = this.#room.people.at(-1)?.device.secret ?? null;
    if (secret !== null) this.#late.set(picture, secret);
    return secret;
  }

  async #context(secret: string | null, language: 'fr' | 'en', own: string): Promise<BrowserContext> {
    const key = `${secret} ${language} ${own}`;
    const known = this.#contexts.get(key);
    if (known) {
      await known.setOffline(false);
      return known;
    }
    const context = await this.#browser.newContext({ locale: 'fr-FR', timezoneId: 'Europe/Paris' });
    const url = this.#room.house.origin;
    await context.addCookies([{ name: 'tablee_langue', value: language, url }]);
    if (secret !== null) await context.addCookies([{ name: 'tablee', value: secret, url }]);
    this.#contexts.set(key, context);
    return context;
  }
}

/** Waits for the view, the fonts and two frames. */
async function still(page: Page, complaints: string[]): Promise<void> {
  try {
    await page.waitForFunction(
      () =>
        document.fonts.status === 'loaded' &&
        document.querySelector('h1') !== null &&
        document.querySelector('main[aria-busy="true"]') === null,
      undefined,
      { timeout: 8000 }
    );
  } catch {
    complaints.push('no title after eight seconds');
  }
  await settled(page);
}

/** Two frames, so that sizes that follow others have followed. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))
  );
}

/** A window as high as the page, so that docks stand at its end. `most`: by default, what can still be looked at in a picture. */
export async function wholeHeight(page: Page, least: number, most = 6000): Promise<number> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  return Math.min(most, Math.max(least, height));
}

function watch(page: Page, origin: string, isRefused: boolean): string[] {
  const complaints: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (!['data:', 'blob:'].includes(url.protocol) && url.origin !== origin)
      complaints.push(`asked elsewhere: ${request.url()}`);
  });
  page.on('pageerror', (error) => complaints.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    const isNetwork = /Failed to load resource|WebSocket connection/.test(message.text());
    if (message.type() === 'error' && !(isRefused && isNetwork))
      complaints.push(`console: ${message.text()} ${new URL(message.location().url || origin).pathname}`);
  });
  return complaints;
}

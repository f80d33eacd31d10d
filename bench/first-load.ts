// What each screen downloads on a browser that knows nothing: every byte on the wire, as Chromium counts it. On a phone, what was
// asked for before a field stood on the screen is apart from what is fetched ahead afterwards.
import type { Page } from '@playwright/test';
import { takesConduct } from '#tests/e2e/begin.ts';
import { freshPage, inHall, PHONE_SCREEN, type Hall } from './hall.ts';

/** Bytes received by kind of file, and in all. */
export interface FirstLoad {
  readonly kinds: ReadonlyMap<string, number>;
  readonly bytes: number;
  readonly files: number;
  /** Fetched ahead, once one can write; 0 where there is no such moment. */
  readonly laterBytes: number;
}

/** A phone that comes in a round, one that comes at the welcome, and the other live screens. */
export interface FirstLoads {
  readonly phone: FirstLoad;
  readonly phoneAtWelcome: FirstLoad;
  readonly table: FirstLoad;
  readonly conduct: FirstLoad;
  readonly projection: FirstLoad;
}

const LARGE = { width: 1280, height: 800 } as const;

/** One after the other, in one workshop. */
export function measureFirstLoads(): Promise<FirstLoads> {
  return inHall(async (hall) => {
    const { code, conductor } = hall.begun;
    const phoneAtWelcome = await phoneLoad(hall, `/j/${code}`);
    await conductor.toFirstRound();
    // The move of the first round is over: the field of cards is what one meets.
    if (conductor.view.now.part === 'move') await conductor.next();
    const phone = await phoneLoad(hall, `/j/${code}`);
    return {
      phone,
      phoneAtWelcome,
      table: await screenLoad(hall, `/h/${hall.begun.hosts['A1'] ?? ''}`),
      conduct: await conductLoad(hall),
      projection: await screenLoad(hall, `/e/${code}`)
    };
  });
}

async function phoneLoad(hall: Hall, path: string): Promise<FirstLoad> {
  const page = await freshPage(hall, PHONE_SCREEN);
  await page.addInitScript(() => {
    new MutationObserver((_changes, observer) => {
      if (!document.querySelector('main textarea, main input')) return;
      document.documentElement.dataset['fieldAt'] = String(Date.now());
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  const counted = await counting(page);
  await page.goto(path);
  await page.getByRole('textbox').first().waitFor();
  await page.waitForLoadState('networkidle');
  const fieldAt = Number(await page.locator('html').getAttribute('data-field-at'));
  await page.context().close();
  return counted(fieldAt);
}

async function screenLoad(hall: Hall, path: string): Promise<FirstLoad> {
  const page = await freshPage(hall, LARGE);
  return settled(page, path);
}

async function conductLoad(hall: Hall): Promise<FirstLoad> {
  const page = await freshPage(hall, LARGE);
  await takesConduct(page, hall.begun);
  return settled(page, `/w/${hall.begun.workshop}/conduct`);
}

async function settled(page: Page, path: string): Promise<FirstLoad> {
  const counted = await counting(page);
  await page.goto(path);
  await page.locator('main:not([aria-busy="true"]) h1').first().waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  await page.context().close();
  return counted(Infinity);
}

interface Answer {
  readonly type: string;
  readonly begunAt: number;
  readonly bytes: number;
}

/** Listens to the wire; asked at the end, adds up what was begun up to that instant. */
async function counting(page: Page): Promise<(until: number) => FirstLoad> {
  const wire = await page.context().newCDPSession(page);
  await wire.send('Network.enable');
  const begun = new Map<string, number>();
  const types = new Map<string, string>();
  const answers: Answer[] = [];
  wire.on('Network.requestWillBeSent', ({ requestId, wallTime }) => begun.set(requestId, wallTime * 1000));
  wire.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    answers.push({
      type: types.get(requestId) ?? 'Other',
      begunAt: begun.get(requestId) ?? 0,
      bytes: encodedDataLength
    })
  );
  return (until) => {
    const first = answers.filter(({ begunAt }) => begunAt <= until);
    const kinds = new Map<string, number>();
    for (const { type, bytes } of first) kinds.set(type, (kinds.get(type) ?? 0) + bytes);
    const [bytes, all] = [first, answers].map((list) => list.reduce((sum, each) => sum + each.bytes, 0));
    return { kinds, bytes: bytes ?? 0, files: first.length, laterBytes: (all ?? 0) - (bytes ?? 0) };
  };
}

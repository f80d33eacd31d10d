// What somebody who listens to the screen hears while the others work: on every live screen at once, sixty changes in thirty
// seconds; at most one polite sentence every five seconds, and no alarm, even while the disk is slow.
import { setInterval } from 'node:timers/promises';
import { expect, test, type Page } from '@playwright/test';
import { Camera } from '../../scripts/shots/camera.ts';
import { nameOf } from './looks.ts';
import { BUSY, openBusy } from './busy-rooms.ts';

const CHANGES = 60;
const EVERY_MS = 500;
const QUIET_MS = 5000;
/** From this change on the disks are slow, as a host's may be for a moment: all is kept, so nobody is alarmed. */
const SLOW_FROM = 40;

/** One thing said: when, in ms of the page, and how. */
interface Said {
  readonly at: number;
  readonly isRude: boolean;
  readonly text: string;
}

test('sixty changes by others in thirty seconds: one polite sentence per five seconds on every screen, no alarm', async ({
  browser
}) => {
  test.setTimeout(240_000);
  const rooms = await Promise.all(
    BUSY.map(async (busy) => {
      const { room, pictures } = await openBusy(busy);
      const camera = new Camera(browser, room);
      const pages: { readonly name: string; readonly page: Page }[] = [];
      for (const picture of pictures) {
        const { page } = await camera.open(picture, null);
        pages.push({ name: nameOf(picture), page });
      }
      return { busy, room, camera, pages };
    })
  );
  const pages = rooms.flatMap((each) => each.pages);
  for (const { page } of pages) await page.evaluate(listen);

  let n = 0;
  for await (const _tick of setInterval(EVERY_MS)) {
    await Promise.all(rooms.map(({ busy, room }) => busy.change(room, n)));
    if (n === SLOW_FROM) for (const { room } of rooms) room.house.slows(room.id);
    if (++n === CHANGES) break;
  }
  const all: Said[] = [];
  for (const { name, page } of pages) {
    const said = await page.evaluate(heard);
    const close = said.filter(({ at }, i) => at - (said[i - 1]?.at ?? -Infinity) < QUIET_MS);
    expect.soft(close, `${name}: said within five seconds of something else`).toEqual([]);
    all.push(...said);
  }
  expect(all.filter(({ isRude }) => isRude)).toEqual([]);
  // Cards on phones, ballots on the wall, arrivals: it is not by silence that it is calm.
  expect(all.filter(({ text }) => /disque du serveur/.test(text)).length).toBeGreaterThan(0);
  for (const words of [/nouvelles cartes/, /réponses sur/, /bulletins reçus/, /personnes autour/])
    expect(all.filter(({ text }) => words.test(text)).length, `${words}`).toBeGreaterThan(1);
  for (const { camera, room } of rooms) {
    await camera.close();
    await room.house.close();
  }
});

/** Keeps every change of what a live region says. Runs in the page. */
function listen(): void {
  const regions = '[aria-live], [role="status"], [role="alert"], [role="log"], output';
  const wordsOf = (region: Element): string => (region.textContent ?? '').replace(/\s+/g, ' ').trim();
  const before = new Map<Element, string>();
  const said: Said[] = [];
  const look = (): void => {
    for (const region of document.querySelectorAll(regions)) {
      const live = region.getAttribute('aria-live');
      const text = wordsOf(region);
      if (live === 'off' || before.get(region) === text || !region.checkVisibility()) continue;
      before.set(region, text);
      const isRude = live === 'assertive' || (live === null && region.getAttribute('role') === 'alert');
      if (text !== '') said.push({ at: performance.now(), isRude, text });
    }
  };
  look();
  said.length = 0;
  new MutationObserver(look).observe(document, {
    ...{ subtree: true, childList: true, characterData: true },
    attributeFilter: ['aria-live', 'role', 'hidden', 'class', 'style']
  });
  Object.assign(window, { said });
}

/** What was said since. Runs in the page. */
function heard(): Said[] {
  return (window as unknown as { said: Said[] }).said; // put there by `listen`
}

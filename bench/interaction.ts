// How long a phone takes to answer a finger, its processor four times slower than this one: a letter typed until it is drawn, and
// « Déposer » until the card says that the server keeps it.
import type { Page } from '@playwright/test';
import { m } from '#lib/paraglide/messages.js';
import { cardField, depositAct, isSaved } from '#tests/e2e/phone.ts';
import { freshPage, inHall, PHONE_SCREEN } from './hall.ts';

const [SLOWER, LETTERS, CARDS] = [4, 40, 10] as const;

/** Milliseconds: half of them took less, and the longest one. */
export interface Waits {
  readonly median: number;
  readonly longest: number;
}

/** What a finger waits for. */
export interface InteractionFigures {
  readonly letter: Waits;
  readonly deposit: Waits;
}

/** In the first round, on a board that fills up with the cards it deposits. */
export function measureInteraction(): Promise<InteractionFigures> {
  return inHall(async (hall) => {
    await hall.begun.conductor.toFirstRound();
    const page = await freshPage(hall, PHONE_SCREEN);
    await page.addInitScript(watchFinger, m.ui_save_saved());
    await page.goto(`/j/${hall.begun.code}/A`);
    await cardField(page).waitFor();
    await page.waitForLoadState('networkidle');
    const wire = await page.context().newCDPSession(page);
    await wire.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await cardField(page).focus();
    for (let letter = 0; letter < LETTERS; letter += 1) await page.keyboard.press('e');
    const letters = await read(page, 'letters');
    for (let card = 1; card <= CARDS; card += 1) {
      const text = `Carte ${card} du banc`;
      await cardField(page).fill(text);
      await depositAct(page).click();
      await isSaved(page, text);
    }
    return { letter: waits(letters), deposit: waits(await read(page, 'deposits')) };
  });
}

/** Runs in the page, before its own scripts. */
function watchFinger(saved: string): void {
  const times: { letters: number[]; deposits: number[] } = { letters: [], deposits: [] };
  Object.assign(window, { fingerWaits: times });
  const savedCards = (): number =>
    [...document.querySelectorAll('main li')].filter((card) => card.textContent.includes(saved)).length;
  /** Runs once what changed is drawn: the first task after the next frame. */
  const drawn = (then: () => void): void => {
    requestAnimationFrame(() => setTimeout(then));
  };
  addEventListener(
    'keydown',
    ({ timeStamp }) => drawn(() => times.letters.push(performance.now() - timeStamp)),
    true
  );
  addEventListener(
    'click',
    ({ timeStamp, target }) => {
      if (!(target instanceof Element) || !target.closest('button[type="submit"]')) return;
      const before = savedCards();
      const look = (): void => {
        if (savedCards() > before) times.deposits.push(performance.now() - timeStamp);
        else drawn(look);
      };
      drawn(look);
    },
    true
  );
}

async function read(page: Page, what: 'letters' | 'deposits'): Promise<readonly number[]> {
  return page.evaluate(
    (name) => (window as unknown as { fingerWaits: Record<string, number[]> }).fingerWaits[name] ?? [],
    what
  );
}

function waits(times: readonly number[]): Waits {
  const sorted = [...times].sort((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)] ?? NaN, longest: sorted.at(-1) ?? NaN };
}

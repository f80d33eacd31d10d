// Tells the service worker what this page is made of, so that it opens with no network the next time. Plain http has no worker,
// private windows may refuse one: then nothing is kept and nothing is said, the page works as before.
import type { PageParts } from './page-keeper.ts';

/** Where the site begins: files of the build say it of themselves; null when there is no build. */
function baseOf(file: string): string | null {
  const [before, after] = new URL(file).pathname.split('/_app/');
  return after === undefined ? null : (before ?? null);
}

/** Keeps the page that is shown. `doors`: other addresses that lead to it, from where the site begins. */
export async function keepPage(doors: readonly string[]): Promise<void> {
  const base = baseOf(import.meta.url);
  if (base === null || !('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register(`${base}/service-worker.js`);
    const { active } = await navigator.serviceWorker.ready;
    const files = performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name))
      .flatMap(({ origin, pathname }) => (origin === location.origin ? [pathname] : []));
    const parts: PageParts = {
      page: location.pathname,
      files,
      doors: doors.map((door) => `${base}${door}`)
    };
    active?.postMessage(parts);
  } catch {
    return; // refused: the page needs its network, as it always did
  }
}

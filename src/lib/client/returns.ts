// When a page comes back to life, when its device says that it is cut, and when one comes back to a server that let go.
import type { Millis } from '#core/units.ts';

/** A server that lets go is not there at once. */
const LEAST: Millis = 500;
/** What a server that said nothing may be given. */
const USUAL: Millis = 3000;

/** How long to wait before coming back, so that a hall does not come back as one. `chance`: 0 to 1; `spread`: what the server asked. */
export function returnAfter(chance: number, spread: Millis = USUAL): Millis {
  return LEAST + chance * spread;
}

/** Calls when a frozen or hidden page is seen again or the network is back; and when the device says it is cut. Browser only. */
export function watchReturns(back: () => void, cut: () => void): () => void {
  const seen = (): void => (document.visibilityState === 'visible' ? back() : undefined);
  document.addEventListener('visibilitychange', seen);
  addEventListener('pageshow', seen);
  addEventListener('online', back);
  addEventListener('offline', cut);
  return () => {
    document.removeEventListener('visibilitychange', seen);
    removeEventListener('pageshow', seen);
    removeEventListener('online', back);
    removeEventListener('offline', cut);
  };
}

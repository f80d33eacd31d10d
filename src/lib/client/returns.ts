// When a page comes back to life, and when its device says that it is cut. Browser only.

/** Calls when a frozen or hidden page is seen again or the network is back; and when the device says it is cut. */
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

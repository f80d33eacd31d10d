// When the page has nothing better to do.

/** Runs it then, or soon where the browser does not say (Safari before 26 has no idle callback). */
export function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(run);
  else setTimeout(run, 200);
}

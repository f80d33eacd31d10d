// What was pressed on a page drawn by the server before its own code ran, on a slow phone or a slow network: app.html keeps
// it, and it is done once the page can. Browser only.

declare global {
  interface Window {
    /** Set by app.html; absent once the page is alive. */
    tableeEarly?: {
      /** Buttons, and forms with what submitted them, in the order they were pressed; once each. */
      readonly presses: ReadonlyMap<HTMLElement, HTMLElement | null | undefined>;
      readonly keep: (event: Event) => void;
    };
  }
}

/** Does what was pressed early, in its order, and leaves the presses to the page from then on. */
export function doEarlyPresses(): void {
  const early = window.tableeEarly;
  if (early === undefined) return;
  delete window.tableeEarly;
  removeEventListener('click', early.keep);
  removeEventListener('submit', early.keep);
  for (const [pressed, submitter] of early.presses) {
    if (!pressed.isConnected) continue;
    if (pressed instanceof HTMLFormElement) pressed.requestSubmit(submitter);
    else pressed.click();
  }
}

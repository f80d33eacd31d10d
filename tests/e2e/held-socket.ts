// Holds what the server says to one page, so that two people can be made to look at the same state for as long as needed.
import type { Page } from '@playwright/test';

/** What holds and lets go. */
export interface HeldSocket {
  hold(): void;
  release(): void;
}

/** To be called before the page opens its first address. */
export async function heldSocket(page: Page): Promise<HeldSocket> {
  let holds = false;
  const waiting: (() => void)[] = [];
  await page.routeWebSocket(/socket\.io/, (socket) => {
    const server = socket.connectToServer();
    server.onMessage((message) => {
      if (holds) waiting.push(() => socket.send(message));
      else socket.send(message);
    });
  });
  return {
    hold: () => {
      holds = true;
    },
    release: () => {
      holds = false;
      for (const send of waiting.splice(0)) send();
    }
  };
}

// Everything a browser is sent, kept to be searched: what must reach nobody is looked for in what each was told.
import type { Page } from '@playwright/test';

/** Listens from now on to the frames of its sockets and the answers to its calls. @returns what was heard so far, as one text. */
export function listens(page: Page): () => string {
  const heard: string[] = [];
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => heard.push(String(payload))));
  page.on('response', (response) => {
    if (/\/(api|socket\.io)\//.test(response.url()))
      void response.text().then(
        (text) => heard.push(text),
        () => undefined // a body that a closed page no longer has
      );
  });
  return () => heard.join('\n');
}

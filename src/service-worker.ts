// The service worker: lends the browser's caches to the keeper of pages, and takes its place at once, since what is kept of
// older builds stays until no tab needs it (lib/client/offline/page-keeper.ts). It is no part of a page and sees no word written.
import { base, files, version } from '$service-worker';
import { PageKeeper, type PageParts } from '#lib/client/offline/page-keeper.ts';

/** What of the worker is used here; its types and a page's cannot be had together. */
interface Worker {
  readonly clients: {
    claim(): Promise<void>;
    matchAll(which: { type: 'window'; includeUncontrolled: boolean }): Promise<readonly unknown[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', hear: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', hear: (event: Asked) => void): void;
  addEventListener(type: 'message', hear: (event: Told) => void): void;
}
interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}
interface Asked {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Told extends Lasting {
  readonly data: PageParts;
}

const worker = self as unknown as Worker; // a service worker is what this file always runs in
const keeper = new PageKeeper({
  ...{ caches, version, base, files },
  origin: location.origin,
  fetch: (request) => fetch(request),
  later: (run, after) => void setTimeout(run, after),
  isAlone: async () => {
    const tabs = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
    return tabs.length <= 1;
  }
});

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('fetch', (event) => {
  if (new URL(event.request.url).origin !== location.origin) return;
  const answer = keeper.answer(event.request);
  if (answer !== null) event.respondWith(answer);
});
// Only pages of this site can speak to it.
worker.addEventListener('message', (event) =>
  event.waitUntil(keeper.keep(event.data).catch(() => undefined))
);

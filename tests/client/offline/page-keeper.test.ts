// The keeper of pages against a network that is there, dumb, cut, or of another build.
import { beforeEach, expect, test } from 'vitest';
import { PageKeeper, type KeeperPorts } from '#lib/client/offline/page-keeper.ts';

const ORIGIN = 'https://salle.test';
const PAGE = '/w/w1/participant';
const SELDOM = '/_app/immutable/assets/shared~nodes/18~Seldom.CSS.css';
const START = '/_app/immutable/entry/start.AAA.js';

/** What the site answers; null: nobody does; 'dumb': it never ends. */
let site: Record<string, string | number | null | 'dumb'>;
let asked: string[];
let later: (() => void)[];
let tabs: number;
let shelves: Map<string, Map<string, Response>>;

const pathOf = (request: RequestInfo | URL): string =>
  new URL(request instanceof Request ? request.url : request, ORIGIN).pathname;

function shelf(name: string): Cache {
  const kept = shelves.get(name) ?? new Map<string, Response>();
  shelves.set(name, kept);
  return {
    match: (request) => Promise.resolve(kept.get(pathOf(request))?.clone()),
    put: (request, response) => Promise.resolve(void kept.set(pathOf(request), response)),
    delete: (request) => Promise.resolve(kept.delete(pathOf(request))),
    keys: () => Promise.resolve([...kept.keys()].map((path) => new Request(`${ORIGIN}${path}`)))
  } satisfies Partial<Cache> as unknown as Cache; // what the keeper asks of it
}

const caches = {
  open: (name: string) => Promise.resolve(shelf(name)),
  match: async (request: RequestInfo | URL) => {
    for (const name of shelves.keys()) {
      const found = await shelf(name).match(request);
      if (found) return found;
    }
    return undefined;
  },
  keys: () => Promise.resolve([...shelves.keys()]),
  delete: (name: string) => Promise.resolve(shelves.delete(name))
} satisfies Partial<CacheStorage> as unknown as CacheStorage; // what the keeper asks of it

function keeper(version: string, part: Partial<KeeperPorts> = {}): PageKeeper {
  return new PageKeeper({
    ...{ caches, version, origin: ORIGIN, base: '', files: ['/theme.js'] },
    fetch: (request) => {
      const path = pathOf(request);
      asked.push(path);
      const said = site[path] ?? 404;
      if (said === 'dumb') return new Promise(() => undefined);
      if (said === null || site['*'] === null) return Promise.reject(new TypeError('no network'));
      return Promise.resolve(
        typeof said === 'number' ? new Response('', { status: said }) : new Response(said)
      );
    },
    later: (run) => void later.push(run),
    isAlone: () => Promise.resolve(tabs === 1),
    ...part
  });
}

/** A request as the browser makes it: the mode is the browser's alone to give. */
function ask(path: string, mode: 'navigate' | 'no-cors' = 'no-cors', method = 'GET'): Request {
  const request = new Request(`${ORIGIN}${path}`, { method });
  return new Proxy(request, {
    get: (target, name) => {
      const found: unknown = name === 'mode' ? mode : Reflect.get(target, name);
      return found;
    },
    getPrototypeOf: () => Request.prototype
  });
}

const textOf = async (answer: Promise<Response> | null): Promise<string> =>
  (await (await answer)?.text()) ?? '';
const htmlOf = (start: string): string =>
  `<link href="../..${SELDOM}" disabled><script>import("../..${start}")</script>`;

beforeEach(() => {
  [asked, later, tabs, shelves] = [[], [], 1, new Map()];
  site = {
    [PAGE]: htmlOf(START),
    [START]: 'start',
    [SELDOM]: 'seldom',
    '/theme.js': 'theme',
    '/api/instance': 'private'
  };
});

const parts = { page: PAGE, files: [START, '/theme.js', '/api/instance'], doors: ['/j/KX7P4M'] };

test('a page that was kept opens with its files when the network is cut', async () => {
  await keeper('1').keep(parts);
  site = { '*': null };
  expect(await textOf(keeper('1').answer(ask(PAGE, 'navigate')))).toContain(START);
  expect(await textOf(keeper('1').answer(ask(START)))).toBe('start');
  expect(await textOf(keeper('1').answer(ask(SELDOM)))).toBe('seldom');
  expect(await textOf(keeper('1').answer(ask('/theme.js')))).toBe('theme');
});

test('the network is asked first; a dumb one or a server that is away gives what was kept', async () => {
  await keeper('1').keep(parts);
  site[PAGE] = 'newer';
  expect(await textOf(keeper('1').answer(ask(PAGE, 'navigate')))).toBe('newer');
  site[PAGE] = 502;
  expect(await textOf(keeper('1').answer(ask(PAGE, 'navigate')))).toContain(START);
  site[PAGE] = 'dumb';
  const answer = keeper('1').answer(ask(PAGE, 'navigate'));
  await expect.poll(() => later.length).toBeGreaterThan(0);
  later.forEach((run) => run());
  expect(await textOf(answer)).toContain(START);
});

test('the code on the wall and the table’s QR code lead to the page that was kept', async () => {
  await keeper('1').keep(parts);
  site = { '*': null };
  for (const door of ['/j/KX7P4M', '/j/kx7p4m/C', '/KX7P4M']) {
    const answer = await keeper('1').answer(ask(door, 'navigate'));
    expect([answer?.status, answer?.headers.get('location')]).toEqual([302, `${ORIGIN}${PAGE}`]);
  }
  await expect(keeper('1').answer(ask('/j/OTHER2', 'navigate'))).rejects.toThrow('no network');
});

test('answers of the API, downloads, forms and other pages are none of its business', async () => {
  await keeper('1').keep(parts);
  const others: readonly Request[] = [
    ask('/api/instance'),
    ask('/api/workshops/w1/export', 'navigate'),
    ask('/socket.io/'),
    ask('/', 'navigate'),
    ask('/h/a-secret', 'navigate'),
    ask(PAGE, 'navigate', 'POST')
  ];
  expect(others.map((request) => keeper('1').answer(request))).toEqual(others.map(() => null));
  const kept = [...shelves.values()].flatMap((each) => [...each.keys()]);
  expect(kept.sort()).toEqual([START, SELDOM, '/j/KX7P4M', '/theme.js', PAGE].sort());
});

test('a newer build leaves the older one until its page is kept and no other tab is open', async () => {
  await keeper('1').keep(parts);
  const newer = '/_app/immutable/entry/start.BBB.js';
  site = { ...site, [newer]: 'newer', [PAGE]: htmlOf(newer) };
  // The older tab still speaks: its page has gone, what was kept of it stays whole.
  await keeper('2').keep(parts);
  expect((await caches.keys()).length).toBe(2);
  site = { '*': null };
  expect(await textOf(keeper('2').answer(ask(PAGE, 'navigate')))).toContain(START);
  site = { [newer]: 'newer', [PAGE]: htmlOf(newer), '/theme.js': 'theme' };
  tabs = 2;
  await keeper('2').keep({ ...parts, files: [newer] });
  expect(await caches.keys()).toEqual(['tablee-1', 'tablee-2']);
  tabs = 1;
  await keeper('2').keep({ ...parts, files: [newer] });
  expect(await caches.keys()).toEqual(['tablee-2']);
  site = { '*': null };
  expect(await textOf(keeper('2').answer(ask(PAGE, 'navigate')))).toContain(newer);
});

test('a page whose files could not all come is not kept', async () => {
  site[START] = null;
  await keeper('1').keep(parts);
  expect(await shelf('tablee-1').match(PAGE)).toBeUndefined();
});

test('a newer build under a folder drops its own older ones, and nothing of its neighbours', async () => {
  for (const name of ['tablee-1', 'tablee:/tables:1', 'tablee:/tables-2:1']) shelf(name);
  const below = { base: '/tables', files: [] };
  const [page, start] = [`/tables${PAGE}`, `/tables${START}`];
  site = { [page]: htmlOf(START), [start]: 'start' };
  await keeper('2', below).keep({ page, files: [start], doors: [] });
  expect(await caches.keys()).toEqual(['tablee-1', 'tablee:/tables-2:1', 'tablee:/tables:2']);
});

test('under a folder, its own addresses and no other', async () => {
  const below = { base: '/tables', files: ['/tables/theme.js'] };
  const [page, start] = [`/tables${PAGE}`, `/tables${START}`];
  site = { [page]: htmlOf(START), [start]: 'start' };
  await keeper('1', below).keep({ page, files: [start], doors: ['/tables/j/KX7P4M'] });
  site = { '*': null };
  expect(await textOf(keeper('1', below).answer(ask(page, 'navigate')))).toContain(START);
  expect((await keeper('1', below).answer(ask('/tables/KX7P4M', 'navigate')))?.status).toBe(302);
  expect(keeper('1', below).answer(ask(PAGE, 'navigate'))).toBeNull();
});

// What lets a page open with no network: its own address and the files it was made of, kept by the service worker. The story:
//   1. A live page that has shown its workshop says what it is made of: keep(). Nothing is fetched twice over the air: the files
//      come from the browser's own cache, the page is asked once more (2 kB).
//   2. Asked again, the page comes from the network, and from here when the network is cut, dumb, or the server away.
//   3. A newer build is kept beside the older one, which goes once a page of the newer one is kept and no other tab is open.
// Answers of the API, sockets and downloads are never touched: nothing of what people write is kept here.
import type { Millis } from '#core/units.ts';

/** What a page says of itself. Addresses begin at the root of the site. */
export interface PageParts {
  readonly page: string;
  /** Files of the build it has loaded. */
  readonly files: readonly string[];
  /** Other addresses that lead to it: the code on the wall, the table's QR code. */
  readonly doors: readonly string[];
}

/** What the worker lends. */
export interface KeeperPorts {
  readonly caches: CacheStorage;
  fetch(request: Request | string): Promise<Response>;
  /** Of the build. */
  readonly version: string;
  readonly origin: string;
  /** Where the site begins: '' or '/a-folder'. */
  readonly base: string;
  /** Files that are served beside the build. */
  readonly files: readonly string[];
  later(run: () => void, after: Millis): void;
  /** Is no more than one tab open? */
  isAlone(): Promise<boolean>;
}

/** A network that says nothing for so long is no network, when the page is here. */
const PATIENCE: Millis = 3000;
/** Pages kept on a device: older ones go first. */
const MOST_PAGES = 12;

/** One per worker. */
export class PageKeeper {
  readonly #ports: KeeperPorts;
  /** How names of our caches begin: another installation may share our host under another prefix. */
  readonly #ours: string;
  readonly #name: string;

  constructor(ports: KeeperPorts) {
    this.#ports = ports;
    this.#ours = ports.base === '' ? 'tablee-' : `tablee:${ports.base}:`;
    this.#name = `${this.#ours}${ports.version}`;
  }

  /** The answer to a request of a page; null when it is none of ours. */
  answer(request: Request): Promise<Response> | null {
    if (request.method !== 'GET') return null;
    const path = new URL(request.url).pathname;
    if (this.#isFile(path)) return this.#file(request, path);
    if (request.mode !== 'navigate') return null;
    const door = this.#doorOf(path);
    return door === null ? null : this.#page(request, door);
  }

  /** Keeps a page. Half kept is not kept: it would open on nothing. */
  async keep({ page, files, doors }: PageParts): Promise<void> {
    const { origin, base, fetch, isAlone } = this.#ports;
    const key = this.#doorOf(page);
    if (key === null) return;
    const own = await this.#ports.caches.open(this.#name);
    const kept = [...new Set(files)].filter((file) => this.#isFile(file));
    const came = await Promise.all(kept.map((file) => this.#bring(own, file)));
    const answer = await fetch(page);
    if (!answer.ok || came.includes(false)) return;
    const text = await answer.clone().text();
    const scripts = namedIn(text, 'js');
    // The page is of a build that came meanwhile: what is kept of the one before still opens.
    if (!scripts.every((file) => kept.includes(`${base}/${file}`))) return;
    // Styles it names ahead, for what may come.
    await Promise.all(namedIn(text, 'css').map((file) => this.#bring(own, `${base}/${file}`)));
    await own.delete(key);
    await own.put(key, answer);
    for (const each of doors) {
      const door = this.#doorOf(each);
      if (door !== null) await own.put(door, Response.redirect(new URL(page, origin)));
    }
    await this.#tidy(own);
    if (await isAlone()) await this.#dropOlder();
  }

  #isFile(path: string): boolean {
    const { base, files } = this.#ports;
    return path.startsWith(`${base}/_app/immutable/`) || files.includes(path);
  }

  /** The address under which a page is kept; null for pages that are never kept. */
  #doorOf(path: string): string | null {
    const { base } = this.#ports;
    const inside = path.startsWith(`${base}/`) ? path.slice(base.length) : '';
    if (inside.startsWith('/w/')) return path;
    // The code alone, and the code with a table, are one door.
    const code = /^\/(?:j\/)?([\w-]{6})(?:\/\w+)?$/.exec(inside)?.[1];
    return code === undefined ? null : `${base}/j/${code.toUpperCase()}`;
  }

  /** Names of files change with their content: what is here is right. The others are asked first. */
  async #file(request: Request, path: string): Promise<Response> {
    const { base, caches, fetch, files } = this.#ports;
    const own = await caches.open(this.#name);
    const here = (await own.match(path)) ?? (files.includes(path) ? undefined : await caches.match(path));
    if (here) return here;
    try {
      const answer = await fetch(request);
      if (answer.status === 200 && path.startsWith(`${base}/_app/`)) await own.put(path, answer.clone());
      return answer;
    } catch (error) {
      const older = await caches.match(path);
      if (older) return older;
      throw error;
    }
  }

  async #page(request: Request, door: string): Promise<Response> {
    const { caches, fetch, later } = this.#ports;
    const here = (await (await caches.open(this.#name)).match(door)) ?? (await caches.match(door));
    if (!here) return fetch(request);
    const fresh = fetch(request).then(
      (answer) => (answer.status >= 500 ? here : answer),
      () => here
    );
    return Promise.race([fresh, new Promise<Response>((resolve) => later(() => resolve(here), PATIENCE))]);
  }

  /** @returns whether the file is here. */
  async #bring(own: Cache, file: string): Promise<boolean> {
    if (await own.match(file)) return true;
    const answer =
      (await this.#ports.caches.match(file)) ?? (await this.#ports.fetch(file).catch(() => null));
    if (answer?.status !== 200) return false;
    await own.put(file, answer);
    return true;
  }

  async #tidy(own: Cache): Promise<void> {
    const pages = (await own.keys()).filter(({ url }) => !this.#isFile(new URL(url).pathname));
    for (const page of pages.slice(0, -MOST_PAGES)) await own.delete(page);
  }

  async #dropOlder(): Promise<void> {
    const { caches } = this.#ports;
    const older = (await caches.keys()).filter((name) => name.startsWith(this.#ours) && name !== this.#name);
    for (const name of older) await caches.delete(name);
  }
}

/** Files of the build that a page names, whatever the build calls them: it joins names with « ~ », and folders with them. */
function namedIn(page: string, ending: 'js' | 'css'): readonly string[] {
  return (page.match(/_app\/immutable\/[^"'\s<>]+/g) ?? []).filter((file) => file.endsWith(`.${ending}`));
}

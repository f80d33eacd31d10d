// What a phone's first screen does not show comes after the field: at once when the moment is another one, else as soon as the
// page has nothing better to do, so that a move, a vote or one's own cards need no network when they come. What could not
// come is asked for again, until it is there.
import type { Millis } from '#core/units.ts';

/** The parts, each drawn by the screen where it belongs. */
async function loadParts() {
  const [flood, elsewhere, belowField, reading, ended] = await Promise.all([
    import('./Flood.svelte'),
    import('./Elsewhere.svelte'),
    import('./BelowField.svelte'),
    import('./Reading.svelte'),
    import('./Ended.svelte')
  ]);
  return {
    Flood: flood.default,
    Elsewhere: elsewhere.default,
    BelowField: belowField.default,
    Reading: reading.default,
    Ended: ended.default
  };
}

/** What their own places import when they need it: to be found there, offline too. */
async function loadGuests(): Promise<void> {
  await import('./YouInside.svelte');
  await import('#lib/views/votes/PhoneVoting.svelte');
  await import('#lib/views/board/CardForm.svelte');
  await import('#lib/views/asks/TensionPhone.svelte');
}

/** The parts of the phone that come after its field. */
export type Parts = Awaited<ReturnType<typeof loadParts>>;

/** What tests replace. */
export interface LaterPorts {
  loadParts(): Promise<Parts>;
  loadGuests(): Promise<void>;
  /** Asks again for the styles that did not come. */
  mendStyles(): Promise<void>;
  /** Runs it when the page has nothing better to do. */
  whenIdle(run: () => void): void;
  later(run: () => void, after: Millis): void;
}

/** Long enough not to weigh on a bad network, short enough to be there soon after it is back. */
const AGAIN: Millis = 3000;

/** One per participant page. */
export class LaterParts {
  /** Null until they have come. */
  parts = $state.raw<Parts | null>(null);
  #ports: LaterPorts;
  #tries = 0;

  constructor(ports: LaterPorts = pagePorts) {
    this.#ports = ports;
  }

  /** Asks for them now; asked twice, they come once. */
  fetch(): void {
    if (this.#tries === 0) void this.#try();
  }

  /** Asks for them once the page rests. */
  fetchAhead(): void {
    this.#ports.whenIdle(() => this.fetch());
  }

  async #try(): Promise<void> {
    this.#tries += 1;
    try {
      if (this.#tries > 1) await this.#ports.mendStyles();
      this.parts ??= await this.#ports.loadParts();
      await this.#ports.loadGuests();
    } catch {
      // No network: the page says so already.
      this.#ports.later(() => void this.#try(), AGAIN);
    }
  }
}

const pagePorts: LaterPorts = {
  loadParts,
  loadGuests,
  mendStyles,
  // Safari before 26 has no idle callback.
  whenIdle: (run) => void ('requestIdleCallback' in window ? requestIdleCallback(run) : setTimeout(run, 200)),
  later: (run, after) => void setTimeout(run, after)
};

/** Vite asks for a style once: where that failed, the import comes without it. A fresh link asks again. */
async function mendStyles(): Promise<void> {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
  const failed = links.filter(({ sheet }) => sheet === null);
  await Promise.all(failed.map(askAgain));
}

function askAgain(failed: HTMLLinkElement): Promise<unknown> {
  const link = document.createElement('link');
  [link.rel, link.crossOrigin, link.href] = ['stylesheet', failed.crossOrigin, failed.href];
  const there = new Promise((resolve, reject) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', reject);
  });
  failed.replaceWith(link);
  return there;
}

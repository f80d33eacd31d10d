// Forgets at their date what a house does not keep (KEEP-1 to KEEP-4): at start, then every day. Each workshop is judged from its
// file, and forgotten whole or not at all; a run that was cut short is simply done again.
import { setImmediate } from 'node:timers/promises';
import { dueOf, forgotten, type Due, type Life } from '#core/retention.ts';
import type { Retention } from '#core/retention-terms.ts';
import { days } from '#core/units.ts';
import type { Clock } from '#server/clock.ts';
import type { Logger } from '#server/log.ts';
import { drawCode } from '#server/secrets.ts';
import type { Timers } from '#server/timers.ts';
import type { Registry } from '#server/workshops/registry.ts';

/** What the keeper needs. */
export interface KeeperDeps {
  readonly registry: Registry;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Logger;
  readonly retention: Retention;
}

/** Keeps the house's promise. */
export class Keeper {
  readonly #deps: KeeperDeps;
  #stop: () => void = () => undefined;
  #running: Promise<void> | null = null;
  #isOver = false;

  constructor(deps: KeeperDeps) {
    this.#deps = deps;
  }

  /** Runs now, then every day. */
  start(): void {
    this.#running = this.run();
    this.#stop = this.#deps.timers.after(days(1), () => this.start());
  }

  /** One round of the house. Between two workshops, others have their turn. */
  async run(): Promise<void> {
    await this.#running;
    for (const { id, createdAt } of this.#deps.registry.entries()) {
      if (this.#isOver) return;
      // Nothing ends before it begins: most are not even read.
      if (createdAt + days(this.#deps.retention.namesDays) > this.#deps.clock.now()) continue;
      await setImmediate();
      if (!this.#isOver) this.#look(id);
    }
  }

  /** No other round; resolves once the present one has let go. */
  async close(): Promise<void> {
    this.#isOver = true;
    this.#stop();
    await this.#running;
  }

  /** One workshop that cannot be read must not keep the others from being forgotten. */
  #look(id: string): void {
    const { registry, clock, retention, log } = this.#deps;
    try {
      const life = registry.lifeOf(id);
      const due = life ? dueOf(life, clock.now(), retention) : 'nothing';
      if (life && due !== 'nothing') this.#forget(life, due);
    } catch (fault) {
      log.error({ file: `${id}.sqlite`, fault }, 'not forgotten');
    }
  }

  #forget({ state: { id }, ...span }: Life, due: Exclude<Due, 'nothing'>): void {
    const { registry, clock, log } = this.#deps;
    if (due === 'everything') registry.erase(id);
    else registry.renew(id, span, (life) => forgotten(life, { now: clock.now(), due, draw: drawCode }));
    log.info({ workshop: id, code: due }, 'forgotten');
  }
}

// Is this server alive, and may people be sent to it? Asked by whoever watches over it; answers are codes, never a secret. A loop that
// does not turn answers nothing: whoever watches waits so long and no longer.
// A server that answers has read its folder: createApp() does it before anybody can ask.
import { open, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { Router } from 'express';
import type { Millis } from '#core/units.ts';
import type { Clock } from '#server/clock.ts';

/** Why nobody should be sent here. */
export const UNREADY_CODES = ['stopping', 'data.unwritable', 'disk.low', 'clock.wrong'] as const;
/** One of them. */
export type UnreadyCode = (typeof UNREADY_CODES)[number];

/** What health asks of the machine. */
export interface Machine {
  /** Writes and syncs one byte in the data folder. Rejects when it cannot. */
  writes(): Promise<void>;
  /** Bytes left for the data folder. */
  freeBytes(): Promise<number>;
  /** What the machine's own clock says, ms since the epoch. */
  wallClock(): Millis;
}

/** The machine we really run on. */
export function machineOf(dataDir: string): Machine {
  return {
    writes: async () => {
      const file = await open(join(dataDir, PROBE_FILE), 'w', 0o600);
      try {
        await file.write('.');
        await file.sync();
      } finally {
        await file.close();
      }
    },
    freeBytes: async () => {
      const { bavail, bsize } = await statfs(dataDir);
      return bavail * bsize;
    },
    wallClock: () => Date.now()
  };
}

/** The byte that is written to know whether one can. */
export const PROBE_FILE = 'probe.tmp';

/** What health needs. */
export interface HealthDeps {
  readonly machine: Machine;
  readonly clock: Clock;
}

/** A disk is not asked more often, however many ask. */
const FRESH: Millis = 5_000;
const LEAST_FREE_BYTES = 256 * 2 ** 20;
/** Our clock never steps back, the machine's may be set: beyond this, hours shown would be wrong. */
const MOST_APART: Millis = 10 * 60_000;
const EPOCH_OF_THE_CODE = Date.UTC(2025, 0, 1);

/** The health of one process. */
export class Health {
  readonly #deps: HealthDeps;
  #isStopping = false;
  #disk: { readonly at: Millis; readonly codes: Promise<readonly UnreadyCode[]> } | null = null;

  constructor(deps: HealthDeps) {
    this.#deps = deps;
  }

  /** From now on, nobody new. */
  stopping(): void {
    this.#isStopping = true;
  }

  get isStopping(): boolean {
    return this.#isStopping;
  }

  /** Why nobody should be sent here; empty when all is well. */
  async reasons(): Promise<readonly UnreadyCode[]> {
    return [
      ...(this.#isStopping ? (['stopping'] as const) : []),
      ...(await this.#diskCodes()),
      ...(this.#isClockWrong() ? (['clock.wrong'] as const) : [])
    ];
  }

  #isClockWrong(): boolean {
    const wall = this.#deps.machine.wallClock();
    return wall < EPOCH_OF_THE_CODE || Math.abs(wall - this.#deps.clock.now()) > MOST_APART;
  }

  #diskCodes(): Promise<readonly UnreadyCode[]> {
    const now = this.#deps.clock.now();
    if (!this.#disk || now - this.#disk.at >= FRESH) this.#disk = { at: now, codes: this.#askDisk() };
    return this.#disk.codes;
  }

  async #askDisk(): Promise<readonly UnreadyCode[]> {
    const { machine } = this.#deps;
    const [written, free] = await Promise.allSettled([machine.writes(), machine.freeBytes()]);
    return [
      ...(written.status === 'rejected' ? (['data.unwritable'] as const) : []),
      ...(free.status === 'fulfilled' && free.value < LEAST_FREE_BYTES ? (['disk.low'] as const) : [])
    ];
  }
}

/** GET /livez and /readyz: before every limit, every log and every session. */
export function healthRoutes(health: Health): Router {
  const router = Router({ caseSensitive: true });
  router.use(['/livez', '/readyz'], (_req, res, next) => {
    res.setHeader('Cache-Control', 'no-store');
    next();
  });
  router.get('/livez', (_req, res) => {
    res.json({ alive: true });
  });
  router.get('/readyz', async (_req, res) => {
    const reasons = await health.reasons();
    res.status(reasons.length === 0 ? 200 : 503).json({ ready: reasons.length === 0, reasons });
  });
  return router;
}

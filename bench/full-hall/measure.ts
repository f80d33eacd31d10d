// A whole hall, from its folder to what is on its disk at the end.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { until } from '#tests/server/boards/a-board.ts';
import { freePort } from '#tests/server/free-port.ts';
import { Day, type DayFigures } from './day.ts';
import { gather } from './gathering.ts';
import { wrongKept } from './kept.ts';
import type { Ledger } from './ledger.ts';
import { Network } from './network.ts';
import { Served, type ServerFigures } from './served.ts';

/** How large, how long. `program`: the server, run by node. */
export interface HallWanted {
  readonly program: string;
  readonly people: number;
  readonly tables: number;
  readonly millis: number;
}

/** What was seen. */
export interface HallSeen extends DayFigures {
  readonly ledger: Ledger;
  readonly tables: number;
  readonly arrivalMillis: number;
  /** Acknowledged and lost or doubled, in words. */
  readonly wrong: readonly string[];
  /** Times somebody was told to slow down or was let go for it. */
  readonly limited: number;
  readonly server: ServerFigures;
  /** Shares of a core while people wrote: of the server, and of the people. */
  readonly serverShare: number;
  readonly peopleShare: number;
  /** How late the loop of the people was, ms, for one turn in a hundred. */
  readonly peopleLoopP99: number;
  readonly seconds: number;
}

const [LONGEST_CUT, LOOP_MILLIS] = [30_000, 10] as const;
/** Between two cards of one person: a minute; less in a short run, but never more than ten cards a second in all. */
const cardEvery = (people: number, millis: number): number =>
  Math.min(60_000, Math.max(millis / 10, people * 100));

/** On a folder of its own. */
export async function measureHall({ program, people, tables, millis }: HallWanted): Promise<HallSeen> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tablee-hall-'));
  const port = await freePort();
  const served = new Served(program, port, dataDir);
  const network = await Network.before(port);
  const over = new AbortController();
  // Each provider of y-websocket waits for the end of the process.
  process.setMaxListeners(0);
  try {
    await served.start();
    served.watch();
    const hall = await gather({ url: served.url, cutUrl: network.url, people, tables });
    const leave = (): void =>
      [hall.facilitation, ...hall.people].forEach((each) =>
        'leaves' in each ? each.leaves() : each.close()
      );
    try {
      await served.look();
      const before = { cpu: served.figures.cpuSeconds, own: process.cpuUsage(), at: performance.now() };
      const loop = monitorEventLoopDelay({ resolution: LOOP_MILLIS });
      loop.enable();
      const lives = hall.people.map((person) => person.lives(cardEvery(people, millis), over.signal));
      const day = new Day(hall, served, network, Math.min(LONGEST_CUT, millis / 10));
      await day.goes(millis);
      over.abort();
      await Promise.all(lives);
      await served.look();
      const seconds = (performance.now() - before.at) / 1_000;
      const own = process.cpuUsage(before.own);
      await until('everything was answered', () => hall.people.every(({ isQuiet }) => isQuiet), 60_000);
      const server = served.figures;
      await served.kill();
      const told = hall.people.reduce((sum, { phone }) => sum + phone.limited, 0);
      return {
        ...day.figures,
        ...{ ledger: hall.ledger, tables: hall.tables, arrivalMillis: hall.arrivalMillis, server, seconds },
        wrong: wrongKept(dataDir, hall.workshop, hall.ledger),
        limited: told,
        serverShare: (server.cpuSeconds - before.cpu) / seconds,
        peopleLoopP99: loop.percentile(99) / 1e6 - LOOP_MILLIS,
        peopleShare: (own.user + own.system) / 1e6 / seconds
      };
    } finally {
      over.abort();
      leave();
    }
  } catch (error) {
    process.stderr.write(served.complaints);
    throw error;
  } finally {
    network.close();
    await served.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

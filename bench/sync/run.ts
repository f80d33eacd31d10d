// Every scenario on every server, server after server within each repeat, so that what else the machine does falls on all of them alike.
import { rmSync } from 'node:fs';
import { median } from './figures.ts';
import { copyOf, HALLS, prepareHouse, type House } from './house.ts';
import { s1, s1x10, s2 } from './s1-s2.ts';
import { s3 } from './s3.ts';
import { s4, s4bis } from './s4.ts';
import { s5 } from './s5.ts';
import { s6 } from './s6.ts';
import { s7 } from './s7.ts';
import { s8 } from './s8.ts';
import { s10, s9 } from './s9-s10.ts';
import {
  installPeers,
  OURS,
  RELAY,
  startServer,
  type Running,
  type ServerName,
  type Start
} from './servers.ts';

type Figures = Readonly<Record<string, number>>;
type Scenario = (server: Running, house: House, start: Start) => Promise<Figures>;

const yes = (is: boolean): number => (is ? 1 : 0);

/** What each scenario gives, by name: units are in the names' table (bars.ts). */
const SCENARIOS: Readonly<Record<string, Scenario>> = {
  S1: async (...on) => {
    const { cpuPerThousand, p50, p95, missing, beginning } = await s1(...withHouse(on));
    return { cpu: cpuPerThousand * 1e3, p50, p95, missing, beginning: beginning * 1e3 };
  },
  S1x10: async (...on) => {
    const { cpuPerThousand, p50, p95, missing, core, own } = await s1x10(...withHouse(on));
    return { cpu: cpuPerThousand * 1e3, p50, p95, missing, core, own };
  },
  S2: async (...on) => {
    const { cpuPerThousand, held, pushed, missing, isUnreached, own } = await s2(...withHouse(on));
    const carried = { held: held / 1e3, pushed: pushed / 1e3, unreached: yes(isUnreached) };
    return { cpu: cpuPerThousand * 1e3, missing, own, ...carried };
  },
  S3: async (...on) =>
    Object.fromEntries(
      (await s3(...on)).flatMap(({ cards, ...each }) =>
        Object.entries(each).map(([name, value]) => [`${name}${cards}`, value])
      )
    ),
  S4: async (...on) => ({ ...(await s4(...withHouse(on))) }),
  S4bis: async (...on) => ({ ...(await s4bis(...on)) }),
  S5: async (...on) => ({ ...(await s5(...on)) }),
  S6: async (...on) => {
    const { perConnection, perBoard, leftOver } = await s6(...withHouse(on));
    return { connection: perConnection / 1024, board: perBoard / 1024, left: leftOver / 1024 ** 2 };
  },
  S7: async (...on) => ({ ...(await s7(...withHouse(on))) }),
  S8: async (...on) => {
    const { held, isComplete } = await s8(...withHouse(on));
    return { held: held / 1024 ** 2, complete: yes(isComplete) };
  },
  S9: async (...on) => {
    const { alone, attacked, sent, closed, isAlive, hasJunk } = await s9(...withHouse(on));
    const lost = alone.missing + attacked.missing;
    return {
      alone: alone.p95,
      attacked: attacked.p95,
      lost,
      sent,
      closed,
      alive: yes(isAlive),
      junk: yes(hasJunk)
    };
  },
  S10: async (...on) => ({ ...(await s10(...withHouse(on))) })
};
const withHouse = ([server, house]: Parameters<Scenario>): [Running, House] => [server, house];

/** Scenarios run on what keeps nothing only where that means something. */
const WITHOUT: Readonly<Record<string, readonly ServerName[]>> = {
  S5: ['relais nu', 'Hocuspocus', 'y-websocket'],
  S1x10: ['Hocuspocus', 'Hocuspocus + SQLite', 'y-websocket']
};
/** Our timers' haste: a board is let go after a minute. */
const HASTE: Readonly<Record<string, number>> = { S6: 30 };

/** What to run. */
export interface Wanted {
  readonly repeats: number;
  /** All when empty. */
  readonly only: readonly string[];
  /** Servers beside the relay and ours? Installed then. */
  readonly withPeers: boolean;
}

/** Medians by scenario, figure and server. */
export type Seen = ReadonlyMap<string, ReadonlyMap<ServerName, Figures>>;

const ALONE = { folder: '', names: [RELAY, OURS] } as const;

/** Measures; says what it is at through `tell`. */
export async function measureSync(
  { repeats, only, withPeers }: Wanted,
  tell: (line: string) => void
): Promise<Seen> {
  const { folder: peers, names } = withPeers ? installPeers() : ALONE;
  const isWanted = (scenario: string): boolean => only.length === 0 || only.includes(scenario);
  const house = await prepareHouse(isWanted('S1x10') ? HALLS : 1);
  const all = new Map<string, Map<ServerName, Figures[]>>();
  try {
    for (let repeat = 1; repeat <= repeats; repeat++) {
      for (const [scenario, run] of Object.entries(SCENARIOS)) {
        if (!isWanted(scenario)) continue;
        for (const name of names.filter((each) => !WITHOUT[scenario]?.includes(each))) {
          const figures = await once(name, run, { house, peers, haste: HASTE[scenario] ?? 1 });
          tell(`${scenario} ${repeat}/${repeats} ${name} ${figures === null ? 'pas terminé' : ''}`);
          if (figures === null) continue;
          const of = all.get(scenario) ?? new Map<ServerName, Figures[]>();
          all.set(scenario, of.set(name, [...(of.get(name) ?? []), figures]));
        }
      }
    }
  } finally {
    house.remove();
    if (withPeers && process.env['BENCH_PEERS'] === undefined)
      rmSync(peers, { recursive: true, force: true });
  }
  return new Map(
    [...all].map(([scenario, of]) => [
      scenario,
      new Map([...of].map(([name, each]) => [name, medians(each)]))
    ])
  );
}

interface On {
  readonly house: House;
  readonly peers: string;
  readonly haste: number;
}

/** On a process and a folder of its own; null when the server did not live through it. */
async function once(name: ServerName, run: Scenario, { house, peers, haste }: On): Promise<Figures | null> {
  const start = { folder: copyOf(house), peers, haste };
  const server = await startServer(name, start);
  try {
    return await run(server, house, start);
  } catch (error) {
    process.stderr.write(`${name}: ${String(error)}\n`);
    return null;
  } finally {
    await server.end('SIGKILL');
    rmSync(start.folder, { recursive: true, force: true });
  }
}

function medians(all: readonly Figures[]): Figures {
  const names = Object.keys(all[0] ?? {});
  return Object.fromEntries(names.map((name) => [name, median(all.map((each) => each[name] ?? Number.NaN))]));
}

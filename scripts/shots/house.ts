// A real server for the pictures: the whole application on port 0, its own folder, and a clock that stands still until it is
// carried forward, so that a picture is taken at 11 h 18 with six minutes forty left however slow the machine is.
import { mkdtemp, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from '#core/commands.ts';
import type { FirstEvent } from '#core/events.ts';
import type { TableId } from '#core/ids.ts';
import type { Millis } from '#core/units.ts';
import { must } from '#core/result.ts';
import { createApp } from '#server/app.ts';
import { createLog } from '#server/log.ts';
import { hashDevice } from '#server/secrets.ts';
import { perform } from '#server/workshops/perform.ts';
import { drawId } from './device.ts';

/** When every picture's day begins: 21 May 2026, 9:30 in Paris. */
export const MORNING: Millis = Date.UTC(2026, 4, 21, 7, 30);

/** A server that runs. */
export interface House {
  readonly origin: string;
  /** Server time. */
  now(): Millis;
  /** Keeps a workshop no template makes yet. */
  adopt(first: FirstEvent): void;
  /** Does what a table asks, more at once than its device may send. */
  doesAt(workshop: string, host: { table: TableId; secret: string }, command: Command): Promise<void>;
  /** Carries the clock forward. */
  later(by: Millis): void;
  /** Nothing of this workshop can be written any more: its disk is full. */
  fills(workshop: string): void;
  /** Whatever is written of this workshop takes a second from now on. */
  slows(workshop: string): void;
  /** Stops the server as a new version does: everybody is told, then nobody is answered. */
  stops(): Promise<void>;
  /** Ends the server and removes its folder. */
  close(): Promise<void>;
}

/** Starts one that believes it serves a hall, though it listens to this computer alone. Needs the build. */
export async function openHouse(): Promise<House> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tablee-shots-'));
  let time = MORNING;
  let isStopped = false;
  const now = () => time;
  const app = await createApp({
    config: {
      ...{ port: 0, host: '0.0.0.0', dataDir },
      ...{ origin: null, trustProxy: null, dev: false, logLevel: 'error' }
    },
    log: createLog('error'),
    clock: { now }
  });
  // What this machine's own disk is like must not be on a screen.
  const slow = new Set<string>();
  app.registry.onOpen(({ state, keeping }) => {
    const [kept, lasts] = [keeping.kept.bind(keeping), keeping.lasts.bind(keeping)];
    keeping.kept = () => (slow.has(state.id) ? lasts() : kept(0));
    keeping.lasts = () => {
      if (slow.has(state.id)) lasts();
    };
  });
  app.server.listen(0, '127.0.0.1');
  await once(app.server, 'listening');
  const address = app.server.address();
  if (address === null || typeof address !== 'object') throw new Error('no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    now,
    adopt: (first) => void app.registry.create(first),
    doesAt: async (workshop, { table, secret }, command) => {
      const actor = { role: 'host', device: hashDevice(secret, workshop), table } as const;
      const referee = must(app.registry.byId(workshop), workshop);
      const done = await perform(referee, { id: drawId(), command }, actor);
      if (!done.ok) throw new Error(`${command.type}: ${done.refusal.code}`);
    },
    later: (by) => {
      time += Math.round(by);
    },
    fills: (workshop) => {
      const { keeping } = must(app.registry.byId(workshop), workshop);
      const full = Object.assign(new Error('full'), { errcode: 13 });
      // Tried again each second, in vain.
      keeping.tries = () => keeping.failed(full);
      keeping.tries();
    },
    slows: (workshop) => {
      slow.add(workshop);
      must(app.registry.byId(workshop), workshop).keeping.lasts();
    },
    stops: () => {
      isStopped = true;
      return app.stop();
    },
    close: async () => {
      if (!isStopped) await app.close();
      await rm(dataDir, { recursive: true, force: true });
    }
  };
}

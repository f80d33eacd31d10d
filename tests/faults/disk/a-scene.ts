// A crowd at work on a real server whose disk one conducts, and a facilitator who only looks at what she is told.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import type { Trouble } from '#core/keeping.ts';
import { PROTOCOL_VERSION } from '#lib/protocol/version.ts';
import { troubleText } from '#lib/views/conduct/trouble-text.ts';
import { until } from '#tests/server/boards/a-board.ts';
import { Crowd } from '../a-crowd.ts';
import { freePort } from '#tests/server/free-port.ts';
import { KillableServer } from '../killable-server.ts';
import { wrongOnDisk } from '../on-disk.ts';
import { Faults } from './fault-control.ts';

const PEOPLE = 12;

/** What a facilitator was told, and when. */
export class Eyes {
  readonly told: { readonly trouble: Trouble | null; readonly at: number }[] = [];
  cuts = 0;
  readonly #socket: Socket;

  constructor(url: string, { workshop, device }: { workshop: string; device: string }) {
    const auth = { protocol: PROTOCOL_VERSION, workshop, role: 'facilitator', device };
    this.#socket = io(url, { transports: ['websocket'], forceNew: true, auth });
    this.#socket.on('keeping', ({ trouble }: { trouble: Trouble | null }) =>
      this.told.push({ trouble, at: performance.now() })
    );
    this.#socket.on('disconnect', () => (this.cuts += 1));
  }

  /** What the screen says at this moment; empty when all is well. */
  get sentence(): string {
    const trouble = this.told.at(-1)?.trouble ?? null;
    return trouble === null ? '' : troubleText(trouble);
  }

  /** The server's clock. */
  async clock(): Promise<number> {
    const { serverNow } = (await this.#socket.timeout(10_000).emitWithAck('clock')) as { serverNow: number };
    return serverNow;
  }

  close(): void {
    this.#socket.close();
  }
}

/** Where a scene is played. */
export interface Stage {
  /** The compiled shim; null for a scene without it. */
  readonly shim: string | null;
  /** Makes the data folder; a plain one when missing. Returns what undoes it. */
  readonly mount?: (dataDir: string) => () => void;
}

/** The scene. */
export class Scene {
  readonly wrong: string[] = [];
  readonly server: KillableServer;
  readonly crowd: Crowd;
  readonly faults: Faults | null;
  readonly dataDir: string;
  readonly eyes: Eyes;

  private constructor(dataDir: string, server: KillableServer, crowd: Crowd, faults: Faults | null) {
    this.dataDir = dataDir;
    this.server = server;
    this.crowd = crowd;
    this.faults = faults;
    this.eyes = new Eyes(server.url, crowd.facilitation);
  }

  /** Plays, then kills the server and looks for everything that was told. What is wrong, in words. */
  static async play(stage: Stage, act: (scene: Scene) => Promise<void>): Promise<readonly string[]> {
    const folder = mkdtempSync(join(tmpdir(), 'tablee-faults-'));
    const dataDir = join(folder, 'data');
    mkdirSync(dataDir);
    const unmount = stage.mount?.(dataDir);
    const faults = stage.shim === null ? null : new Faults(stage.shim, folder, join(dataDir, 'workshops'));
    const env = { ...faults?.env, NODE_COMPILE_CACHE: join(folder, 'compiled') };
    const server = new KillableServer(await freePort(), dataDir, env);
    let scene: Scene | null = null;
    try {
      await server.start();
      const crowd = await Crowd.gather({ url: server.url, people: PEOPLE, every: 150, back: 150 });
      scene = new Scene(dataDir, server, crowd, faults);
      await crowd.begins();
      await act(scene);
      await scene.#ends();
      return scene.wrong;
    } finally {
      scene?.crowd.leaves();
      scene?.eyes.close();
      await server.close();
      faults?.close();
      unmount?.();
      rmSync(folder, { recursive: true, force: true });
    }
  }

  /** `kill -9`, a look at the disk, another life. */
  async rebirth(): Promise<void> {
    await this.#look();
    await Promise.all([this.crowd.areBack(), this.server.start()]);
  }

  /** Nothing is kept from `breaks` to `heals`: nobody is told the contrary, she is told in words, and it goes on by itself. */
  async suspended(words: string, breaks: () => void, heals: () => void): Promise<void> {
    const start = performance.now();
    breaks();
    await until('she is told', () => this.eyes.sentence.includes(words), 20_000);
    const first = this.eyes.told.find(({ trouble, at }) => trouble !== null && at >= start);
    // From the first row that was refused: somebody must have written.
    if (!first || first.at - start > 2_000)
      this.wrong.push(`told after ${((first?.at ?? 0) - start).toFixed(0)} ms`);
    await pause(300);
    const before = this.acknowledged;
    await pause(2_000);
    if (this.acknowledged !== before) this.wrong.push(`${this.acknowledged - before} acknowledged meanwhile`);
    const look = await this.crowd.looks();
    if (look !== 200) this.wrong.push(`reading was answered ${look}`);
    heals();
    await this.crowd.areBack();
    await until('she is told that it is over', () => this.eyes.sentence === '', 20_000);
  }

  /** Everything anybody was told is kept. */
  get acknowledged(): number {
    const { told, people } = this.crowd;
    return (
      told.cards.size +
      told.moves.size +
      told.timers +
      people.reduce((sum, { pen }) => sum + pen.kept.length, 0)
    );
  }

  async #ends(): Promise<void> {
    await this.crowd.ends();
    await this.#look();
    this.wrong.push(...this.crowd.told.refusals);
  }

  async #look(): Promise<void> {
    await this.server.kill();
    this.wrong.push(...wrongOnDisk(this.dataDir, this.crowd));
  }
}

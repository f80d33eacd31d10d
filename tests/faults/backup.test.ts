// A backup taken while people write, put back elsewhere and served: everything acknowledged before it began is there, as it was at
// one row of the journal. One that is killed takes nothing from the source and is refused.
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { io, type Socket } from 'socket.io-client';
import { afterAll, expect, test } from 'vitest';
import { must } from '#core/result.ts';
import type { Workshop } from '#core/workshop.ts';
import type { CreateResponse, JoinResponse } from '#lib/protocol/http-api.ts';
import { PROTOCOL_VERSION } from '#lib/protocol/version.ts';
import { backupsIn } from '#server/operations/backup.ts';
import { restore } from '#server/operations/restore.ts';
import { verify } from '#server/operations/verify.ts';
import { pause } from '#server/rehearsal/pause.ts';
import { sqliteWorkshops } from '#server/storage/sqlite-workshops.ts';
import { stateOf } from '#server/workshops/rows.ts';
import { cardToAdd, commandId, STEPS } from '../server/a-house.ts';
import { postTo, type Secret } from '../server/api-call.ts';
import { Hand, until } from '../server/boards/a-board.ts';
import { Process, served } from './a-process.ts';
import { freePort } from '#tests/server/free-port.ts';

const PEOPLE = 12;
const STILL = new AbortController().signal;
const root = mkdtempSync(join(tmpdir(), 'tablee-backup-'));
const dataDir = join(root, 'data');
const to = join(root, 'backups');
const ours: Process[] = [];
afterAll(async () => {
  for (const each of ours) await each.exit('SIGKILL');
  rmSync(root, { recursive: true, force: true });
});

/** Does a row of the journal say it? Read beside the server that writes. */
function heard(folder: string, workshop: string, words: string): boolean {
  const db = new DatabaseSync(join(folder, 'workshops', `${workshop}.sqlite`), { readOnly: true });
  try {
    const rows = db.prepare('SELECT 1 FROM entries WHERE data LIKE ?').all(`%${words}%`);
    return rows.length > 0;
  } finally {
    db.close();
  }
}

async function look(url: string, workshop: string, device: string): Promise<{ now: { version: number } }> {
  const answer = await fetch(`${url}/api/workshops/${workshop}/view?role=facilitator`, {
    headers: { authorization: `Bearer ${device}` }
  });
  return ((await answer.json()) as { view: { now: { version: number } } }).view; // likewise
}

/** People who write card after card over a socket, and what they were told is kept. */
class Writers {
  readonly acknowledged: string[] = [];
  readonly #sockets: readonly Socket[];
  #isOver = false;
  #done: Promise<unknown> = Promise.resolve();

  constructor(url: string, workshop: string, devices: readonly string[]) {
    this.#sockets = devices.map((device) => {
      const auth = { protocol: PROTOCOL_VERSION, workshop, role: 'participant', device };
      return io(url, { transports: ['websocket'], forceNew: true, auth });
    });
  }

  begin(): void {
    this.#done = Promise.all(this.#sockets.map((socket, n) => this.#write(socket, n)));
  }

  /** Waits until so many more cards are kept: the load is real. */
  async writesOn(more: number): Promise<void> {
    const goal = this.acknowledged.length + more;
    await until(`${more} more cards`, () => this.acknowledged.length >= goal, 20_000);
  }

  async end(): Promise<void> {
    this.#isOver = true;
    await this.#done;
    for (const socket of this.#sockets) socket.close();
  }

  async #write(socket: Socket, n: number): Promise<void> {
    for (let i = 0; !this.#isOver; i++) {
      const card = `card-${n}-${i}`.padEnd(10, '-');
      const command = cardToAdd(card, 'A1', { text: `Idée ${i} de ${n}` });
      const ack = (await socket.emitWithAck('command', { id: commandId(), command })) as { ok: boolean };
      if (ack.ok) this.acknowledged.push(card);
      // As fast as the limit of one person allows, not faster.
      await pause(20, STILL);
    }
  }
}

/** The state after the first `rows` rows of a workshop's journal; all of them when not said. */
function stateIn(folder: string, workshop: string, rows?: number): Workshop {
  const workshops = sqliteWorkshops(folder);
  const entries = workshops.open(workshop).read();
  workshops.close();
  return stateOf(entries.slice(0, rows));
}

const backup = (): Process => {
  const child = new Process('scripts/backup.ts', ['--to', to, '--data', dataDir]);
  ours.push(child);
  return child;
};

test(
  '[OPS-4, OPS-5] backed up under load, killed once, restored elsewhere and served: equal, and nothing lost',
  { timeout: 90_000 },
  async () => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const server = await served(dataDir, port);
    ours.push(server);
    const made = await postTo<Secret<CreateResponse>>(`${url}/api/workshops`, {
      ...{ template: 'herault-tables', people: 25, start: true }
    });
    const { workshop, code } = made;
    const { now } = await look(url, workshop, made.device);
    const jump = { type: 'cursor.jump', step: STEPS.roundOne, expectedVersion: now.version };
    const conducting = `${url}/api/workshops/${workshop}/commands?role=facilitator`;
    await postTo(conducting, { id: commandId(), command: jump }, made.device);
    const people = await Promise.all(
      Array.from({ length: PEOPLE }, () =>
        postTo<Secret<JoinResponse>>(`${url}/api/join`, { code, table: 'A1' })
      )
    );
    const devices = people.map(({ device }) => device);
    const writers = new Writers(url, workshop, devices);
    writers.begin();
    await writers.writesOn(PEOPLE);
    const [first] = writers.acknowledged;
    const hand = new Hand({ url, workshop, board: 'A1', device: must(devices[0], 'a device') });
    await hand.synced();
    hand.types(must(first, 'a card'), ' à plusieurs mains');
    // The journal is told within the second, and what it says is compared.
    await until('the journal has heard it', () => heard(dataDir, workshop, 'à plusieurs mains'), 20_000);

    // Killed in the middle: the index is kept from it until it is dead.
    const lock = new DatabaseSync(join(dataDir, 'index.sqlite'));
    lock.exec('BEGIN EXCLUSIVE');
    const doomed = backup();
    await until('the backup has begun', () => existsSync(to) && readdirSync(to).length > 0, 30_000);
    expect(await doomed.exit('SIGKILL')).toBe(null);
    lock.close();
    const [half] = readdirSync(to);
    expect((await verify(join(to, must(half, 'what it left')))).faults).toEqual([{ is: 'unfinished' }]);
    expect(backupsIn(to)).toEqual([]);

    // Held again until a few cards more are kept: what is certain to be in the journal and not yet in its main file.
    const held = new DatabaseSync(join(dataDir, 'index.sqlite'));
    held.exec('BEGIN EXCLUSIVE');
    // A backup is named by its second: within the same one it would take the place of what the other left.
    const [left] = readdirSync(to);
    const second = (): string => new Date().toISOString().slice(17, 19);
    await until('another second', () => !must(left, 'what it left').includes(`-${second()}Z`));
    const whole = backup();
    await until('another has begun', () => readdirSync(to).length > 1, 30_000);
    await writers.writesOn(PEOPLE);
    const before = [...writers.acknowledged];
    held.close();
    await writers.writesOn(PEOPLE);
    expect([await whole.exit(), whole.said]).toEqual([0, expect.stringContaining('Sauvegarde faite')]);
    await writers.writesOn(PEOPLE);
    await writers.end();
    hand.leaves();
    expect(await server.exit('SIGTERM')).toBe(0);
    const kept = stateIn(dataDir, workshop);
    expect(writers.acknowledged.filter((card) => !kept.cards[card])).toEqual([]);

    const folder = join(to, must(backupsIn(to)[0], 'the backup'));
    const { faults, manifest } = await verify(folder);
    expect(faults).toEqual([]);
    const seq = must(manifest?.workshops[0], 'the workshop').seq;
    const elsewhere = join(root, 'elsewhere');
    expect(await restore(folder, elsewhere)).toMatchObject({ state: 'restored' });
    const restored = stateIn(elsewhere, workshop);
    expect(restored).toEqual(stateIn(dataDir, workshop, seq));
    expect(before.filter((card) => !restored.cards[card])).toEqual([]);
    expect(Object.keys(restored.cards).length).toBeLessThan(Object.keys(kept.cards).length);

    const again = await served(elsewhere, port);
    ours.push(again);
    expect(await look(url, workshop, made.device)).toMatchObject({ now: { version: now.version + 1 } });
    const back = new Hand({ url, workshop, board: 'A1', device: must(devices[0], 'a device') });
    await back.synced();
    expect(back.says(must(first, 'a card'))).toBe(
      `${must(restored.cards[must(first, 'a card')], 'it').text}`
    );
    back.leaves();
  }
);

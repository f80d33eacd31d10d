// Two workshops on one server: in one, attackers send malformed frames by the thousand among twenty people at work; in the other,
// people work. Nobody reads a word that nobody wrote, nothing is kept that should not be, nothing passes from one to the other.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import * as Y from 'yjs';
import { must } from '#core/result.ts';
import { parseRoot } from '#lib/board/board-roots.ts';
import { sqliteWorkshops } from '#server/storage/sqlite-workshops.ts';
import { stateOf } from '#server/workshops/rows.ts';
import { attacks } from './attackers.ts';
import { Crowd } from './a-crowd.ts';
import { threeOf } from './kill-cycles.ts';
import { freePort } from '#tests/server/free-port.ts';
import { KillableServer } from './killable-server.ts';
import { wrongOnDisk } from './on-disk.ts';
import { strangeUpdates } from './stored-frames.ts';

const ATTACKERS = 8;
/** As lively as a hall: what people write meanwhile must not itself become what slows the house. */
const HOW = { every: 1_000, back: 150 } as const;

/** So many frames, half of them on boards, after a quiet while. What is wrong, in words. */
export async function malformed(frames: number, quietMillis = 5_000): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tablee-malformed-'));
  const server = new KillableServer(await freePort(), folder);
  const crowds: Crowd[] = [];
  try {
    await server.start();
    for (const people of [20, 12]) crowds.push(await Crowd.gather({ url: server.url, people, ...HOW }));
    const hit = must(crowds[0], 'a crowd');
    const intruders = await hit.admits(ATTACKERS);
    await Promise.all(crowds.map((crowd) => crowd.begins()));
    const quiet = await during(crowds, () => pause(quietMillis));
    let cuts = 0;
    const loud = await during(crowds, async () => {
      const each = Math.ceil(frames / ATTACKERS);
      const all = intruders.map((at, n) => attacks(at, n % 2 === 0 ? 'board' : 'line', each, n));
      cuts = (await Promise.all(all)).reduce((sum, one) => sum + one, 0);
    });
    const wrong = [...(await alive(server.url)), ...crowds.flatMap(({ told }) => told.refusals)];
    for (const crowd of crowds) await crowd.ends();
    await server.kill();
    for (const crowd of crowds)
      wrong.push(...wrongOnDisk(folder, crowd), ...strange(folder, crowd), ...strangeUpdates(folder, crowd));
    process.stdout.write(
      `    ${frames} frames, attackers cut ${cuts} times; answers, median / p95 / worst, ms: ${['attacked', 'the other'].map((name, n) => `${name} ${threeOf(quiet[n] ?? [])} → ${threeOf(loud[n] ?? [])}`).join('; ')}\n`
    );
    return wrong;
  } finally {
    for (const crowd of crowds) crowd.leaves();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Times of the answers of each crowd meanwhile. */
async function during(
  crowds: readonly Crowd[],
  work: () => Promise<unknown>
): Promise<readonly (readonly number[])[]> {
  const before = crowds.map(({ told }) => told.answerMillis.length);
  await work();
  return crowds.map(({ told }, n) => told.answerMillis.slice(before[n]));
}

async function alive(url: string): Promise<readonly string[]> {
  const { status } = await fetch(`${url}/livez`);
  return status === 200 ? [] : [`the server answered ${status}`];
}

/** Words nobody of the crowd wrote, and what no document should hold. */
function strange(folder: string, crowd: Crowd): readonly string[] {
  const workshops = sqliteWorkshops(folder);
  try {
    const journal = workshops.open(crowd.workshop);
    const { cards } = stateOf(journal.read());
    const texts = Object.values(cards).map(({ text }) => text);
    const wrong: string[] = [];
    for (const board of journal.boards.list()) {
      const stored = must(journal.boards.load(board), board);
      const doc = new Y.Doc();
      for (const update of [...(stored.snapshot ? [stored.snapshot] : []), ...stored.updates])
        Y.applyUpdate(doc, update);
      if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null)
        wrong.push(`${board}: something waits for ever`);
      for (const root of doc.share.keys()) {
        if (cards[parseRoot(root)?.card ?? ''] === undefined)
          wrong.push(`${board}: ${root.slice(0, 40)} is no card’s`);
        else texts.push(String(doc.getText(root)));
      }
    }
    return [
      ...wrong,
      ...texts.filter((text) => !isOurs(text)).map((text) => `nobody wrote « ${text.slice(0, 80)} »`)
    ];
  } finally {
    workshops.close();
  }
}

/** What the crowd writes, its words taken out: they come in any order where two wrote at once. */
function isOurs(text: string): boolean {
  const rest = text.replace(/‹\d+\.\d+\.\d+›/gu, '').trim();
  return /^(?:Carte \d+ à déplacer|Une idée|Idée \d+ de \d+|)$/u.test(rest);
}

// One bit of a workshop's file is not what was written: either nobody can see a difference, or the workshop is set aside and says
// so at its address. Never other words than those that were written; and the other workshops are served.
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { must } from '#core/result.ts';
import { sqliteWorkshops } from '#server/storage/sqlite-workshops.ts';
import { until } from '#tests/server/boards/a-board.ts';
import { Crowd } from '../a-crowd.ts';
import { freePort } from '#tests/server/free-port.ts';
import { KillableServer } from '../killable-server.ts';

const FLIPS = 400;
const HOW = { people: 6, every: 100, back: 100 } as const;

/** Two workshops, one flipped in its file. */
export async function flippedBits(): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tablee-bits-'));
  const server = new KillableServer(await freePort(), folder);
  const crowds: Crowd[] = [];
  try {
    await server.start();
    for (let i = 0; i < 2; i++) {
      const crowd = await Crowd.gather({ url: server.url, ...HOW });
      crowds.push(crowd);
      await crowd.begins();
      await until('they wrote', () => crowd.told.cards.size > 30, 60_000);
      await crowd.ends();
    }
    await server.kill();
    const [hit, other] = [must(crowds[0], 'one'), must(crowds[1], 'another')];
    const wrong = flipsOf(folder, hit.workshop);
    const kept = flipWords(folder, hit.workshop);
    await server.start();
    const [theirs, hers] = [await other.looks(), await hit.looks()];
    if (theirs !== 200) wrong.push(`the other workshop was answered ${theirs}`);
    if (hers !== 500) wrong.push(`the damaged workshop was answered ${hers}`);
    await server.kill();
    if (!readFileSync(pathOf(folder, hit.workshop)).equals(kept)) wrong.push('the damaged file was touched');
    return wrong;
  } finally {
    for (const crowd of crowds) crowd.leaves();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const pathOf = (folder: string, id: string): string => join(folder, 'workshops', `${id}.sqlite`);

/** All that was said in a workshop, as its file has it; null when it cannot be read. */
function wholeOf(folder: string, id: string): unknown {
  const workshops = sqliteWorkshops(folder);
  try {
    if (workshops.byId(id) === null) return null;
    const journal = workshops.open(id);
    const boards = journal.boards.list().map((board) => ({ board, document: journal.boards.load(board) }));
    return { entries: journal.read(), boards };
  } catch {
    // Whatever is thrown, the registry sets the workshop aside and says so at its address.
    return null;
  } finally {
    workshops.close();
  }
}

/** A bit at a time, anywhere in a copy. */
function flipsOf(folder: string, id: string): string[] {
  const whole = wholeOf(folder, id);
  const bytes = readFileSync(pathOf(folder, id));
  const wrong: string[] = [];
  for (let i = 0; i < FLIPS; i++) {
    const copy = mkdtempSync(join(tmpdir(), 'tablee-bit-'));
    mkdirSync(join(copy, 'workshops'));
    const at = Math.floor(Math.random() * bytes.length);
    const flipped = Buffer.from(bytes);
    flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << (i % 8)), at);
    writeFileSync(pathOf(copy, id), flipped);
    copyFileSync(join(folder, 'index.sqlite'), join(copy, 'index.sqlite'));
    const said = wholeOf(copy, id);
    if (said !== null && !isDeepStrictEqual(said, whole))
      wrong.push(`a bit of byte ${at} changed what is read`);
    rmSync(copy, { recursive: true, force: true });
  }
  return wrong;
}

/** Changes a letter that somebody wrote. The file as it then is. */
function flipWords(folder: string, id: string): Buffer {
  const bytes = readFileSync(pathOf(folder, id));
  const at = bytes.indexOf('card.added');
  if (at < 0) throw new Error('no card in the file');
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  writeFileSync(pathOf(folder, id), bytes);
  return bytes;
}

// Two workshops at work on one server. Members of the first flood it, then its file is damaged while it lives, then the server is
// killed and started again: the second is answered, nothing passes from one to the other, and the first is set aside, in words.
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { must } from '#core/result.ts';
import { until } from '#tests/server/boards/a-board.ts';
import { Crowd } from './a-crowd.ts';
import { floods } from './attackers.ts';
import { freePort } from '#tests/server/free-port.ts';
import { KillableServer } from './killable-server.ts';
import { wrongOnDisk } from './on-disk.ts';

/** How large. A moment lasts until the other workshop was answered so often, and so many frames of the flood were read. */
export interface TwoWanted {
  readonly people: number;
  readonly flooders: number;
  readonly every: number;
  readonly answers: number;
  readonly frames: number;
}

/** What was seen. */
export interface TwoSeen {
  readonly wrong: readonly string[];
  /** Frames the flood sent. */
  readonly flood: number;
  /** Milliseconds to the answers of the other workshop: at rest, beside the flood, beside a damaged file. */
  readonly rest: readonly number[];
  readonly flooded: readonly number[];
  readonly damaged: readonly number[];
  /** What the damaged workshop's address answers after a start. */
  readonly said: { readonly status: number; readonly body: unknown };
}

const MARKS = ['MARQUE-UN', 'MARQUE-DEUX'] as const;
const [BACK_MILLIS, PATIENCE] = [150, 60_000] as const;

/** On a folder of their own. */
export async function twoWorkshops(wanted: TwoWanted): Promise<TwoSeen> {
  const folder = mkdtempSync(join(tmpdir(), 'tablee-two-'));
  const server = new KillableServer(await freePort(), folder);
  const crowds: Crowd[] = [];
  try {
    await server.start();
    const { people, every } = wanted;
    for (const mark of MARKS)
      crowds.push(await Crowd.gather({ url: server.url, people, every, back: BACK_MILLIS, mark }));
    // What a life leaves is in the file itself from then on.
    await server.kill();
    for (const crowd of crowds) wrongOnDisk(folder, crowd);
    await server.start();
    return await played(wanted, { folder, server, crowds });
  } finally {
    for (const crowd of crowds) crowd.leaves();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Stage {
  readonly folder: string;
  readonly server: KillableServer;
  readonly crowds: readonly Crowd[];
}

async function played(
  { flooders, answers, frames }: TwoWanted,
  { folder, server, crowds }: Stage
): Promise<TwoSeen> {
  const [hit, other] = [must(crowds[0], 'one'), must(crowds[1], 'another')];
  const during = async (work: () => Promise<unknown>): Promise<readonly number[]> => {
    const { answerMillis } = other.told;
    const before = answerMillis.length;
    await work();
    await until('the other is answered', () => answerMillis.length >= before + answers, PATIENCE);
    return answerMillis.slice(before);
  };
  const intruders = await hit.admits(flooders);
  await Promise.all(crowds.map((crowd) => crowd.begins()));
  const rest = await during(() => Promise.resolve());
  let flood = 0;
  const over = new AbortController();
  const how = { signal: over.signal, heard: (read: number) => void (flood += read) };
  const all = intruders.map((at, n) => floods(at, n % 2 === 0 ? 'board' : 'line', how));
  const isUnderWay = until('the flood is heard', () => flood >= frames, PATIENCE);
  const flooded = await during(() => isUnderWay);
  over.abort();
  await Promise.all(all);
  // Both have all that they were told.
  const wrong = [...crowds.flatMap((crowd) => strangers(crowd)), ...other.told.refusals];
  flip(folder, hit.workshop);
  const damaged = await during(() => Promise.resolve());
  await hit.ends();
  wrong.push(...hit.told.refusals);
  await server.kill();
  wrong.push(...wrongOnDisk(folder, other));
  await Promise.all([other.areBack(), server.start()]);
  const said = await hit.answer();
  await other.ends();
  wrong.push(...strangers(other));
  await server.kill();
  wrong.push(...wrongOnDisk(folder, other));
  const mark = must(MARKS[0], 'a mark');
  if (readFileSync(pathOf(folder, other.workshop)).includes(mark)) wrong.push(`${mark} is in the other file`);
  return { wrong, flood, rest, flooded, damaged, said };
}

/** What people of one were shown of the other. */
function strangers({ people, mark }: Crowd): readonly string[] {
  return people.flatMap(({ shown }) =>
    MARKS.flatMap((each) => {
      if (each === mark) return shown.includes(each) ? [] : [`nobody’s words at a table of ${each}`];
      return shown.includes(each) ? [`${each} was shown in ${mark}`] : [];
    })
  );
}

const pathOf = (folder: string, id: string): string => join(folder, 'workshops', `${id}.sqlite`);

/** Turns one bit of something somebody wrote, in the file of a living workshop. */
function flip(folder: string, id: string): void {
  const path = pathOf(folder, id);
  const bytes = readFileSync(path);
  const at = bytes.indexOf('card.added');
  if (at < 0) throw new Error('no card in the file');
  // That byte alone: what the server wrote since the file was read stays.
  const file = openSync(path, 'r+');
  writeSync(file, Uint8Array.of(bytes.readUInt8(at) ^ 1), 0, 1, at);
  closeSync(file);
}

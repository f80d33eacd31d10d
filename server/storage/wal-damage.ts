// What SQLite does not say of its write-ahead log: at the first frame whose checksum differs it takes the log to end there, as after a
// power cut, and all that was kept since is gone without a word. A cut spoils the last transaction alone, for the one before was synced
// first. So a frame that differs, followed by the end of its transaction and by one more, was spoilt later: the file is damaged.
// The format: sqlite.org/fileformat2.html, section 4.
import { readFileSync } from 'node:fs';

const [HEAD, FRAME_HEAD] = [32, 24] as const;
const MAGIC_LITTLE = 0x377f0682;

type Sum = readonly [number, number];

/** Does the log of this file hold more transactions after one that was spoilt? False without a log. Cost: one reading of it. */
export function isLogDamaged(path: string): boolean {
  const log = readLog(`${path}-wal`);
  if (log === null || log.length < HEAD) return false;
  const page = log.readUInt32BE(8);
  const magic = log.readUInt32BE(0);
  // A head that cannot be a log's: a power cut, or nothing that can be told from one.
  if (magic >>> 1 !== MAGIC_LITTLE >>> 1 || page < 512 || page > 65_536) return false;
  return spoiltThenMore(log, FRAME_HEAD + page, magic === MAGIC_LITTLE);
}

function spoiltThenMore(log: Buffer, frame: number, isLittle: boolean): boolean {
  let known: Sum = [log.readUInt32BE(24), log.readUInt32BE(28)];
  let [isSpoilt, hasEnded] = [false, false];
  for (let at = HEAD; at + frame <= log.length; at += frame) {
    const stored: Sum = [log.readUInt32BE(at + 16), log.readUInt32BE(at + 20)];
    const own = summed(log, at, frame, known, isLittle);
    const isOne = isSame(own, stored) && log.compare(log, 16, 24, at + 8, at + 16) === 0;
    // What is left of an older log, or of what was never kept.
    if (isSpoilt && !isOne) return false;
    // It follows one that was spoilt, and the end of that transaction.
    if (hasEnded) return true;
    if (!isOne && !isSpoilt) {
      isSpoilt = true;
      // Was it the page, or the sum itself? What follows says.
      known = at + 2 * frame <= log.length && follows(log, at + frame, frame, own, isLittle) ? own : stored;
    } else known = stored;
    hasEnded = isSpoilt && log.readUInt32BE(at + 4) !== 0;
  }
  return false;
}

function follows(log: Buffer, at: number, frame: number, known: Sum, isLittle: boolean): boolean {
  const stored: Sum = [log.readUInt32BE(at + 16), log.readUInt32BE(at + 20)];
  return isSame(summed(log, at, frame, known, isLittle), stored);
}

const isSame = (one: Sum, other: Sum): boolean => one[0] === other[0] && one[1] === other[1];

/** The running sum after a frame: eight bytes of its head, then its page. */
function summed(log: Buffer, at: number, frame: number, known: Sum, isLittle: boolean): Sum {
  const read = (from: number): number => (isLittle ? log.readUInt32LE(from) : log.readUInt32BE(from));
  let [one, two] = known;
  const add = (from: number, to: number): void => {
    for (let word = from; word < to; word += 8) {
      one = (one + read(word) + two) >>> 0;
      two = (two + read(word + 4) + one) >>> 0;
    }
  };
  add(at, at + 8);
  add(at + FRAME_HEAD, at + frame);
  return [one, two];
}

function readLog(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (error) {
    // No log: all is in the file itself.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

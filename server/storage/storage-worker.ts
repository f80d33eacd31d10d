// The thread that keeps what hands write together (DOC-7), so that no slow disk holds the server: for each file its own connection,
// one transaction and one sync for all it is given at once, then the answer. It reads nothing and decides nothing.
// The answer is posted, then counted in shared memory: who cannot wait for a turn of its loop sleeps on that number.
import { workerData } from 'node:worker_threads';
import type { DatabaseSync } from 'node:sqlite';
import { BoardWriter } from './board-writer.ts';
import { unpacked, type PackedRows } from './packed-rows.ts';
import { errorOf } from './row-line.ts';
import { ATTEMPT, connect, inTransaction } from './sqlite.ts';
import { ENDED, type Failure, type KeepAnswer, type KeepOrder, type ThreadBirth } from './storage-orders.ts';

interface OpenedFile {
  readonly db: DatabaseSync;
  readonly writer: BoardWriter;
}

const files = new Map<number, OpenedFile>();
// Trusted: storage-thread.ts alone starts this thread.
const { port, answers } = workerData as ThreadBirth;

port.on('message', (order: KeepOrder) => {
  port.postMessage(answerTo(order));
  Atomics.add(answers, 0, 1);
  Atomics.notify(answers, 0);
});

process.on('exit', () => {
  Atomics.store(answers, 0, ENDED);
  Atomics.notify(answers, 0);
});

function answerTo({ line, path, batches, isAttempt }: KeepOrder): KeepAnswer {
  if (batches === null) letGo(line);
  const asked = batches ?? [];
  if (!isAttempt && asked.every(({ boards }) => boards.length === 0))
    return { line, millis: null, failures: asked.map(() => null) };
  const start = performance.now();
  const failures = kept({ line, path }, asked);
  return { line, millis: performance.now() - start, failures };
}

type OfFile = Pick<KeepOrder, 'line' | 'path'>;
type Batches = readonly PackedRows[];

function kept(file: OfFile, batches: Batches): readonly (Failure | null)[] {
  const failure = failureOf(file, batches);
  if (failure === null || failure.errcode !== null || batches.length <= 1)
    return batches.length === 0 ? [failure] : batches.map(() => failure);
  // One of them cannot be kept as it is: those before it can.
  let hole: Failure | null = null;
  return batches.map((batch) => (hole ??= failureOf(file, [batch])));
}

function failureOf(file: OfFile, batches: Batches): Failure | null {
  try {
    const { db, writer } = fileOf(file);
    inTransaction(db, () => {
      const rows = batches.flatMap(unpacked);
      if (rows.length === 0) db.exec(ATTEMPT);
      writer.keep(rows);
    });
    return null;
  } catch (thrown) {
    const error = errorOf(thrown);
    const errcode = 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : null;
    // A sync that failed is never asked again of the same descriptor: what it did not keep, it forgot.
    if (errcode !== null) letGo(file.line);
    return { message: error.message, errcode };
  }
}

function fileOf({ line, path }: OfFile): OpenedFile {
  const known = files.get(line);
  if (known) return known;
  const db = connect(path, 'rw');
  const opened = { db, writer: new BoardWriter(db) };
  files.set(line, opened);
  return opened;
}

function letGo(line: number): void {
  const file = files.get(line);
  files.delete(line);
  if (file?.db.isOpen) file.db.close();
}

// The desk where files wait to be laid out, with its own thread and with threads that fail.
import { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';
import { ExportDesk, type DeskOptions } from '#server/exports/desk.ts';
import { createLog } from '#server/log.ts';
import type { Timers } from '#server/timers.ts';
import { ASKED as article } from './article.ts';

/** Timers played by hand: the last one asked for is first. */
class HandTimers implements Timers {
  readonly #acts = new Map<number, { readonly millis: number; readonly act: () => void }>();
  #last = 0;
  after(millis: number, act: () => void): () => void {
    const key = ++this.#last;
    this.#acts.set(key, { millis, act });
    return () => this.#acts.delete(key);
  }
  ring(millis: number): void {
    for (const [key, each] of [...this.#acts]) {
      if (each.millis !== millis) continue;
      this.#acts.delete(key);
      each.act();
    }
  }
}

function opened(options: Partial<DeskOptions> = {}): { desk: ExportDesk; timers: HandTimers } {
  const timers = new HandTimers();
  const desk = new ExportDesk({ log: createLog('silent'), timers, ...options });
  onTestFinished(() => desk.close());
  return { desk, timers };
}

const threadOf = (code: string) => () => new Worker(code, { eval: true });
const SILENT = 'require("node:worker_threads").parentPort.on("message", () => {})';
const ANSWERS =
  'const p = require("node:worker_threads").parentPort; p.on("message", ({ name }) => name && p.postMessage({ bytes: Buffer.from(name) }))';
const failed = { ok: false, refusal: { code: 'export.failed' } };

test('[FMT-6] a file is written on a thread, which starts at the first one and is let go when nobody asks', async () => {
  const { desk, timers } = opened({ idle: 60_000 });
  expect(desk.isAwake).toBe(false);
  const written = await desk.write('synthese.pdf', article);
  expect(written.ok && Buffer.from(written.value).toString('latin1', 0, 8)).toBe('%PDF-1.7');
  expect(desk.isAwake).toBe(true);
  timers.ring(60_000);
  expect(desk.isAwake).toBe(false);
});

test('[FMT-6] woken by whoever opens the document, the thread is there before the first file, and stays as long as it is open', async () => {
  let threads = 0;
  const start = () => {
    threads += 1;
    return threadOf(ANSWERS)();
  };
  const { desk, timers } = opened({ idle: 60_000, start });
  desk.wake();
  expect(desk.isAwake).toBe(true);
  desk.wake();
  const written = await desk.write('synthese.pdf', article);
  expect([written.ok && Buffer.from(written.value).toString(), threads]).toEqual(['synthese.pdf', 1]);
  desk.wake();
  timers.ring(60_000);
  expect(desk.isAwake).toBe(false);
});

test('[FMT-6] beyond the line, whoever asks is refused at once; those in line have their file', async () => {
  const { desk } = opened({ most: 3, start: threadOf(ANSWERS) });
  const names = ['synthese.pdf', 'synthese.docx', 'synthese.zip', 'synthese.pdf'] as const;
  const written = await Promise.all(names.map((name) => desk.write(name, article)));
  expect(written.map((each) => (each.ok ? Buffer.from(each.value).toString() : each.refusal.code))).toEqual([
    'synthese.pdf',
    'synthese.docx',
    'synthese.zip',
    'export.busy'
  ]);
});

test.each([
  [
    'says why it could not',
    'const p = require("node:worker_threads").parentPort; p.on("message", () => p.postMessage({ reason: "no" }))'
  ],
  ['throws', 'require("node:worker_threads").parentPort.on("message", () => { throw new Error("no") })'],
  ['ends by itself', 'require("node:worker_threads").parentPort.on("message", () => process.exit(3))'],
  ['never starts', 'throw new Error("no")']
])('[FMT-6] a thread that %s fails its own file, and the next one has another thread', async (_how, code) => {
  let threads = 0;
  const { desk } = opened({ start: () => threadOf(threads++ === 0 ? code : ANSWERS)() });
  expect(await desk.write('synthese.pdf', article)).toEqual(failed);
  const again = await desk.write('synthese.docx', article);
  expect(again.ok || code.includes('reason')).toBe(true);
});

test('[FMT-6] a file that lasts too long is given up with its thread', async () => {
  let threads = 0;
  const { desk, timers } = opened({
    patience: 30_000,
    start: () => threadOf(threads++ === 0 ? SILENT : ANSWERS)()
  });
  const slow = desk.write('synthese.pdf', article);
  const next = desk.write('synthese.docx', article);
  timers.ring(30_000);
  expect(await slow).toEqual(failed);
  expect((await next).ok).toBe(true);
});

test('[FMT-6] an article that a library refuses is told, and the next file is made', async () => {
  const { desk } = opened();
  const broken = {
    ...article,
    images: new Map([...article.images.keys()].map((key) => [key, new Uint8Array(3)]))
  };
  expect(await desk.write('synthese.pdf', broken)).toEqual(failed);
  expect((await desk.write('synthese.pdf', article)).ok).toBe(true);
});

test('[FMT-6] closing refuses those who wait', async () => {
  const { desk } = opened({ start: threadOf(SILENT) });
  const waiting = [desk.write('synthese.pdf', article), desk.write('synthese.docx', article)];
  await desk.close();
  expect(await Promise.all(waiting)).toEqual([failed, failed]);
  expect(desk.isAwake).toBe(false);
});

test('[FMT-6] once closed nothing starts again: waking does nothing, asking is refused', async () => {
  let threads = 0;
  const start = () => {
    threads += 1;
    return threadOf(ANSWERS)();
  };
  const { desk } = opened({ start });
  await desk.close();
  desk.wake();
  expect(await desk.write('synthese.pdf', article)).toEqual(failed);
  expect([desk.isAwake, threads]).toEqual([false, 0]);
});

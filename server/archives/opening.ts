// From the text of a file to the first event of a workshop. A large file is read in a thread of its own: a room that is writing
// next door must not wait for somebody's archive.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { FirstEvent } from '#core/events.ts';
import { refuse, type Refusal } from '#core/refusals.ts';
import { ok, type Result } from '#core/result.ts';
import { drawCode } from '#server/secrets.ts';
import { parseArchive } from './parse-archive.ts';
import { restoredFrom } from './restore.ts';

/** What a file gives. */
export type Opened = Result<FirstEvent, Refusal>;

/** What a thread is given. */
export interface Task {
  readonly text: string;
  readonly id: string;
  readonly code: string;
}

/** A file of ordinary size is read sooner than a thread starts. In characters. */
const SMALL = 300_000;
const MEMORY_MB = 1_024;

/** Reads a file where it stands. Refuses as `parseArchive` does. */
export function opened({ text, id, code }: Task): Opened {
  const archive = parseArchive(text);
  return archive.ok ? ok(restoredFrom(archive.value, { id, code, draw: drawCode })) : archive;
}

/** Reads files one at a time. */
export class Opening {
  #busy = false;

  /** The first event of a file. Refuses as `parseArchive` does, and 'rate.tooFast' while another is being read. */
  async open(task: Task): Promise<Opened> {
    if (this.#busy) return refuse('rate.tooFast');
    if (task.text.length < SMALL) return opened(task);
    this.#busy = true;
    try {
      return await apart(task);
    } finally {
      this.#busy = false;
    }
  }
}

async function apart(task: Task): Promise<Opened> {
  const worker = new Worker(new URL('./opening-thread.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB }
  });
  // An error of the thread is thrown here by `once`.
  const [answer] = await once(worker, 'message');
  // The thread posts exactly this (opening-thread.ts).
  return answer as Opened;
}

// From the text of a file to the first event of a workshop. A large file is read in a thread of its own: a room that is writing
// next door must not wait for somebody's archive.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { FirstEvent } from '#core/events.ts';
import { refuse, type Refusal } from '#core/refusals.ts';
import { ok, type Result } from '#core/result.ts';
import type { KeptImage } from '#server/images/image-store.ts';
import { drawCode } from '#server/secrets.ts';
import { parseArchive } from './parse-archive.ts';
import { restoredImages } from './restore-images.ts';
import { restoredFrom } from './restore.ts';

/** What a file gives: how the workshop begins, and the images it begins with. */
export type Opened = Result<{ readonly first: FirstEvent; readonly images: readonly KeptImage[] }, Refusal>;

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
export async function opened({ text, id, code }: Task): Promise<Opened> {
  const archive = parseArchive(text);
  if (!archive.ok) return archive;
  const images = await restoredImages(archive.value);
  if (!images.ok) return images;
  return ok({ first: restoredFrom(archive.value, { id, code, draw: drawCode }), images: images.value });
}

/** Reads files one at a time. */
export class Opening {
  #busy = false;

  /** What a file gives. Refuses as `parseArchive` does, and 'rate.tooFast' while another is being read. */
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

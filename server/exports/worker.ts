// The thread where files are laid out (FMT-6): one job at a time, its bytes or the reason why there are none. It reads no workshop.
import { parentPort } from 'node:worker_threads';
import type { Article, FileName } from './files.ts';
import { fileBytes } from './file-bytes.ts';

/** What it is asked. */
export interface Job {
  readonly name: FileName;
  readonly article: Article;
}

/** What it answers. */
export type Made = { readonly bytes: Uint8Array } | { readonly reason: string };

parentPort?.on('message', ({ name, article }: Job) => {
  void made(name, article).then((answer) => parentPort?.postMessage(answer));
});

async function made(name: FileName, article: Article): Promise<Made> {
  try {
    // A copy of its own: what libraries hand back may be a window on a larger piece of memory.
    return { bytes: Uint8Array.from(await fileBytes(name, article)) };
  } catch (error) {
    // What a library quotes may be what somebody typed: the log never has it.
    return {
      reason: error instanceof Error ? error.message.replace(/`[^`]*`/gu, '…').slice(0, 300) : 'unknown'
    };
  }
}

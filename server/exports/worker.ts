// The thread where files are laid out (FMT-6): one job at a time, its bytes or the reason why there are none. It reads no workshop.
import { parentPort } from 'node:worker_threads';
import { composed, type AskedArticle } from './asked.ts';
import type { Article, FileName } from './files.ts';
import { fileBytes } from './file-bytes.ts';

/** What it is asked. */
export interface Job {
  readonly name: FileName;
  readonly article: AskedArticle | Article;
}

/** What it answers. */
export type Made = { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly reason: string };

/** What wakes it before anybody asks: reading its libraries is most of the time of a first file. */
export const WAKE = 'wake';

parentPort?.on('message', (asked: Job | typeof WAKE) => {
  if (asked === WAKE) return void Promise.all([import('./docx.ts'), import('./pdf.ts')]);
  void made(asked).then((answer) =>
    parentPort?.postMessage(answer, 'bytes' in answer ? [answer.bytes.buffer] : [])
  );
});

async function made({ name, article }: Job): Promise<Made> {
  try {
    // A copy of its own, which is handed over whole: what libraries give may be a window on a larger piece of memory.
    return {
      bytes: Uint8Array.from(await fileBytes(name, 'document' in article ? article : composed(article)))
    };
  } catch (error) {
    // What a library quotes may be what somebody typed: the log never has it.
    return {
      reason: error instanceof Error ? error.message.replace(/`[^`]*`/gu, '…').slice(0, 300) : 'unknown'
    };
  }
}

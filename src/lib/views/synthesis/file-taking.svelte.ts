// A file the server lays out may be refused: it is asked for from the page, so that the refusal is read beside it.
import { takeFile } from '#lib/client/take-file.ts';
import { sentenceOf } from '#lib/i18n/refusal-text.ts';
import { m } from '#lib/paraglide/messages.js';
import { announce } from '#lib/ui/announcer.svelte.ts';

/** One file at a time. */
export class FileTaking {
  /** The one that is being laid out; null when none is. */
  file = $state<string | null>(null);
  #refused = $state({ file: '', trouble: '' });

  /** What was said of this file, when it was the last one asked for and was not made; else nothing. */
  troubleOf(file: string): string {
    return this.#refused.file === file ? this.#refused.trouble : '';
  }

  /** Takes a file from this address instead of following its link. */
  async take(event: Event, file: string, address: string): Promise<void> {
    event.preventDefault();
    if (this.file !== null) return;
    this.file = file;
    this.#refused = { file, trouble: '' };
    announce(m.synthesis_taking());
    const taken = await takeFile(address);
    this.file = null;
    if (!taken.ok) this.#refused = { file, trouble: sentenceOf(taken.refusal) };
    announce(taken.ok ? m.synthesis_taken() : this.#refused.trouble);
  }
}

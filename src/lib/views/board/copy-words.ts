// Words to the clipboard, said once done. Browser only.
import { m } from '#lib/paraglide/messages.js';
import { announce } from '#lib/ui/announcer.svelte.ts';

/** Copies words. Plain http has no clipboard: they are on the page and can be selected. */
export async function copyWords(words: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(words);
    announce(m.together_copied());
  } catch {
    return; // no clipboard, or refused: nothing is lost
  }
}

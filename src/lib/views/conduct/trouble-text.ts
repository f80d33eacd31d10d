// Why the server keeps nothing, in words: what happened, what is safe, what is to be done.
import { m } from '#lib/paraglide/messages.js';
import type { Trouble } from '#core/keeping.ts';

const TEXTS = {
  full: () => m.conduct_keeping_full(),
  readonly: () => m.conduct_keeping_readonly(),
  failing: () => m.conduct_keeping_failing(),
  damaged: () => m.conduct_keeping_damaged(),
  slow: () => m.conduct_keeping_slow()
} satisfies Record<Trouble, () => string>;

/** One sentence or two. */
export function troubleText(trouble: Trouble): string {
  return TEXTS[trouble]();
}

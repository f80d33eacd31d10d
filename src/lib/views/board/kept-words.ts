// Why words are among those to recover, in one sentence. Pure.
import type { KeptReason } from '#lib/client/kept-texts.svelte.ts';
import { sentenceOf } from '#lib/i18n/refusal-text.ts';
import { m } from '#lib/paraglide/messages.js';

/** `mark`: the table where the card is. */
export function whyKept(reason: KeptReason, mark: string): string {
  switch (reason.why) {
    case 'refused':
      return sentenceOf(reason.refusal);
    case 'tooLong':
      return m.together_kept_tooLong();
    case 'binned':
      return m.together_kept_binned();
    case 'away':
      return m.together_kept_away();
    case 'moved':
      return m.together_kept_moved({ mark });
    case 'unsent':
      return m.together_kept_unsent({ mark });
    case 'other':
      return m.together_kept_other();
  }
}

// A rewriting begun on this device and not kept yet, with the words it was begun from: taken up again after others wrote there, it
// is still theirs and these that are compared.
import { readDraft, writeDraft } from '#lib/client/draft.ts';

/** What is being typed, and what stood there as it began. */
export interface Rewriting {
  readonly text: string;
  readonly base: string;
}

const baseKey = (draft: string): string => `${draft}.base`;
/** An empty base is one too: it is kept after a mark. */
const MARK = '=';

/** The rewriting kept under this key; null when there is none. `now`: what stands there, for one that kept no base. */
export function readRewriting(draft: string, now: string): Rewriting | null {
  const text = readDraft(draft);
  const base = readDraft(baseKey(draft));
  // Emptied is a rewriting too: its base tells it from none.
  return text === '' && base === '' ? null : { text, base: base === '' ? now : base.slice(MARK.length) };
}

/** Keeps it; null, or a text that is as it began, takes it away. */
export function writeRewriting(draft: string, rewriting: Rewriting | null): void {
  const kept = rewriting && rewriting.text !== rewriting.base ? rewriting : null;
  writeDraft(draft, kept?.text ?? '');
  writeDraft(baseKey(draft), kept ? MARK + kept.base : '');
}

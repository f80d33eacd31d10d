// « Mes textes à récupérer », for what was typed in place: words that could not go where they were meant for, with why. They
// stay on this device, readable, until the person has done with them. Nothing is ever sent from here (LIVE-7).
import type { CardId, TableId } from '#core/ids.ts';
import type { Refusal } from '#core/refusals.ts';
import { readDraft, writeDraft } from './draft.ts';
import type { SharedWords } from './updates-store.ts';

/**
 * Why words are here: refused, or not refused at all: too long to go, the card went to the bin or is no
 * longer shown, the person changed tables, the
 * editor closed before they were kept, the table came back from a backup.
 */
export type KeptReason =
  | { readonly why: 'refused'; readonly refusal: Refusal }
  | { readonly why: 'tooLong' | 'binned' | 'away' | 'moved' | 'unsent' | 'other' };

/** Words to be read, copied, and let go. */
export interface KeptText {
  /** One per card and reason: typing on replaces them. */
  readonly id: string;
  readonly table: TableId;
  readonly card: CardId;
  readonly words: SharedWords;
  readonly reason: KeptReason;
}

/** More than this device can reasonably show: the oldest go, one by one. */
const MOST = 60;

/** The words kept for one workshop and role on this device. */
export class KeptTexts {
  /** Oldest first. */
  items = $state.raw<readonly KeptText[]>([]);
  #key: string;

  constructor(scope: string) {
    this.#key = `tablee.kept.${scope}`;
    this.items = parsed(readDraft(this.#key));
  }

  /** Keeps words; those kept before for the same card and reason are replaced. Blank ones are not kept. */
  keep({ table, card, words, reason }: Omit<KeptText, 'id'>): void {
    if (Object.values(words).every((each) => each.trim() === '')) return;
    const id = `${card} ${reason.why}`;
    const others = this.items.filter((each) => each.id !== id);
    this.#set([...others, { id, table, card, words, reason }].slice(-MOST));
  }

  /** The person has done with them, or they could go after all. */
  forget(card: CardId, why: KeptReason['why']): void {
    this.forgetId(`${card} ${why}`);
  }

  /** The same, by its id. */
  forgetId(id: string): void {
    if (this.items.some((each) => each.id === id)) this.#set(this.items.filter((each) => each.id !== id));
  }

  #set(items: readonly KeptText[]): void {
    this.items = items;
    writeDraft(this.#key, items.length === 0 ? '' : JSON.stringify(items));
  }
}

function parsed(kept: string): readonly KeptText[] {
  if (kept === '') return [];
  try {
    return JSON.parse(kept) as readonly KeptText[]; // written by #set alone
  } catch {
    return []; // cut by a full device: what could be read of it is not JSON any more
  }
}

/** Sentence, points and example, one per line, as one can paste them elsewhere. */
export function readableWords({ text, points, example }: SharedWords): string {
  const lines = points.split('\n').filter((point) => point.trim() !== '');
  return [text, ...lines.map((point) => `– ${point}`), example].filter((line) => line !== '').join('\n');
}

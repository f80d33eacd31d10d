// Half-written cards, one per table, kept on the phone: what was typed at a table stays that table's, with the round.
import type { Attribution, CardKind } from '#core/cards.ts';
import type { WritingClaim } from '#core/commands.ts';
import { columnIn, COLUMN_ID, firstOf, OTHER_COLUMN, USUAL_COLUMNS, type Column } from '#core/columns.ts';
import type { TableId } from '#core/ids.ts';
import { draftKey, readDraft, writeDraft } from '#lib/client/draft.ts';

const ROLE = 'participant';

/** A card being written. */
export interface Draft {
  readonly text: string;
  readonly example: string;
  readonly cited: string;
  readonly points: readonly string[];
  readonly kind: CardKind;
  /** How the table is called aloud. */
  readonly mark: string;
  /** Where and when it was begun. */
  readonly claim: WritingClaim;
  /** How it was to be signed, as said when it was begun (ATT-11). */
  readonly promise: Attribution;
}

/** Nothing written yet. */
export function blankDraft(mark: string, claim: WritingClaim, promise: Attribution = 'named'): Draft {
  return { text: '', example: '', cited: '', points: [], kind: '', mark, claim, promise };
}

/** Is there anything worth keeping? */
export function isBlank(draft: Draft): boolean {
  return [draft.text, draft.example, draft.cited, ...draft.points].every((words) => words.trim() === '');
}

/** The draft of a table; null when there is none or when it cannot be read. */
export function draftOf(workshop: string, table: TableId): Draft | null {
  const kept = readDraft(draftKey(workshop, ROLE, table));
  if (kept === '') return null;
  try {
    return { ...blankDraft('', { table, round: 0 }), ...JSON.parse(kept) } as Draft; // written by keepDraft alone
  } catch {
    return { ...blankDraft('', { table, round: 0 }), text: kept }; // not ours, yet somebody's words
  }
}

/** Keeps a draft, or takes it away once it is blank. */
export function keepDraft(workshop: string, draft: Draft): boolean {
  const key = draftKey(workshop, ROLE, draft.claim.table);
  return writeDraft(key, isBlank(draft) ? '' : JSON.stringify(draft));
}

/** Drafts left at other tables. Browser only. */
export function draftsElsewhere(workshop: string, here: TableId | ''): readonly Draft[] {
  const prefix = draftKey(workshop, ROLE, '');
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix) && key !== prefix + here)
      .map((key) => draftOf(workshop, key.slice(prefix.length)))
      .filter((draft) => draft !== null);
  } catch {
    return []; // storage refused: nothing was kept there either
  }
}

/** Where one writes on this phone: a board's columns, and under which name the last one chosen is kept. */
export interface ColumnChoice {
  /** The board's own; null where they are the usual three, of which none is kept. */
  readonly columns: readonly Column[] | null;
  /** The table, or one word for all the tables where the same choice stays. */
  readonly kept: string;
}

/** The column a card begins in: the one this draft has, else the last one chosen here, else the first. */
export function columnFor(workshop: string, { columns, kept }: ColumnChoice, kind: CardKind): CardKind {
  const among = columns ?? USUAL_COLUMNS;
  const known = [kind, columns ? readDraft(columnKey(workshop, kept)) : ''].find(
    (each) => COLUMN_ID.test(each) && columnIn(among, each).id !== OTHER_COLUMN.id
  );
  return known ?? firstOf(among).id;
}

/** Keeps the column chosen on this phone. */
export function keepColumn(workshop: string, { columns, kept }: ColumnChoice, kind: CardKind): void {
  if (columns) writeDraft(columnKey(workshop, kept), kind);
}

function columnKey(workshop: string, kept: string): string {
  return `tablee.column.${workshop}.${kept}`;
}

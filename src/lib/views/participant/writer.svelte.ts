// The one field of a participant: what is typed is kept at each keystroke, deposited in one act, and never cut by a move.
import type { CardText } from '#core/cards.ts';
import type { WritingClaim } from '#core/commands.ts';
import { drawId } from '#lib/client/ids.ts';
import type { Outbox } from '#lib/client/outbox.svelte.ts';
import { blankDraft, draftOf, draftsElsewhere, isBlank, keepDraft, type Draft } from './drafts.ts';
import { fits } from './lengths.ts';

/** One per participant page. */
export class Writer {
  draft = $state.raw<Draft>(blankDraft('', { table: '', round: 0 }));
  /** Drafts begun at other tables, still there. */
  elsewhere = $state.raw<readonly Draft[]>([]);
  #workshop: string;
  #outbox: Outbox;

  constructor(workshop: string, outbox: Outbox) {
    this.#workshop = workshop;
    this.#outbox = outbox;
  }

  get isBlank(): boolean {
    return isBlank(this.draft);
  }

  /** Sits down at a table: its own draft comes back, the one being written stays with the table it was begun at. */
  sit(mark: string, claim: WritingClaim): void {
    const { table } = claim;
    const before = table === this.draft.claim.table ? this.draft : draftOf(this.#workshop, table);
    // Begun before the rounds: it belongs to the first one. Begun in a round: it stays that round's.
    const next = before === null || isBlank(before) ? blankDraft(mark, claim) : before;
    this.draft = next.claim.round === 0 ? { ...next, mark, claim } : next;
    this.elsewhere = draftsElsewhere(this.#workshop, table);
  }

  /** Changes what is being written, and keeps it. */
  change(part: Partial<Draft>): void {
    this.draft = { ...this.draft, ...part };
    keepDraft(this.#workshop, this.draft);
  }

  /** Deposits a draft: into the outbox first, out of the draft only then. Blank or too long, it stays as it is. */
  async deposit(draft: Draft = this.draft): Promise<boolean> {
    if (draft.text.trim() === '' || !fits(textOf(draft))) return false;
    const isHere = draft === this.draft;
    const blank = blankDraft(draft.mark, draft.claim);
    if (isHere) this.draft = blank;
    await this.#outbox.keep({
      type: 'card.add',
      card: drawId(),
      table: draft.claim.table,
      kind: draft.kind,
      claim: draft.claim,
      ...textOf(draft)
    });
    // What was begun while it was being kept is the new draft of this table: it is not taken away.
    if (!isHere) this.drop(draft);
    else if (this.draft === blank) keepDraft(this.#workshop, blank);
    return true;
  }

  /** Changes the words of a draft of another table. */
  amend(draft: Draft, { text, example, cited, subPoints: points }: CardText): void {
    keepDraft(this.#workshop, { ...draft, text, example, cited, points });
    this.#look();
  }

  /** Takes a draft of another table away. @returns what puts it back. */
  drop(draft: Draft): () => void {
    keepDraft(this.#workshop, blankDraft(draft.mark, draft.claim));
    this.#look();
    return () => {
      keepDraft(this.#workshop, draft);
      this.#look();
    };
  }

  #look(): void {
    this.elsewhere = draftsElsewhere(this.#workshop, this.draft.claim.table);
  }
}

/** A draft as a card's words: ends trimmed, blank points left out. */
export function textOf(draft: Draft): CardText {
  return {
    text: draft.text.trim(),
    example: draft.example.trim(),
    cited: draft.cited.trim(),
    subPoints: draft.points.map((point) => point.trim()).filter((point) => point !== '')
  };
}

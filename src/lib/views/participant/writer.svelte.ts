// The one field of a participant: what is typed is kept at each keystroke, deposited in one act, and never cut by a move.
import type { Attribution, CardKind, CardText } from '#core/cards.ts';
import type { WritingClaim } from '#core/commands.ts';
import { drawId } from '#lib/client/ids.ts';
import type { Outbox } from '#lib/client/outbox.svelte.ts';
import type { UnsignedCards } from '#lib/client/unsigned.svelte.ts';
import { tellsMore } from '#lib/i18n/signature-promise.ts';
import {
  blankDraft,
  columnFor,
  draftOf,
  draftsElsewhere,
  isBlank,
  keepColumn,
  keepDraft,
  type ColumnChoice,
  type Draft
} from './drafts.ts';
import { fits } from './lengths.ts';

/** One per participant page. */
export class Writer {
  draft = $state.raw<Draft>(blankDraft('', { table: '', round: 0 }));
  /** Drafts begun at other tables, still there. */
  elsewhere = $state.raw<readonly Draft[]>([]);
  /** How the draft would be signed now, when that tells more than was promised: its author must agree first. */
  asks = $state<Attribution | null>(null);
  /** Does it say where one sits? From afar one sits nowhere, and there is nothing to believe. */
  claims = true;
  #workshop: string;
  #outbox: Outbox;
  #unsigned: UnsignedCards;
  #here: WritingClaim = { table: '', round: 0 };
  #signature: Attribution = 'named';
  #choice: ColumnChoice = { columns: null, kept: '' };

  constructor(workshop: string, outbox: Outbox, unsigned: UnsignedCards) {
    this.#workshop = workshop;
    this.#outbox = outbox;
    this.#unsigned = unsigned;
  }

  get isBlank(): boolean {
    return isBlank(this.draft);
  }

  /**
   * Sits down at a table: its own draft comes back, the one being written stays with the table it was begun at. `signature`:
   * what this moment promises; `choice`: the columns of its board.
   */
  sit(mark: string, claim: WritingClaim, signature: Attribution, choice?: ColumnChoice): void {
    const { table } = claim;
    this.#choice = choice ?? { columns: null, kept: table };
    [this.#here, this.#signature, this.asks] = [claim, signature, null];
    const before = table === this.draft.claim.table ? this.draft : draftOf(this.#workshop, table);
    // Begun before the rounds: it belongs to the first one. Begun in a round: it stays that round's.
    const next = before === null || isBlank(before) ? blankDraft(mark, claim, signature) : before;
    const kind = columnFor(this.#workshop, this.#choice, next.kind);
    this.draft = next.claim.round === 0 ? { ...next, kind, mark, claim } : { ...next, kind };
    this.elsewhere = draftsElsewhere(this.#workshop, table);
  }

  /** Chooses the column of this card, and on a board with its own columns of the next ones. */
  choose(kind: CardKind): void {
    keepColumn(this.#workshop, this.#choice, kind);
    this.change({ kind });
  }

  /** Changes what is being written, and keeps it. */
  change(part: Partial<Draft>): void {
    this.draft = { ...this.draft, ...part };
    this.asks = null;
    keepDraft(this.#workshop, this.draft);
  }

  /** Deposits a draft: into the outbox first, out of the draft only then. Blank or too long, it stays as it is. */
  async deposit(draft: Draft = this.draft): Promise<boolean> {
    if (draft.text.trim() === '' || !fits(textOf(draft))) return false;
    const isHere = draft === this.draft;
    const signature = this.#signatureOf(draft);
    if (tellsMore(signature, draft.promise)) {
      this.asks = signature;
      return false;
    }
    const kindNext = columnFor(this.#workshop, this.#choice, '');
    const blank = { ...blankDraft(draft.mark, draft.claim, signature), kind: kindNext };
    if (isHere) this.draft = blank;
    const { kind, claim } = draft;
    if (signature === 'anonymous') await this.#unsigned.write({ ...textOf(draft), kind, claim });
    else {
      const place = { card: drawId(), table: claim.table, kind, claim: this.claims ? claim : null };
      await this.#outbox.keep({ type: 'card.add', ...place, ...textOf(draft) });
    }
    // What was begun while it was being kept is the new draft of this table: it is not taken away.
    if (!isHere) this.drop(draft);
    else if (this.draft === blank) keepDraft(this.#workshop, blank);
    return true;
  }

  /** Deposits the draft as this moment signs, its author having been told. */
  async agree(): Promise<boolean> {
    if (this.asks !== null) this.change({ promise: this.asks });
    return this.deposit();
  }

  /** What was written in another round or at another table keeps the promise of that round: the server looks there. */
  #signatureOf({ claim, promise }: Draft): Attribution {
    const isNow = claim.table === this.#here.table && claim.round === this.#here.round;
    return isNow ? this.#signature : promise;
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

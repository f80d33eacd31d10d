// A witness's shapes (TES-1 to TES-9): who tells a story at a table, what they prepare, what is quoted of them; what can be asked
// about it and what can have happened. Plain data, kept for years: a new field is optional.
import type { CardId, TableId } from './ids.ts';
import type { Millis } from './units.ts';

/** The preparatory questions, by their number. Their words are messages. */
export const PREPARATORY_QUESTIONS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
/** One of them. */
export type PreparatoryQuestion = (typeof PREPARATORY_QUESTIONS)[number];

/** Who tells a story at a table. */
export interface Witness {
  readonly name: string;
  readonly affiliation: string;
  /** What the story is called; empty until it has a title. */
  readonly story: string;
}

/** A witness's own notes, question by question; a question without an answer is missing. */
export type StoryAnswers = Readonly<Partial<Record<PreparatoryQuestion, string>>>;

/** What a witness said of a quote; the name is theirs at that moment. */
export type QuoteVerdict =
  /** `wording`: as they want it to be read. */
  | {
      readonly state: 'approved';
      readonly wording: string;
      readonly name: string;
      readonly affiliation: string;
    }
  | { readonly state: 'refused' };

/** A card whose words are a witness's. `number`: 1, 2, 3… in the order they were asked; `table`: where the witness told. */
export type Quote = { readonly number: number; readonly table: TableId; readonly at: Millis } & (
  { readonly state: 'asked' } | QuoteVerdict
);

/** Everything the workshop knows of its witnesses and of their words. */
export interface Testimonies {
  readonly witnesses: Readonly<Record<TableId, Witness>>;
  /** Never sent to anybody but the devices of that table's witness, and in no file. */
  readonly answers: Readonly<Record<TableId, StoryAnswers>>;
  /** Tables whose witness did not come. */
  readonly away: readonly TableId[];
  readonly quotes: Readonly<Record<CardId, Quote>>;
}

/** Nobody tells anything. */
export const NO_TESTIMONIES: Testimonies = { witnesses: {}, answers: {}, away: [], quotes: {} };

/** What can be asked about testimonies. */
export type TestimonyCommand =
  /** Names a table's witness; the first time, draws the link that is sent to them. */
  | ({ readonly type: 'narrator.invite'; readonly table: TableId } & Witness)
  /** Another link, the former devices let go; the notes stay. */
  | { readonly type: 'narrator.release'; readonly table: TableId }
  /** Nobody tells there any more: facts, link and notes go, so that whoever is named next reads none of them. */
  | { readonly type: 'narrator.dismiss'; readonly table: TableId }
  | { readonly type: 'narrator.absent'; readonly table: TableId; readonly absent: boolean }
  /** `base`: the answer as it was when this writing began, so that what another device wrote since is kept beside it. */
  | {
      readonly type: 'story.write';
      readonly table: TableId;
      readonly question: PreparatoryQuestion;
      readonly text: string;
      readonly base?: string;
    }
  /** Asks the table's witness whether these words of theirs may be published. */
  | { readonly type: 'quote.ask'; readonly card: CardId }
  /** `wording`: what may be published; without effect on a refusal. */
  | {
      readonly type: 'quote.answer';
      readonly card: CardId;
      readonly verdict: 'approved' | 'refused';
      readonly wording: string;
    };

/** What can have happened to them. */
export type TestimonyEvent =
  | {
      readonly type: 'narrator.invited';
      readonly table: TableId;
      readonly witness: Witness;
      readonly link: string;
    }
  | { readonly type: 'narrator.released'; readonly table: TableId; readonly link: string }
  | { readonly type: 'narrator.dismissed'; readonly table: TableId }
  | { readonly type: 'narrator.marked'; readonly table: TableId; readonly absent: boolean }
  | {
      readonly type: 'story.written';
      readonly table: TableId;
      readonly question: PreparatoryQuestion;
      readonly text: string;
    }
  | {
      readonly type: 'quote.asked';
      readonly card: CardId;
      readonly table: TableId;
      readonly number: number;
      readonly at: Millis;
    }
  | {
      readonly type: 'quote.answered';
      readonly card: CardId;
      readonly verdict: QuoteVerdict;
      readonly at: Millis;
    };

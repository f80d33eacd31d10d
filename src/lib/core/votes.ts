// Votes with gommettes (VOT-1 to VOT-9): what the journal knows of one. Who voted what is nowhere: the ballot box
// (server/votes) holds tokens and marks without order, and only totals ever leave it.
import type { AskIcon, AskRule } from './asks.ts';
import type { CardId, SeatId, TableId, ThemeId, VoteId } from './ids.ts';
import type { Millis } from './units.ts';

/** `people`: one ballot for each person. `tables`: one for each table, filled together. */
export const VOTE_MODES = ['people', 'tables'] as const;
/** One of them. */
export type VoteMode = (typeof VOTE_MODES)[number];

/** One line of the ballot, frozen when the vote opens. */
export interface VoteLine {
  /** `l1`, `l2`… in the order of the themes. */
  readonly id: string;
  readonly theme: ThemeId;
  readonly text: string;
  /** The cards it stands for, the first one gives the words. */
  readonly cards: readonly CardId[];
  /** The ends of a scale. */
  readonly poles?: readonly [string, string];
  readonly icon?: AskIcon;
}

/** What a vote asks when it is a question of the plan (asks.ts). */
export interface VoteAsk {
  readonly id: string;
  /** Index in the plan of the phase it belongs to. */
  readonly phase: number;
  readonly rule: AskRule;
  readonly question: string;
  readonly options: readonly string[];
  /** Is it asked for the second time? Then each line of a scale has a `…b` beside it: where one stood before. */
  readonly again: boolean;
  readonly keep: boolean;
}

/** open → closed → revealed. Closing freezes the totals; only revealing shows them. */
export interface Vote {
  readonly id: VoteId;
  readonly mode: VoteMode;
  /** Missing: a vote with gommettes on what tables put forward. */
  readonly ask?: VoteAsk;
  readonly state: 'open' | 'closed' | 'revealed';
  readonly openedAt: Millis;
  /** Missing until then. */
  readonly revealedAt?: Millis;
  /** Gommettes of each ballot, 1 to 10; how many may go on one line, 1 to the budget. */
  readonly budget: number;
  readonly most: number;
  readonly lines: readonly VoteLine[];
  /** Who has a ballot: seats in people mode, tables in table mode. Sorted. */
  readonly electors: readonly (SeatId | TableId)[];
  /** Hands counted in the room, by what they were raised for (hand-keys.ts). */
  readonly hands: Readonly<Record<string, number>>;
  /** Gommettes by line and ballots filled, from the closing on; null while it is open. */
  readonly totals: VoteTotals | null;
}

/** Nothing was ever voted. */
export const NO_TOTALS: VoteTotals = { marks: {}, ballots: 0 };

/** What comes out of an urn. */
export interface VoteTotals {
  /** Gommettes by line, every line named; of a scale or a sort, how many by place (`l1.7`) and who moved (`l1.AB`). */
  readonly marks: Readonly<Record<string, number>>;
  /** Ballots with at least one gommette. */
  readonly ballots: number;
  /** Too few answered for any of it to be shown: `marks` is empty. */
  readonly few?: true;
}

// A vote and a question as screens receive them (VOT-5, ASK-1): shapes only, computed in view-votes.ts.
import type { Ask, AskIcon } from './asks.ts';
import type { SeatId } from './ids.ts';
import type { Millis } from './units.ts';
import type { Vote, VoteAsk, VoteMode, VoteTotals } from './votes.ts';

/** One line of a ballot. */
export interface VoteLineView {
  readonly id: string;
  readonly letter: string;
  readonly text: string;
  /** The ends of a scale. */
  readonly poles?: readonly [string, string];
  readonly icon?: AskIcon;
}

/** A question put to everybody. `again`: it is asked a second time, and one says where one stood on the line `…b`. */
export interface AskView extends Pick<VoteAsk, 'id' | 'rule' | 'question' | 'options' | 'again' | 'keep'> {
  /** The vote it repeats; null when it is asked for the first time. */
  readonly repeats: string | null;
  /** It will be asked again. */
  readonly returns: boolean;
  /** What came out of that one, once both are revealed; else null. */
  readonly before: VoteTotals | null;
}

/** A vote. `totals` and, outside the facilitation, `hands` are there only once revealed. */
export interface VoteView {
  readonly id: string;
  readonly mode: VoteMode;
  readonly state: Vote['state'];
  readonly openedAt: Millis;
  readonly budget: number;
  readonly most: number;
  /** `letter`: the theme's. In the order of the themes. */
  readonly lines: readonly VoteLineView[];
  /** What it asks, when it is a question of the plan; its lines then belong to no theme. */
  readonly ask: AskView | null;
  /** Themes that have a line, in order. */
  readonly themes: readonly { readonly letter: string; readonly title: string }[];
  /** Has the viewer a ballot? */
  readonly elector: boolean;
  readonly electors: number;
  /** How many took their ballot; null for those who are not told, and once it is revealed. */
  readonly voted: number | null;
  /** People here without a ballot, for the facilitation while it is open; else empty. */
  readonly waiting: readonly SeatId[];
  readonly hands: Vote['hands'];
  readonly totals: Vote['totals'];
}

/** A question of the present phase, as the facilitation has it before, while and after it is asked. */
export interface AskRow extends Pick<Ask, 'id' | 'rule' | 'question'> {
  readonly again: boolean;
  /** null before it is asked. */
  readonly vote: string | null;
  readonly state: Vote['state'] | 'ahead';
}

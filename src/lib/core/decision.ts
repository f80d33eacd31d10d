// What a decision is: events or a refusal, and what the world lends to reach it.
import type { Names } from './erased-names.ts';
import type { Bearer } from './erasure.ts';
import type { WorkshopEvent } from './events.ts';
import type { Refusal } from './refusals.ts';
import type { Result } from './result.ts';
import type { ImageFacts } from './synthesis-edits.ts';
import type { Millis } from './units.ts';
import type { Vote, VoteTotals } from './votes.ts';
import type { Workshop } from './workshop.ts';

/** What the world lends to a decision. */
export interface DecisionEnv {
  readonly now: Millis;
  /** A random text of CODE_ALPHABET of this length. */
  readonly draw: (length: number) => string;
  /** The synthesis as it stands, or of another state, ready to be frozen. */
  readonly compose: (of?: Workshop) => unknown;
  /** What is in a vote's urn at this moment. */
  readonly tally: (vote: Vote) => VoteTotals;
  /** An image that was sent to this workshop and is kept, by its hash. Missing: none is. */
  readonly image?: (hash: string) => ImageFacts | null;
  /** The hash of plain data as the journal writes them. Missing: none is known. */
  readonly hash?: (data: unknown) => string;
  /** What this person was ever called, as the journal tells. Missing: what the workshop still knows. */
  readonly names?: (bearer: Bearer) => Names;
}

/** What a command leads to. An empty list means « already so »: it is acknowledged, nothing is written. */
export type Decision = Result<readonly WorkshopEvent[], Refusal>;

// The port of ballots: one urn per vote, kept beside the journal and never in it (VOT-6). An urn is a set: nothing in it says
// when, in which order or for whom anything came. Every adapter passes tests/contracts/urns.contract.ts.

/** What an urn holds. The two halves are not tied: no served name leads to a ballot. */
export interface Urn {
  /** Seats, or tables, whose one ballot is out. */
  readonly served: ReadonlySet<string>;
  /** Ballots by the hash of their token (base64url): gommettes on each line, in the order of the lines. */
  readonly ballots: ReadonlyMap<string, readonly number[]>;
}

/** Room for a whole vote, so that an urn takes the same place from its first ballot to its last. */
export interface UrnRoom {
  readonly electors: number;
  readonly lines: number;
}

/** The urns of one workshop. */
export interface UrnStore {
  /** null when nobody has voted. @throws UrnDamaged */
  read(vote: string): Urn | null;
  /** Replaces the whole urn and returns once it is on disk, with no trace of what it was before. */
  write(vote: string, urn: Urn, room: UrnRoom): void;
  /** Wipes an urn. Unknown: nothing happens. */
  destroy(vote: string): void;
  /** Votes that have an urn. */
  kept(): readonly string[];
}

/** Nobody has voted. */
export const EMPTY_URN: Urn = { served: new Set(), ballots: new Map() };

/** What is kept of an urn is not what was written. */
export class UrnDamaged extends Error {
  override readonly name = 'UrnDamaged';
  constructor(vote: string) {
    super(`the urn of vote ${vote} is damaged`);
  }
}

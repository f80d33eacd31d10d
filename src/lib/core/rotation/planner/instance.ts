// A planning problem as it is written in a file (docs/rotation-planner.md).

/** A table as written. */
export interface InstanceTable {
  readonly id: string;
  /** Fewest and most people, in each round. */
  readonly cap?: readonly [number, number];
  /** Rounds, from 0, in which it is shut. */
  readonly closed?: readonly number[];
  /** Long sessions: first and last round of each; the company stays, it counts as one visit and one meeting. */
  readonly span?: readonly (readonly [number, number])[];
}

/** A person, or a whole group that moves as one. */
export interface InstancePerson {
  readonly id: string;
  readonly profile?: string;
  readonly org?: string;
  readonly remote?: boolean;
  /** The table they hold: they stay there while it is open. */
  readonly host?: string;
  readonly pins?: readonly { readonly round: number; readonly table: string }[];
  /** Rounds, from 0, when they are not in the room. */
  readonly absent?: readonly number[];
  /** Tables, best first. */
  readonly prefs?: readonly string[];
}

/** How firmly a rule is meant. */
export type Firmness = 'hard' | 'soft' | 'off';

/** Rules of an instance. */
export interface InstanceRules {
  /** Biggest minus smallest open table of a round; null leaves it to the capacities. */
  readonly sizeSpread?: number | null;
  readonly tableOnce?: Firmness;
  readonly together?: readonly (readonly string[])[];
  readonly apart?: readonly (readonly string[])[];
  readonly orgApart?: Firmness;
  readonly profileBalance?: Firmness;
  readonly remote?: string;
  /** What a table nobody ranked costs; 0 is the first choice. */
  readonly unrankedCost?: number;
}

/** What was planned before something happened. */
export interface InstanceReplan {
  /** Rounds that have begun: they stay as they were. */
  readonly lockedRounds: number;
  /** One row per round, one cell per person: index of a table, or -1. */
  readonly previous: readonly (readonly number[])[];
}

/** A planning problem. */
export interface Instance {
  readonly id: string;
  readonly rounds: number;
  readonly tables: readonly InstanceTable[];
  readonly people: readonly InstancePerson[];
  readonly rules: InstanceRules;
  readonly replan?: InstanceReplan;
}

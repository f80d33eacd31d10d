// What the house no longer knows of a workshop (KEEP-1). Plain data, kept in its journal.
import type { Millis } from './units.ts';

/** What has been forgotten of a workshop, and when it had ended. */
export interface Forgotten {
  readonly endedAt: Millis;
  /** When its people were. */
  readonly people: Millis;
  /** When the cards its published page does not tell were; missing: they are here. */
  readonly cards?: Millis;
}

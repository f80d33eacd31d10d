// What the people of a crowd were told is kept.
import type { Ack } from '#lib/protocol/socket-events.ts';

/** What was acknowledged, and must be on the disk from then on. */
export class Told {
  readonly cards = new Set<string>();
  /** Cards moved, and where to. */
  readonly moves = new Map<string, string>();
  /** Hashes of the ballots of each vote. */
  readonly ballots = new Map<string, Set<string>>();
  /** Votes revealed. */
  readonly votes = new Set<string>();
  /** Times the timer was stopped or let go. */
  timers = 0;
  /** How long each card waited for its answer, ms. */
  readonly answerMillis: number[] = [];
  /** What should never have been refused. */
  readonly refusals: string[] = [];

  /** Notes a refusal; true for an answer that is kept. */
  isKept(what: string, ack: Ack): boolean {
    if (!ack.ok) this.refusals.push(`${what}: ${ack.refusal.code}`);
    return ack.ok;
  }
}

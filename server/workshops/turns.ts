// What is asked of one workshop in one turn of the loop, in the order in which it came. The story of a bench (JRN-4):
//   several commands arrive → the turn ends → judged one after the other → one transaction, one sync → shown → each answered.
// While the thread waits for a sync, what comes waits in the sockets: the next bench is larger, and the line not longer.
import type { CommandEnvelope } from '#core/commands.ts';
import { holdsGrant } from '#core/grants.ts';
import { refuse } from '#core/refusals.ts';
import type { Actor } from '#core/roles.ts';
import type { Ack } from '#lib/protocol/socket-events.ts';
import { isOfMany, type Asked } from './judging.ts';
import type { Referee } from './referee.ts';

/** More than so many are another transaction: a bench holds the loop as long as it lasts. */
const MOST = 64;

interface Waiting extends Asked {
  readonly done: (ack: Ack) => void;
  readonly failed: (fault: unknown) => void;
}

/** The turns of one workshop. */
export class Turns {
  readonly #referee: Referee;
  #waiting: Waiting[] = [];

  constructor(referee: Referee) {
    this.#referee = referee;
  }

  /** Judged at the end of this turn. Resolves once it is durable and shown; rejects when it cannot be kept. */
  ask(envelope: CommandEnvelope, actor: Actor): Promise<Ack> {
    return new Promise((done, failed) => {
      this.#waiting.push({ envelope, actor, done, failed });
      if (this.#waiting.length === 1) setImmediate(() => this.#ends());
    });
  }

  #ends(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const bench of benchesOf(waiting)) {
      if (bench.length === 1) bench.forEach((each) => this.#alone(each));
      else this.#together(bench);
    }
  }

  #alone({ envelope, actor, done, failed }: Waiting): void {
    try {
      // It may have been lost since the question came.
      const isHeld = holdsGrant(this.#referee.state, actor);
      done(isHeld ? this.#referee.execute(envelope, actor) : refuse('session.missing'));
    } catch (fault) {
      failed(fault);
    }
  }

  #together(bench: readonly Waiting[]): void {
    try {
      const outcomes = this.#referee.executeAll(bench);
      bench.forEach(({ done, failed }, i) => {
        const outcome = outcomes[i];
        if (outcome && 'ack' in outcome) done(outcome.ack);
        else failed(outcome?.fault);
      });
    } catch (fault) {
      // Nothing of it is kept. When it is not the file's fault it is that of one of them.
      if (this.#referee.keeping.isSuspended) for (const { failed } of bench) failed(fault);
      else for (const each of bench) this.#alone(each);
    }
  }
}

/** Those that may be judged together, as they follow one another. */
function benchesOf(waiting: readonly Waiting[]): readonly (readonly Waiting[])[] {
  const benches: Waiting[][] = [];
  for (const each of waiting) {
    const last = benches.at(-1);
    const first = last?.[0];
    const isOne = first && last.length < MOST && isOfMany(first.envelope) && isOfMany(each.envelope);
    if (isOne) last.push(each);
    else benches.push([each]);
  }
  return benches;
}

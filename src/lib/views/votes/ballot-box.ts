// The ballots of one page: the one of each vote, made when it is first shown, and told when the network or another tab speaks.
import type { VoteView } from '#core/views-votes.ts';
import { forgetStood } from '#lib/client/stood.ts';
import { Ballot, ballotPorts, type BallotPorts } from '#lib/client/ballot.svelte.ts';

/** One per participant's or table's page. */
export class BallotBox {
  readonly #ports: BallotPorts;
  readonly #made = new Map<string, Ballot>();

  constructor(act: BallotPorts['act']) {
    this.#ports = ballotPorts(act);
  }

  /** The ballot of this vote. `scope`: workshop and person or table. */
  of(vote: VoteView, scope: string): Ballot {
    const key = `${scope}.${vote.id}`;
    const made =
      this.#made.get(key) ??
      new Ballot({ vote: vote.id, budget: vote.budget, most: vote.most }, scope, this.#ports);
    this.#made.set(key, made);
    return made;
  }

  /** The vote is revealed: nothing of the ballot stays on this device, nor where one stood when it was asked twice. */
  forget(vote: VoteView, scope: string): void {
    this.of(vote, scope).forget();
    if (vote.ask?.repeats) forgetStood(scope, vote.ask.repeats);
  }

  /** The network is back. */
  resend(): void {
    for (const ballot of this.#made.values()) void ballot.send();
  }

  /** Follows what another tab of this device writes. @returns what stops it. */
  follow(): () => void {
    const reload = (): void => this.#made.forEach((ballot) => ballot.reload());
    addEventListener('storage', reload);
    return () => removeEventListener('storage', reload);
  }
}

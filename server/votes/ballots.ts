// The voters' side of one workshop: who has been served, and what is in the urns (VOT-4, VOT-6, VOT-8). The story of a ballot:
//   device: draws a token, keeps it · take(token) → the seat is served and the token's hash joins the urn, in one write
//   device: cast(token, gommettes), as often as it likes until the vote is closed · the urn is counted, revealed, wiped
// Nothing here is logged, timed or numbered. What arrives within one window is written once, then answered.
import { tallyOf } from '#core/tally.ts';
import type { Turnout } from '#core/view-votes.ts';
import type { Vote, VoteTotals } from '#core/votes.ts';
import type { Workshop } from '#core/workshop.ts';
import { hashToken } from '#server/secrets.ts';
import { EMPTY_URN, UrnDamaged, type Urn, type UrnStore } from './urn.ts';

/** How long writes are gathered. */
const WINDOW_MILLIS = 25;

/** An urn after an act, or null when the act is refused. */
type Act = (urn: Urn) => Urn | null;

interface Waiting {
  readonly vote: Vote;
  readonly act: Act;
  readonly done: (isDone: boolean) => void;
  readonly failed: (error: unknown) => void;
}

/** Ballots of one workshop. */
export class Ballots {
  readonly #urns: UrnStore;
  readonly #workshop: () => Workshop;
  readonly #open = new Map<string, Urn>();
  readonly #listeners = new Set<() => void>();
  #waiting: Waiting[] = [];
  #timer: NodeJS.Timeout | null = null;

  /** @param workshop the state of this moment: electors may have been added since a vote was judged. */
  constructor(urns: UrnStore, workshop: () => Workshop) {
    this.#urns = urns;
    this.#workshop = workshop;
  }

  /** Serves an elector under a token. False when they already hold another one. Resolves once it is durable. */
  take(vote: Vote, elector: string, token: string): Promise<boolean> {
    const hash = this.#hash(vote, token);
    return this.#soon(vote, (urn) => {
      if (urn.served.has(elector)) return urn.ballots.has(hash) ? urn : null;
      if (urn.ballots.has(hash)) return null;
      const blank = vote.lines.map(() => 0);
      return { served: new Set([...urn.served, elector]), ballots: new Map([...urn.ballots, [hash, blank]]) };
    });
  }

  /** Puts gommettes (by line, within the budget) on the ballot of a token, in place of what was there. False when there is none. */
  cast(vote: Vote, token: string, marks: Readonly<Record<string, number>>): Promise<boolean> {
    const hash = this.#hash(vote, token);
    const counts = vote.lines.map(({ id }) => marks[id] ?? 0);
    return this.#soon(vote, (urn) =>
      urn.ballots.has(hash) ? { ...urn, ballots: new Map([...urn.ballots, [hash, counts]]) } : null
    );
  }

  /** What is in a vote's urn, whatever has been answered « kept » included. */
  tally(vote: Vote): VoteTotals {
    this.settle();
    return tallyOf(vote, [...this.#urn(vote.id).ballots.values()]);
  }

  /** How many have taken their ballot. A damaged urn shows none: ballots and the count are refused, screens live on. */
  readonly turnout: Turnout = (vote) => {
    try {
      return this.#urn(vote).served.size;
    } catch (error) {
      if (error instanceof UrnDamaged) return 0;
      throw error;
    }
  };

  /** Calls back when that number changes. Returns what stops it. */
  onTurnout(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Wipes the urns nobody needs any more: of votes revealed, or left behind by a newer one. */
  sweep(): void {
    const last = this.#workshop().votes.at(-1);
    const needed = last && last.state !== 'revealed' ? last.id : null;
    for (const vote of this.#urns.kept()) if (vote !== needed) this.#urns.destroy(vote);
    for (const vote of this.#open.keys()) if (vote !== needed) this.#open.delete(vote);
  }

  /** Writes what waits, now. What cannot be kept is told to who asked; nothing of it stays. */
  settle(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const waiting = this.#waiting;
    this.#waiting = [];
    const votes = new Map(waiting.map(({ vote }) => [vote.id, vote]));
    for (const id of votes.keys())
      this.#write(
        id,
        waiting.filter(({ vote }) => vote.id === id)
      );
  }

  #write(id: string, waiting: readonly Waiting[]): void {
    try {
      const before = this.#urn(id);
      let after = before;
      const answers = waiting.map(({ act }) => {
        const next = act(after);
        after = next ?? after;
        return next !== null;
      });
      if (after !== before) this.#keep(id, after);
      waiting.forEach(({ done }, index) => done(answers[index] ?? false));
      if (after.served.size !== before.served.size) for (const listener of this.#listeners) listener();
    } catch (error) {
      // Whoever was answered already does not hear this: a promise settles once.
      for (const { failed } of waiting) failed(error);
    }
  }

  #keep(id: string, urn: Urn): void {
    const vote = this.#workshop().votes.find((each) => each.id === id);
    if (!vote) throw new Error(`no vote ${id}`);
    this.#urns.write(id, urn, { electors: vote.electors.length, lines: vote.lines.length });
    this.#open.set(id, urn);
  }

  #urn(id: string): Urn {
    const known = this.#open.get(id) ?? this.#urns.read(id) ?? EMPTY_URN;
    this.#open.set(id, known);
    return known;
  }

  #soon(vote: Vote, act: Act): Promise<boolean> {
    return new Promise((done, failed) => {
      this.#waiting.push({ vote, act, done, failed });
      this.#timer ??= setTimeout(() => this.settle(), WINDOW_MILLIS);
    });
  }

  #hash(vote: Vote, token: string): string {
    return hashToken(token, `${this.#workshop().id}/${vote.id}`);
  }
}

// The ways of going on, asked of the server and kept while one chooses. What comes back late for another question is left.
import type { Command } from '#core/commands.ts';
import type { ThemeId } from '#core/ids.ts';
import type { OfferBody, OffersRequest, OffersResponse } from '#core/rotation-answers.ts';
import type { FacilitatorView } from '#core/views.ts';
import type { MixView } from '#core/views-conduct.ts';
import type { Answer, Trouble } from '#lib/client/api.ts';

/** What a desk speaks to. */
interface Edges {
  /** What the server proposes, unless the question is let go. */
  readonly propose: (wish: OffersRequest, signal: AbortSignal) => Answer<OffersResponse>;
  /** Does what is chosen; whether it was done. */
  readonly act: (command: Command) => Promise<boolean>;
}

/** One per panel. */
export class RepairDesk {
  offers = $state.raw<OffersResponse | null>(null);
  trouble = $state.raw<Trouble | null>(null);
  /** The server is asked. */
  busy = $state(false);
  /** An offer is being taken. */
  taking = $state(false);
  #asked = new AbortController();
  readonly #edges: Edges;

  constructor(edges: Edges) {
    this.#edges = edges;
  }

  /** Asks again: a theme about to close, and what is wished besides. @returns what is proposed; null when refused, or overtaken. */
  async look(
    close: readonly ThemeId[],
    { pins = [], ...besides }: Partial<Omit<OffersRequest, 'close'>> = {}
  ): Promise<OffersResponse | null> {
    this.#asked.abort();
    this.#asked = new AbortController();
    const { signal } = this.#asked;
    this.busy = true;
    const answer = await this.#edges.propose({ close, pins, ...besides }, signal);
    if (signal.aborted) return null;
    this.busy = false;
    this.trouble = answer.ok ? null : answer.refusal;
    this.offers = answer.ok ? answer.value : null;
    return this.offers;
  }

  /** Takes one of the offers; they stay when it could not be done. */
  async take({ routes }: OfferBody): Promise<void> {
    if (!this.offers) return;
    const { grouping, from, close } = this.offers;
    this.taking = true;
    const isDone = await this.#edges.act({ type: 'plan.routes', grouping, from, close, routes });
    this.taking = false;
    if (isDone) this.leave();
  }

  /** Mixes everybody again: taken at once where it is better, else what there is to say stays. */
  async remix(): Promise<void> {
    const found = await this.look([]);
    if (found?.mixed) await this.take(found.mixed);
  }

  /** Forgets what was proposed. */
  leave(): void {
    this.#asked.abort();
    this.busy = false;
    this.offers = null;
    this.trouble = null;
  }
}

/** The room as offers see it: another text when somebody comes, goes or moves, a round begins or something is taken back. */
export function roomOf({ now, seats }: Pick<FacilitatorView, 'now' | 'seats'>, { from }: MixView): string {
  const people = seats.map(({ seat, state, group, affiliation, quality, ranking }) => [
    ...[seat, state, group, affiliation, quality, ranking]
  ]);
  return JSON.stringify([now.version, from, people]);
}

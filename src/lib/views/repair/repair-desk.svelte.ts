// The ways of going on, asked of the server and kept while one chooses. What comes back late for another question is left.
import type { PlanCommand } from '#core/commands-plan.ts';
import type { SeatId, TableId, ThemeId } from '#core/ids.ts';
import type { Answer, Trouble } from '#lib/client/api.ts';
import type { OfferBody, OffersRequest, OffersResponse } from '#core/rotation-answers.ts';

/** What `plan.routes` takes. */
export type RoutesCommand = Extract<PlanCommand, { type: 'plan.routes' }>;

/** One per panel. */
export class RepairDesk {
  offers = $state.raw<OffersResponse | null>(null);
  trouble = $state.raw<Trouble | null>(null);
  busy = $state(false);
  #asked = 0;
  #ask: (wish: OffersRequest) => Answer<OffersResponse>;

  constructor(ask: (wish: OffersRequest) => Answer<OffersResponse>) {
    this.#ask = ask;
  }

  /** Asks again: a theme about to close, where somebody must sit. */
  async look(close: readonly ThemeId[], pins: OffersRequest['pins'] = []): Promise<void> {
    const turn = (this.#asked += 1);
    this.busy = true;
    const answer = await this.#ask({ close, pins });
    if (turn !== this.#asked) return;
    this.busy = false;
    this.trouble = answer.ok ? null : answer.refusal;
    this.offers = answer.ok ? answer.value : null;
  }

  /** Forgets what was proposed. */
  leave(): void {
    this.#asked += 1;
    this.busy = false;
    this.offers = null;
    this.trouble = null;
  }
}

/** The command of an offer. */
export function commandOf({ grouping, from, close }: OffersResponse, offer: OfferBody): RoutesCommand {
  return { type: 'plan.routes', grouping, from, close, routes: offer.routes };
}

/** A place somebody must have in a round. */
export interface Wished {
  readonly seat: SeatId;
  readonly round: number;
  readonly table: TableId;
}

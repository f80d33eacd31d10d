// Closing the wishes (CHO-4): the best plan is asked of the server, and closing tells it to everybody in one act, which can be taken back.
import type { Command } from '#core/commands.ts';
import type { ChoiceFigures } from '#core/rotation/choice-figures.ts';
import type { OffersRequest, OffersResponse } from '#core/rotation-answers.ts';
import type { Answer, Trouble } from '#lib/client/api.ts';
import { choiceIn } from './choice-words.ts';

/** What a desk speaks to. */
interface Edges {
  readonly propose: (wish: OffersRequest) => Answer<OffersResponse>;
  /** Does it; whether it was done. */
  readonly act: (command: Command) => Promise<boolean>;
}

/** One per console. */
export class DealDesk {
  busy = $state(false);
  trouble = $state.raw<Trouble | null>(null);
  /** What the plan that was told is worth; null before. */
  figures = $state.raw<ChoiceFigures | null>(null);
  readonly #edges: Edges;

  constructor(edges: Edges) {
    this.#edges = edges;
  }

  /** Plans and tells; once it is closed, plans and tells again. */
  async deal(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.trouble = null;
    const answer = await this.#edges.propose({ close: [], pins: [] });
    if (answer.ok) {
      const { routes, figures } = answer.value.mixed ?? answer.value.still;
      if (await this.#edges.act({ type: 'choice.close', routes })) this.figures = choiceIn(figures);
    } else this.trouble = answer.refusal;
    this.busy = false;
  }
}

// What a workshop shows at one moment: worked out once for all who are shown the same (VIEW-1), whatever they are in number. It is
// read in one go and thrown away: it never outlives the state it was made of.
import type { Actor } from '#core/roles.ts';
import { unreachable } from '#core/result.ts';
import { withTurnout } from '#core/view-votes.ts';
import type { WorkshopView } from '#core/views.ts';
import type { Workshop } from '#core/workshop.ts';
import type { Referee } from '#server/workshops/referee.ts';
import { viewFor } from './view-for.ts';

/** A view, and what tells it from another. */
export interface Shown {
  readonly view: WorkshopView;
  readonly text: string;
}

/** The moment at which it is made. */
export class Moment {
  readonly state: Workshop;
  readonly seq: number;
  readonly #now: number;
  readonly #referee: Referee;
  readonly #shown = new Map<string, Shown>();

  constructor(referee: Referee) {
    this.#referee = referee;
    this.state = referee.state;
    this.seq = referee.seq;
    this.#now = referee.now();
  }

  /** What this actor is shown. */
  shownTo(actor: Actor): Shown {
    const likeness = likenessOf(actor);
    const known = this.#shown.get(likeness);
    if (known) return known;
    const view = withTurnout(viewFor(this.state, actor, this.#now), this.#referee.ballots.turnout);
    const shown = { view, text: JSON.stringify(view) };
    this.#shown.set(likeness, shown);
    return shown;
  }
}

/** Whoever has this in common is shown the same. */
function likenessOf(actor: Actor): string {
  switch (actor.role) {
    case 'facilitator':
    case 'projection':
      return actor.role;
    case 'host':
    case 'narrator':
      return `${actor.role} ${actor.table}`;
    case 'participant':
      return `${actor.role} ${actor.seat}`;
    case 'owner':
      return `${actor.role} ${actor.zoom}`;
    default:
      return unreachable(actor);
  }
}

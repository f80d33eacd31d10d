// An erasure that somebody asked for (ERA-1 to ERA-5): the facilitation's, at any stage, and never taken back. A page that is public is
// composed again at once, under the next number.
import { personOf } from './cards.ts';
import type { Decision, DecisionEnv } from './decision.ts';
import type { ErasureCommand, ErasureEvent } from './erasure.ts';
import { evolveErasure } from './evolve-erasure.ts';
import { may } from './permissions.ts';
import { refuse } from './refusals.ts';
import { ok } from './result.ts';
import type { Actor } from './roles.ts';
import type { Publication, Workshop } from './workshop.ts';

/** Judges it. `workshop`: whole, not as people are seated now. Refuses 'card.unknown' and 'seat.unknown'. */
export function decideErasure(
  workshop: Workshop,
  command: ErasureCommand,
  actor: Actor,
  env: DecisionEnv
): Decision {
  const card = command.type === 'card.erase' ? workshop.cards[command.card] : undefined;
  const right = may(workshop, actor, command.type, { card });
  if (!right.ok) return right;
  if (command.type === 'card.erase' && !card) return refuse('card.unknown');
  if (command.type === 'seat.erase' && !workshop.seats[command.seat]) return refuse('seat.unknown');
  const made: ErasureEvent = {
    type: 'erasure.made',
    seat: command.type === 'seat.erase' ? command.seat : null,
    cards: cardsOf(workshop, command),
    at: env.now
  };
  const { publication } = workshop;
  if (!publication || publication.withdrawn) return ok([made]);
  return ok([made, republished(evolveErasure(workshop, made, env.names?.(made.seat)), publication, env)]);
}

function cardsOf({ cards }: Workshop, command: ErasureCommand): readonly string[] {
  if (command.type === 'card.erase') return [command.card];
  if (command.reach === 'name') return [];
  return Object.values(cards)
    .filter((card) => personOf(card) === command.seat)
    .map(({ id }) => id);
}

/** The page again, from what is left; the version that said more is retired by its hash. */
function republished(left: Workshop, { version, slug, document }: Publication, env: DecisionEnv) {
  const retires = { version, hash: env.hash?.(document) ?? '', at: env.now };
  const { publication } = left;
  const retired = [...(publication?.retired ?? []), retires];
  return {
    ...({ type: 'synthesis.published', version: left.versions + 1, slug, at: env.now, retires } as const),
    document: env.compose({ ...left, publication: publication && { ...publication, retired } })
  };
}

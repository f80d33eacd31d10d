// An erasure that somebody asked for (ERA-1 to ERA-6): the facilitation's, at any stage, and never taken back. A page that is public is
// composed again at once, under the next number.
import { personOf } from './cards.ts';
import type { Decision, DecisionEnv } from './decision.ts';
import { namesOf } from './erased-names.ts';
import type { Bearer, ErasureCommand, ErasureEvent } from './erasure.ts';
import { evolveErasure } from './evolve-erasure.ts';
import type { CardId } from './ids.ts';
import { may } from './permissions.ts';
import { refuse, type RefusalCode } from './refusals.ts';
import { ok, unreachable } from './result.ts';
import type { Actor } from './roles.ts';
import { testimoniesOf } from './testimony.ts';
import type { Publication, Workshop } from './workshop.ts';
import { zoomById } from './zooms-of.ts';

/** Judges it. `workshop`: whole, not as people are seated now. Refuses what is not there. */
export function decideErasure(
  workshop: Workshop,
  command: ErasureCommand,
  actor: Actor,
  env: DecisionEnv
): Decision {
  const card = command.type === 'card.erase' ? workshop.cards[command.card] : undefined;
  const right = may(workshop, actor, command.type, { card });
  if (!right.ok) return right;
  const missing = missingOf(workshop, command);
  if (missing) return refuse(missing);
  const bearer = bearerOf(command);
  const names = env.names?.(bearer) ?? namesOf(workshop, workshop, bearer);
  const cards = cardsOf(workshop, command, names.quotes);
  const made: ErasureEvent = { type: 'erasure.made', ...bearer, cards, at: env.now };
  const { publication } = workshop;
  if (!publication || publication.withdrawn) return ok([made]);
  return ok([made, republished(evolveErasure(workshop, made, names), publication, env)]);
}

function missingOf(workshop: Workshop, command: ErasureCommand): RefusalCode | null {
  switch (command.type) {
    case 'card.erase':
      return workshop.cards[command.card] ? null : 'card.unknown';
    case 'seat.erase':
      return workshop.seats[command.seat] ? null : 'seat.unknown';
    case 'narrator.erase':
      return testimoniesOf(workshop).witnesses[command.table] ? null : 'narrator.none';
    case 'zoom.erase':
      return zoomById(workshop, command.zoom) ? null : 'zoom.unknown';
    default:
      return unreachable(command);
  }
}

function bearerOf(command: ErasureCommand): Bearer {
  if (command.type === 'seat.erase') return { seat: command.seat };
  if (command.type === 'narrator.erase') return { seat: null, witness: command.table };
  return command.type === 'zoom.erase' ? { seat: null, zoom: command.zoom } : { seat: null };
}

function cardsOf({ cards }: Workshop, command: ErasureCommand, quoted: readonly CardId[]): readonly CardId[] {
  if (command.type === 'card.erase') return [command.card];
  if (command.type === 'zoom.erase' || command.reach === 'name') return [];
  if (command.type === 'narrator.erase') return quoted;
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

// « Au nom de » (BEH-1 to BEH-4): what is believed of it, what of it is kept, and how it is corrected or taken back.
import { sameBehalf, type Behalf } from './behalf.ts';
import { personOf, type Attribution, type Card } from './cards.ts';
import type { CardCommand } from './commands.ts';
import type { Decision } from './decision.ts';
import { focus } from './focus.ts';
import type { TableId } from './ids.ts';
import { groupingOf } from './plan.ts';
import { roundNow } from './position.ts';
import { refuse } from './refusals.ts';
import { ok } from './result.ts';
import type { Actor } from './roles.ts';
import { tablesDuring } from './seat-history.ts';
import type { Workshop } from './workshop.ts';

/** Where and when the words were said. */
interface Said {
  readonly table: TableId;
  /** 0 outside the rounds. */
  readonly round: number;
  readonly attribution: Attribution;
}

/**
 * What a new card keeps of whose words it is said to be: somebody who was at that table in that round, or a first name where
 * cards are signed by name. Anything else is the table's, as if nothing had been said (BEH-1, BEH-2).
 */
export function believedBehalf(
  workshop: Workshop,
  actor: Actor,
  behalf: Behalf | undefined,
  said: Said
): Pick<Card, 'behalf'> {
  const kept = keptBehalf(behalf, said.attribution);
  if (!kept || ('seat' in kept && !isFrom(workshop, actor, kept.seat, said))) return {};
  return { behalf: kept };
}

/** Judges a correction: the table says whose words they are, or the person takes their name off. */
export function decideAscribe(
  workshop: Workshop,
  card: Card,
  { behalf }: Extract<CardCommand, { type: 'card.ascribe' }>,
  actor: Actor
): Decision {
  if (behalf === null && !card.behalf) return ok([]);
  // What a person wrote is theirs, and they only ever take their own name off what was written for them.
  if (card.author.by === 'seat' || card.author.by === 'anonymous') return refuse('right.denied');
  if (actor.role === 'participant' && behalf !== null) return refuse('right.denied');
  const said = { ...card.stamp, table: card.table, attribution: card.attribution };
  if (behalf && 'seat' in behalf && !isFrom(workshop, actor, behalf.seat, said))
    return refuse('seat.unknown');
  const kept = keptBehalf(behalf ?? undefined, card.attribution) ?? null;
  if (sameBehalf(card.behalf, kept)) return ok([]);
  return ok([{ type: 'card.ascribed', card: card.id, behalf: kept }]);
}

/** Does somebody take their own name off a card? That is theirs to do, wherever it is and whatever holds (BEH-3). */
export function takesNameOff(card: Card, command: CardCommand, actor: Actor): boolean {
  const isOwn = actor.role === 'participant' && card.behalf !== undefined && personOf(card) === actor.seat;
  return isOwn && command.type === 'card.ascribe' && command.behalf === null;
}

/** Nothing where nobody signs, no first name where structures do. */
function keptBehalf(behalf: Behalf | undefined, attribution: Attribution): Behalf | undefined {
  if (behalf === undefined || attribution === 'anonymous') return undefined;
  return 'name' in behalf && attribution === 'affiliation' ? undefined : behalf;
}

/** The facilitation may name anybody; a table's device those who sit there, or sat there in that round. */
function isFrom(workshop: Workshop, actor: Actor, id: string, { table, round }: Said): boolean {
  if (actor.role === 'facilitator') return workshop.seats[id] !== undefined;
  const there = focus(workshop, groupingOf(workshop.plan, table));
  const seat = there.seats[id];
  if (!seat) return false;
  const rounds = [round === 0 ? roundNow(there) : round, roundNow(there)];
  return rounds.some((each) => tablesDuring(there.plan, seat, each).includes(table));
}

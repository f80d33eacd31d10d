// Who may do what, on the server: the facts the table of rights asks for (rights.ts), taken from the living workshop on every
// command, every reading and every frame; for frames and readings of boards they are kept for as long as words alone change. decide() asks first, then judges what the act itself requires.
import { afarReach, isFromAfar, readsFromAfar } from './afar-reach.ts';
import { personOf, type Card } from './cards.ts';
import type { WorkshopEvent } from './events.ts';
import type { SeatId, TableId, ZoomId } from './ids.ts';
import { focusNow } from './focus.ts';
import { phaseNow, tableOfActor } from './position.ts';
import { PHASE_KINDS } from './phase-kinds.ts';
import { refuse, type Refusal } from './refusals.ts';
import { ok, type Result } from './result.ts';
import type { Right, Standing } from './rights.ts';
import { verdictOf, type Facts } from './verdict.ts';
import type { Actor } from './roles.ts';
import type { Workshop } from './workshop.ts';

/** What a right is asked for. */
export interface Subject {
  readonly table?: TableId | undefined;
  readonly card?: Card | undefined;
  readonly seat?: SeatId | undefined;
  readonly zoom?: ZoomId | undefined;
}

/** Is the phase of this moment one in which cards are written? */
export function isWriting(workshop: Workshop): boolean {
  return workshop.stage === 'running' && PHASE_KINDS[phaseNow(workshop).kind].writes;
}

/** Did this actor (or, for a host, this table's device) write the card, or is it written on their behalf? */
export function isAuthor(actor: Actor, card: Card): boolean {
  if (actor.role === 'participant') return personOf(card) === actor.seat;
  if (actor.role === 'host') return card.author.by === 'host' && card.author.table === actor.table;
  return actor.role === 'facilitator' && card.author.by === 'facilitator';
}

/** Who this actor is for the table of rights, at this moment. */
export function standingOf(workshop: Workshop, actor: Actor): Standing {
  if (actor.role === 'narrator') return 'witness';
  if (actor.role === 'participant' && workshop.narrators[actor.seat] !== undefined) return 'narrator';
  return isFromAfar(workshop, actor) ? 'afar' : actor.role;
}

/**
 * May this actor do this now? Refuses 'right.denied', 'phase.closed', 'workshop.closed', and, for whoever may otherwise
 * write, 'board.locked' or 'seat.muted'.
 */
export function may(workshop: Workshop, actor: Actor, act: Right, subject: Subject): Result<true, Refusal> {
  const denied = verdictOf(act, standingOf(workshop, actor), factsOf(workshop, actor, subject));
  return denied ? refuse(denied) : ok(true);
}

/** Are these events after which everybody may do what they could do before? What a card says is asked of no right. */
export function changesWordsAlone(events: readonly WorkshopEvent[]): boolean {
  return events.every(({ type }) => type === 'card.worded');
}

function factsOf(workshop: Workshop, actor: Actor, { table, card, seat, zoom }: Subject): Facts {
  const place = card?.table ?? table;
  const isPerson = actor.role === 'participant';
  const afar = afarReach(workshop, actor, place);
  return {
    ownTable: place !== undefined && place === tableOfActor(focusNow(workshop), actor)?.id,
    ownSeat: isPerson && actor.seat === seat,
    ownZoom: actor.role === 'owner' && actor.zoom === zoom,
    author: card !== undefined && isAuthor(actor, card),
    writes: isWriting(workshop),
    readsAll: readsAll(workshop) || readsFromAfar(workshop, afar),
    closed: workshop.stage === 'closed',
    sealed: card?.sealed ?? false,
    anonymous: card?.author.by === 'anonymous',
    muted: isPerson && workshop.muted.includes(actor.seat),
    locked: place !== undefined && (workshop.signals[place]?.locked ?? false),
    afar
  };
}

/** May everybody read every board at this moment? At pauses, at the closing and afterwards. */
export function readsAll(workshop: Workshop): boolean {
  if (workshop.stage === 'closed') return true;
  return workshop.stage === 'running' && PHASE_KINDS[phaseNow(workshop).kind].readsAll;
}

// Where a new card lands (CARD-6 to CARD-8). Late writing always lands on the board and round where it was written, if the
// seat history agrees with what the device says; otherwise the present table judges, by right and by phase.
import { afarAttribution, afarPhase, landsFromAfar } from './afar-reach.ts';
import { attributionAt } from './attribution.ts';
import type { Attribution, CardStamp } from './cards.ts';
import type { WritingClaim } from './commands.ts';
import type { TableId } from './ids.ts';
import { focus } from './focus.ts';
import { kindRow } from './phase-kinds.ts';
import { may } from './permissions.ts';
import { groupingOf, isDealt, isOwnSeating, tableById, tableOfGroup, type Table } from './plan.ts';
import { roundNow, stepNow, stepsOfPlan } from './position.ts';
import { refuse, type Refusal } from './refusals.ts';
import { ok, type Result } from './result.ts';
import type { Actor } from './roles.ts';
import { groupAt } from './rotation/carousel.ts';
import { groupOf, lateInLayout } from './roster.ts';
import { tablesDuring } from './seat-history.ts';
import type { Workshop } from './workshop.ts';

/** The board and the stamp of a new card, and whether it came after its round. */
export interface Landing {
  readonly table: TableId;
  readonly stamp: CardStamp;
  readonly late: boolean;
  /** The phase it was written in: an index in the plan. */
  readonly phase: number;
  /** How what was written then is signed, whenever it comes (ATT-2). */
  readonly attribution: Attribution;
  /** By the link left open. */
  readonly afar?: true;
}

/** What is written: by somebody, or by nobody the house knows. */
export interface Written {
  readonly type: 'card.add' | 'anonymous.drop';
  readonly table: TableId;
  readonly claim: WritingClaim | null;
}

/** Places a new card. Refuses 'table.unknown', 'right.denied', 'phase.closed', 'workshop.closed'. */
export function landing(workshop: Workshop, actor: Actor, command: Written): Result<Landing, Refusal> {
  const table = tableById(workshop.plan, command.table);
  if (!table) return refuse('table.unknown');
  const here = { table: table.id, round: stepNow(workshop).round };
  if (actor.role === 'facilitator') return ok(landed(workshop, actor, table, here, false));
  const claim = command.claim?.table === table.id ? command.claim : null;
  // The history of that board is the one of its own layout, whichever people sit in now.
  const there = focus(workshop, groupingOf(workshop.plan, table.id));
  const believed = claim !== null && wasThere(there, actor, table, claim);
  const right = may(workshop, actor, command.type, { table: table.id });
  // Order comes before lateness: whoever is silenced cannot write into the past either (ORD-2).
  if (actor.role === 'participant' && believed && workshop.muted.includes(actor.seat))
    return refuse('seat.muted');
  const isPast = claim?.round !== here.round || workshop.stage === 'closed';
  if (believed && isPast) return ok(landed(there, actor, table, claim, true));
  if (right.ok && landsFromAfar(workshop, actor)) return ok(landedFromAfar(workshop, table));
  if (right.ok) return ok(landed(workshop, actor, table, here, false));
  if (right.refusal.code === 'board.locked') return right;
  // The phase has closed, or the person was moved within the round: what was written there stays there.
  return believed ? ok(landed(there, actor, table, claim, true)) : right;
}

/** From afar: in no round, by no group, signed as the link promises. */
function landedFromAfar(workshop: Workshop, table: Table): Landing {
  const stamp: CardStamp = { circuit: table.circuit, round: 0, group: null };
  const phase = afarPhase(workshop);
  return { table: table.id, stamp, late: false, phase, attribution: afarAttribution(workshop), afar: true };
}

/** Does the history say that this actor was writing at this table in that round? Round 0 is a phase after the rounds. */
function wasThere(workshop: Workshop, actor: Actor, table: Table, claim: WritingClaim): boolean {
  if (!roundHappened(workshop, claim.round)) return false;
  if (actor.role === 'host') return workshop.plan.mode === 'together' || actor.table === table.id;
  if (actor.role !== 'participant') return false;
  const seat = workshop.seats[actor.seat];
  const round = claim.round === 0 ? roundNow(workshop) : claim.round;
  if (seat === undefined || lateInLayout(seat, workshop.plan.focus ?? 'main') > round) return false;
  return tablesDuring(workshop.plan, seat, round).includes(table.id);
}

function roundHappened(workshop: Workshop, round: number): boolean {
  return phaseOfRound(workshop, round) !== null;
}

/** The phase in which a round was last written in; null when it never began. */
function phaseOfRound(workshop: Workshop, round: number): number | null {
  const steps = stepsOfPlan(workshop.plan);
  const begun = workshop.begun.findLast((step) => {
    const found = steps[step];
    const phase = found && workshop.plan.phases[found.phase];
    return (
      found?.round === round &&
      phase !== undefined &&
      kindRow(phase.kind).writes &&
      isOwnSeating(workshop.plan, phase)
    );
  });
  return begun === undefined ? null : (steps[begun]?.phase ?? null);
}

/** The writer's own group where it sits at that table; else the one that does. */
function groupFrom(workshop: Workshop, actor: Actor, table: Table, round: number): number | null {
  const { plan } = workshop;
  if (actor.role === 'facilitator' || isDealt(plan)) return null;
  const seat = actor.role === 'participant' ? workshop.seats[actor.seat] : undefined;
  const own = seat ? groupOf(seat, round) : null;
  if (own !== null && tableOfGroup(plan, own, round)?.id === table.id) return own;
  return groupAt(plan, table.id, round);
}

function landed(workshop: Workshop, actor: Actor, table: Table, at: WritingClaim, late: boolean): Landing {
  const round = at.round === 0 ? roundNow(workshop) : at.round;
  const stamp: CardStamp = {
    circuit: table.circuit,
    round: at.round,
    group: groupFrom(workshop, actor, table, round)
  };
  const now = stepNow(workshop).phase;
  const phase = late ? (phaseOfRound(workshop, at.round) ?? now) : now;
  return { table: table.id, stamp, late, phase, attribution: attributionAt(workshop, phase) };
}

// The view each role is given.
import { unreachable } from '#core/result.ts';
import type { Actor } from '#core/roles.ts';
import { facilitatorView } from '#core/view-facilitator.ts';
import { narratorView } from '#core/view-narrator.ts';
import { ownerView } from '#core/view-owner.ts';
import { hostView, participantView } from '#core/view-participant.ts';
import { projectionView } from '#core/view-projection.ts';
import type { WorkshopView } from '#core/views.ts';
import type { Workshop } from '#core/workshop.ts';

/** The view of an actor. */
export function viewFor(workshop: Workshop, actor: Actor, now: number): WorkshopView {
  switch (actor.role) {
    case 'facilitator':
      return facilitatorView(workshop, now);
    case 'host':
      return hostView(workshop, actor.table, now);
    case 'participant':
      return participantView(workshop, actor.seat, now);
    case 'narrator':
      return narratorView(workshop, actor.table, now);
    case 'owner':
      return ownerView(workshop, actor.zoom, now);
    case 'projection':
      return projectionView(workshop, now);
    default:
      return unreachable(actor);
  }
}

// Two ways of going on where groups go round (WAY-9 to WAY-12): from a workshop to a job for the thread and back.
import { circlingNow } from '#core/circling-of.ts';
import { focus } from '#core/focus.ts';
import type { Plan } from '#core/plan.ts';
import { refuse, type Refusal } from '#core/refusals.ts';
import { ok, type Result } from '#core/result.ts';
import type { CircleFigures, OfferBody, OffersRequest, OffersResponse } from '#core/rotation-answers.ts';
import type { Circling } from '#core/rotation/circling.ts';
import { groupChanges } from '#core/rotation/group-changes.ts';
import type { GroupOffer, GroupOffers } from '#core/rotation/regroup.ts';
import { routesAround } from '#core/routes.ts';
import type { Workshop } from '#core/workshop.ts';
import { mayGoOn } from './offers.ts';

/**
 * Both, which `found` works out. Refuses 'theme.fixed' where no group goes round or somebody is pinned, 'step.last' when no round is left,
 * 'group.unknown' for a circuit that is not there or is alone, and as 'plan.routes' would: 'table.unknown' for a theme that is not there, 'themes.tooFew' when none would be left.
 */
export async function groupOffersOf(
  workshop: Workshop,
  ask: OffersRequest,
  found: (circling: Circling) => Promise<Result<GroupOffers, Refusal>>
): Promise<Result<OffersResponse<CircleFigures>, Refusal>> {
  const now = circlingNow(workshop, ask);
  if (!now || ask.pins.length > 0) return refuse('theme.fixed');
  const { grouping, circling } = now;
  const { from } = circling;
  const { plan } = focus(workshop, grouping);
  const may = mayGoOn(plan, ask, circling);
  if (!may.ok) return may;
  if (ask.circuit !== undefined && (plan.circuits < 2 || ask.circuit > plan.circuits))
    return refuse('group.unknown');
  const offers = await found(circling);
  if (!offers.ok) return offers;
  const { still, mixed } = offers.value;
  const body = (offer: GroupOffer) => bodyOf(plan, circling, offer);
  return ok({ grouping, from, close: ask.close, still: body(still), mixed: mixed && body(mixed) });
}

function bodyOf(plan: Plan, circling: Circling, offer: GroupOffer): OfferBody<CircleFigures> {
  const { seating, concerned, others, figures } = offer;
  const people = [...concerned, ...others].toSorted((a, b) => a - b);
  const next = figures.next.flatMap(({ table, ...size }) => {
    const id = plan.tables[table]?.id;
    return id === undefined ? [] : [{ table: id, ...size }];
  });
  const changes = groupChanges(circling, seating);
  return {
    routes: routesAround(plan, circling, { seating, people }),
    ...{ concerned: concerned.length, others: others.length, figures: { ...figures, next, changes } }
  };
}

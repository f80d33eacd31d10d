// From a workshop to a job for the thread and back (WAY-2 to WAY-5): seats and tables by their names on both sides.
import { focus } from '#core/focus.ts';
import { mixingOf, scatterNow } from '#core/mixing-of.ts';
import { markOf, type GroupingId } from '#core/plan.ts';
import { refuse, type Refusal } from '#core/refusals.ts';
import { ok, type Result } from '#core/result.ts';
import { figuresOf } from '#core/rotation/mix-figures.ts';
import { instanceOf } from '#core/rotation/mixed-instance.ts';
import type { Instance } from '#core/rotation/planner/instance.ts';
import type { Mixing, Pin } from '#core/rotation/mixing.ts';
import type { Offer } from '#core/rotation/repair.ts';
import { routesAlong } from '#core/routes.ts';
import type { Workshop } from '#core/workshop.ts';
import type { OfferBody, OffersRequest, OffersResponse, RotationResponse } from '#core/rotation-answers.ts';
import type { RotationDesk } from './rotation-desk.ts';

/** GET /api/workshops/<id>/rotation.json */
export interface RotationFile {
  readonly instance: Instance;
  readonly schedule: { readonly instance: string; readonly assign: readonly (readonly number[])[] };
}

/** Two ways of going on from where a workshop is. Refuses 'theme.fixed' where nobody is dealt anew, 'step.last' when no round is left. */
export async function offersOf(
  workshop: Workshop,
  ask: OffersRequest,
  desk: RotationDesk
): Promise<Result<OffersResponse, Refusal>> {
  const grouping = scatterNow(workshop);
  const mixing = grouping === null ? null : mixingOf(workshop, { grouping, close: ask.close });
  if (grouping === null || !mixing) return refuse('theme.fixed');
  const { from } = mixing;
  if (from > mixing.rounds) return refuse('step.last');
  const pins = pinsOf(workshop, grouping, ask.pins);
  if (!pins) return refuse('table.unknown');
  const found = await desk.offers({ mixing, pins, isFresh: workshop.stage === 'prepared' });
  if (!found.ok) return found;
  const { still, mixed } = found.value;
  const body = (offer: Offer) => bodyOf(workshop, grouping, { mixing, offer });
  return ok({ grouping, from, close: ask.close, still: body(still), mixed: mixed && body(mixed) });
}

function pinsOf(
  workshop: Workshop,
  grouping: GroupingId,
  pins: OffersRequest['pins']
): readonly Pin[] | null {
  const { tables } = focus(workshop, grouping).plan;
  const found = pins.map(({ seat, round, table }) => ({
    ...{ seat, round },
    table: tables.findIndex(({ id }) => id === table)
  }));
  return found.every(({ table }) => table >= 0) ? found : null;
}

function bodyOf(
  workshop: Workshop,
  grouping: GroupingId,
  { mixing, offer }: { readonly mixing: Mixing; readonly offer: Offer }
): OfferBody {
  const { paths, concerned, others, figures } = offer;
  const seats = mixing.people.map(({ seat }) => seat);
  const routes = routesAlong(workshop, grouping, { seats, paths, from: mixing.from });
  const named = new Set([...concerned, ...others]);
  return {
    routes: routes.filter((_, i) => named.has(i)),
    ...{ concerned: concerned.length, others: others.length, figures }
  };
}

/** Who goes where, and what it is worth. Refuses 'theme.fixed' where nobody is dealt anew. */
export function rotationOf(workshop: Workshop): Result<RotationResponse, Refusal> {
  const grouping = scatterNow(workshop);
  const mixing = grouping === null ? null : mixingOf(workshop, { grouping });
  if (grouping === null || !mixing) return refuse('theme.fixed');
  const { plan, seats } = focus(workshop, grouping);
  const people = mixing.people.flatMap(({ seat: id, path, stays, follows }) => {
    const seat = seats[id];
    const tables = path.map((at) => plan.tables[at]?.id ?? null);
    return seat ? [{ seat: id, number: seat.number, name: seat.name, tables, stays, follows }] : [];
  });
  return ok({
    ...{ grouping, rounds: mixing.rounds, from: mixing.from },
    tables: plan.tables.map((table, i) => ({
      ...{ table: table.id, theme: table.theme, mark: markOf(plan, table) },
      closed: mixing.closed.includes(i)
    })),
    people: people.toSorted((a, b) => a.number - b.number),
    figures: figuresOf(mixing)
  });
}

/** The problem of the room and its plan, as docs/rotation-planner.md writes them. Refuses as `rotationOf`. */
export function problemOf(workshop: Workshop): Result<RotationFile, Refusal> {
  const grouping = scatterNow(workshop);
  const mixing = grouping === null ? null : mixingOf(workshop, { grouping });
  if (!mixing) return refuse('theme.fixed');
  const instance = { ...instanceOf(mixing, { from: mixing.from }), id: workshop.code };
  const assign = instance.replan?.previous ?? [];
  return ok({ instance, schedule: { instance: workshop.code, assign } });
}

// From a workshop to a job for the thread and back (WAY-2 to WAY-5): seats and tables by their names on both sides.
import { shutAfter } from '#core/closing.ts';
import { focus } from '#core/focus.ts';
import { mixingNow, type MixingNow } from '#core/mixing-of.ts';
import { markOf, type GroupingId, type Plan } from '#core/plan.ts';
import { refuse, type Refusal } from '#core/refusals.ts';
import { ok, type Result } from '#core/result.ts';
import { figuresOf } from '#core/rotation/mix-figures.ts';
import { instanceOf } from '#core/rotation/mixed-instance.ts';
import type { Instance } from '#core/rotation/planner/instance.ts';
import { openTables, type Mixing } from '#core/rotation/mixing.ts';
import type { Offer, Offers } from '#core/rotation/repair.ts';
import { routesAlong } from '#core/routes.ts';
import type { Workshop } from '#core/workshop.ts';
import type { OfferBody, OffersRequest, OffersResponse, RotationResponse } from '#core/rotation-answers.ts';
import type { Asked } from './thread.ts';

/** Who goes where, whatever it is worth. */
export type RotationWays = Omit<RotationResponse, 'figures'>;

/** GET /api/workshops/<id>/rotation.json */
export interface RotationFile {
  readonly instance: Instance;
  readonly schedule: { readonly instance: string; readonly assign: readonly (readonly number[])[] };
}

/**
 * Two ways of going on from where a workshop is, which `found` plans. Refuses 'theme.fixed' where nobody is dealt anew, 'step.last' when
 * no round is left, and as 'plan.routes' would: 'table.unknown' for a theme that is not there, or one to go to or a pin at a table nobody may go to,
 * 'themes.tooFew' when fewer than two tables would be left.
 */
export async function offersOf(
  workshop: Workshop,
  ask: OffersRequest,
  found: (asked: Asked) => Promise<Result<Offers, Refusal>>
): Promise<Result<OffersResponse, Refusal>> {
  const now = mixingNow(workshop, ask);
  if (!now) return refuse('theme.fixed');
  const { grouping, mixing } = now;
  const { from } = mixing;
  const { plan } = focus(workshop, grouping);
  const may = mayGoOn(plan, ask, mixing);
  if (!may.ok) return may;
  const open = openTables(mixing);
  const pins = ask.pins.map((pin) => ({
    ...pin,
    table: plan.tables.findIndex(({ id }) => id === pin.table)
  }));
  if (!pins.every(({ table }) => open.includes(table))) return refuse('table.unknown');
  const offers = await found({ mixing, pins, isFresh: isFresh(workshop, mixing) });
  if (!offers.ok) return offers;
  const { still, mixed } = offers.value;
  const body = (offer: Offer) => bodyOf(workshop, grouping, { mixing, offer });
  return ok({ grouping, from, close: ask.close, still: body(still), mixed: mixed && body(mixed) });
}

/** Nobody has sat down yet: before people come; where they choose, until the first round begins. */
function isFresh({ stage }: Workshop, { from, isChosen }: Mixing): boolean {
  return stage === 'prepared' || (isChosen === true && from === 1);
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

/**
 * Is there a round left, and a theme that takes those of the others? Refuses 'step.last', 'table.unknown' for a theme that is not there or
 * closed, 'themes.tooFew' when too few would be left.
 */
export function mayGoOn(
  plan: Plan,
  { close, into }: OffersRequest,
  { from, rounds }: Pick<Mixing, 'from' | 'rounds'>
): Result<null, Refusal> {
  if (from > rounds) return refuse('step.last');
  const shut = shutAfter(plan, close);
  if (!shut.ok) return shut;
  const isThere = into === undefined || (plan.themes.some(({ id }) => id === into) && !shut.value.has(into));
  return isThere ? ok(null) : refuse('table.unknown');
}

/** Who goes where. Refuses 'theme.fixed' where nobody is dealt anew. */
export function waysOf(workshop: Workshop): Result<RotationWays, Refusal> {
  const now = mixingNow(workshop);
  return now ? ok(waysIn(workshop, now)) : refuse('theme.fixed');
}

/** Who goes where, and what it is worth. Refuses as `waysOf`. Time: people squared, per round. */
export function rotationOf(workshop: Workshop): Result<RotationResponse, Refusal> {
  const now = mixingNow(workshop);
  return now ? ok({ ...waysIn(workshop, now), figures: figuresOf(now.mixing) }) : refuse('theme.fixed');
}

function waysIn(workshop: Workshop, { grouping, mixing }: MixingNow): RotationWays {
  const { plan, seats } = focus(workshop, grouping);
  const people = mixing.people.flatMap(({ seat: id, path, stays, follows }) => {
    const seat = seats[id];
    const tables = path.map((at) => plan.tables[at]?.id ?? null);
    return seat ? [{ seat: id, number: seat.number, name: seat.name, tables, stays, follows }] : [];
  });
  return {
    ...{ grouping, rounds: mixing.rounds, from: mixing.from },
    tables: plan.tables.map((table, i) => ({
      ...{ table: table.id, theme: table.theme, mark: markOf(plan, table) },
      closed: mixing.closed.includes(i)
    })),
    people: people.toSorted((a, b) => a.number - b.number)
  };
}

/** The problem of the room and its plan, as docs/rotation-planner.md writes them. Refuses as `waysOf`. */
export function problemOf(workshop: Workshop): Result<RotationFile, Refusal> {
  const now = mixingNow(workshop);
  if (!now) return refuse('theme.fixed');
  const { mixing } = now;
  const instance = { ...instanceOf(mixing, { from: mixing.from }), id: workshop.code };
  const assign = instance.replan?.previous ?? [];
  return ok({ instance, schedule: { instance: workshop.code, assign } });
}

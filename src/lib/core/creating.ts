// A new workshop: one event that holds everything (JOIN-1, PLAN-1). The plan comes from rotation/build-plan.ts.
import type { DecisionEnv } from './decision.ts';
import type { WorkshopEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { distinctPeople, withListing, type ListedPerson } from './listed-people.ts';
import { listPeople } from './people-list.ts';
import { layoutsOf, type Plan, type Table } from './plan.ts';
import { plannedSeats } from './seating.ts';
import type { Secrets, Workshop } from './workshop.ts';

/** What the creation decides besides the plan. */
export interface CreateAsk {
  readonly id: string;
  readonly space: string;
  readonly code: string;
  readonly title: string;
  readonly place: string;
  readonly organizer: string;
  readonly facilitation: string;
  readonly template: Workshop['template'];
  readonly attribution: Workshop['attribution'];
  readonly rehearsalOf: string | null;
  readonly plan: Plan;
  /** People expected by name; those beyond the plan are expected too. */
  readonly list?: readonly ListedPerson[];
}

/** The secret of a link. It begins with the code, so that the server finds the workshop; the rest is drawn. */
export function drawLink(code: string, draw: DecisionEnv['draw']): string {
  return `${code}-${draw(20)}`.toLowerCase();
}

/** A workshop's own secrets, drawn. */
export function drawSecrets(code: string, plan: Plan, draw: DecisionEnv['draw']): Secrets {
  const block = () => draw(4);
  const link = () => drawLink(code, draw);
  return {
    recovery: `${block()}-${block()}-${block()}`,
    invite: link(),
    hosts: Object.fromEntries(hostedTables(plan).map((table) => [table.id, link()]))
  };
}

/** Tables that may have a device of their own: those people sit at. */
function hostedTables(plan: Plan): readonly Table[] {
  return layoutsOf(plan).flatMap(([, { mode, tables }]) => (mode === 'together' ? [] : tables));
}

/** The first event of a workshop, with its seats and its secrets drawn. */
export function createWorkshop(
  ask: CreateAsk,
  env: DecisionEnv
): Extract<WorkshopEvent, { type: 'workshop.created' }> {
  const { list = [], ...asked } = ask;
  const plan = planFor(ask.plan, list);
  const secrets = drawSecrets(ask.code, plan, env.draw);
  const seats = plannedSeats(plan, () => env.draw(6));
  const born = { type: 'workshop.created', ...asked, plan, at: env.now, seats, secrets } as const;
  if (list.length === 0) return born;
  const empty = evolve(null, born);
  const named = withListing(empty.seats, listPeople(empty, list, null, env));
  return { ...born, seats: Object.values(named).toSorted((a, b) => a.number - b.number) };
}

/** Nobody of the list is left standing: a longer list than the plan makes its groups larger (PPL-2). */
function planFor(plan: Plan, list: readonly ListedPerson[]): Plan {
  const hosts = plan.hosts ? plan.tables.length : 0;
  const people = Math.max(plan.people, distinctPeople(list).length + hosts);
  return people === plan.people ? plan : { ...plan, people };
}

// A new workshop: one event that holds everything (JOIN-1, PLAN-1). The plan comes from rotation/build-plan.ts.
import type { DecisionEnv } from './decision.ts';
import type { WorkshopEvent } from './events.ts';
import type { Plan } from './plan.ts';
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
    hosts: Object.fromEntries(plan.tables.map((table) => [table.id, link()]))
  };
}

/** The first event of a workshop, with its seats and its secrets drawn. */
export function createWorkshop(
  ask: CreateAsk,
  env: DecisionEnv
): Extract<WorkshopEvent, { type: 'workshop.created' }> {
  const secrets = drawSecrets(ask.code, ask.plan, env.draw);
  const seats = plannedSeats(ask.plan, () => env.draw(6));
  return { type: 'workshop.created', ...ask, at: env.now, seats, secrets };
}

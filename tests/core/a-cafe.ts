// A World Café over the core alone: people come, rounds begin, the facilitation acts.
import type { Command } from '#core/commands.ts';
import type { Plan } from '#core/plan.ts';
import { stepsOfPlan } from '#core/position.ts';
import { must } from '#core/result.ts';
import { buildPlan } from '#core/rotation/build-plan.ts';
import { Day, FACILITATOR } from './a-day.ts';
import { aDraft } from './a-plan.ts';

const still = { title: '', instruction: '', rounds: [], move: null };

function cafePlan(people: number): Plan {
  const phases = [
    { ...still, id: 'welcome', kind: 'welcome', minutes: 5 },
    { ...still, id: 'cafe', kind: 'cafe', minutes: 1, rounds: [10, 10, 10], move: 2, fixed: true }
  ] as const;
  const plan = buildPlan({ ...aDraft(people, 3, { phases }), mode: 'scatter', themes: [], hosts: false });
  if (!plan.ok) throw new Error(plan.refusal.code);
  return plan.value;
}

/** Themes each ranks; three rounds. */
export function choicePlan(people: number, themes: number): Plan {
  const phases = [
    { ...still, id: 'welcome', kind: 'welcome', minutes: 5 },
    { ...still, id: 'tables', kind: 'rotation', minutes: 1, rounds: [10, 10, 10], move: 2 }
  ] as const;
  const draft = { ...aDraft(people, themes, { phases }), mode: 'choice', rounds: 3, hosts: false } as const;
  const plan = buildPlan(draft);
  if (!plan.ok) throw new Error(plan.refusal.code);
  return plan.value;
}

/** One café of three rounds, or another room where each goes their own way. */
export class Cafe extends Day {
  #come = 0;

  constructor(people: number, plan = cafePlan(people)) {
    super(plan);
  }

  /** So many people come, each with a phone. @returns their seats. */
  comes(count: number): readonly string[] {
    return Array.from({ length: count }, () => this.joins(`p${(this.#come += 1)}`).seat);
  }

  /** What the facilitation asks. @returns the refusal's code, or nothing. */
  acts(command: Command): string | undefined {
    const decided = this.asks(FACILITATOR, command);
    return decided.ok ? undefined : decided.refusal.code;
  }

  /** Goes to a step of the café: a round, or the move that leads to it. */
  jumps(part: 'round' | 'move', round: number): void {
    if (this.state.stage === 'prepared') this.conducts({ type: 'workshop.start' });
    const steps = stepsOfPlan(this.state.plan);
    const step = must(
      steps.find((each) => each.part === part && each.round === round),
      `${part} ${round}`
    );
    this.conducts({ type: 'cursor.jump', step: steps.indexOf(step) });
  }
}

// A World Café over the core alone: people come, rounds begin, the facilitation acts.
import { createWorkshop } from '#core/creating.ts';
import { decide } from '#core/decide.ts';
import type { Command } from '#core/commands.ts';
import type { DecisionEnv } from '#core/decision.ts';
import { evolve } from '#core/evolve.ts';
import { decideJoin } from '#core/joining.ts';
import { stepsOfPlan } from '#core/position.ts';
import type { Actor } from '#core/roles.ts';
import { buildPlan } from '#core/rotation/build-plan.ts';
import { tallyOf } from '#core/tally.ts';
import type { Workshop } from '#core/workshop.ts';
import { aDraft, NINE_THIRTY } from './a-plan.ts';

const FACILITATOR: Actor = { role: 'facilitator', device: 'd', name: 'Ada' };
const still = { title: '', instruction: '', rounds: [], move: null };

/** One café. */
export class Cafe {
  state: Workshop;
  #drawn = 0;
  readonly #env: DecisionEnv;

  constructor(people: number, rounds = 3) {
    this.#env = {
      now: NINE_THIRTY,
      draw: (length) => String((this.#drawn += 1)).padStart(length, 'X'),
      compose: () => null,
      tally: (vote) => tallyOf(vote, [])
    };
    const lengths = Array.from({ length: rounds }, () => 10);
    const phases = [
      { ...still, id: 'welcome', kind: 'welcome', minutes: 5 },
      { ...still, id: 'cafe', kind: 'cafe', minutes: 1, rounds: lengths, move: 2, fixed: true }
    ] as const;
    const plan = buildPlan({ ...aDraft(people, 3, { phases }), mode: 'scatter', themes: [], hosts: false });
    if (!plan.ok) throw new Error(plan.refusal.code);
    const names = {
      id: 'w',
      space: '',
      code: 'AAAAAA',
      title: '',
      place: '',
      organizer: '',
      facilitation: ''
    };
    const ask = { ...names, template: { id: 'x', version: 1 }, attribution: 'anonymous' } as const;
    this.state = evolve(null, createWorkshop({ ...ask, rehearsalOf: null, plan: plan.value }, this.#env));
  }

  /** So many people come, each with a phone. @returns their seats. */
  comes(count: number): readonly string[] {
    return Array.from({ length: count }, () => {
      const device = `p${(this.#drawn += 1)}`;
      const joined = decideJoin(this.state, { device, mark: null, remote: false, resume: null }, this.#env);
      if (!joined.ok) throw new Error(joined.refusal.code);
      this.state = joined.value.events.reduce<Workshop>((state, event) => evolve(state, event), this.state);
      return joined.value.seat;
    });
  }

  /** What the facilitation asks. @returns the refusal's code, or nothing. */
  does(command: Command): string | undefined {
    const decided = decide(this.state, command, FACILITATOR, this.#env);
    if (!decided.ok) return decided.refusal.code;
    this.state = decided.value.reduce<Workshop>((state, event) => evolve(state, event), this.state);
    return undefined;
  }

  /** Goes to a step of the café: a round, or the move that leads to it. */
  goesTo(part: 'round' | 'move', round: number): void {
    if (this.state.stage === 'prepared') this.does({ type: 'workshop.start', expectedVersion: this.version });
    const step = stepsOfPlan(this.state.plan).findIndex((each) => each.part === part && each.round === round);
    this.does({ type: 'cursor.jump', step, expectedVersion: this.version });
  }

  get version(): number {
    return this.state.control.version;
  }
}

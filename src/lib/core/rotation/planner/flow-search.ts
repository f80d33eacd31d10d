// Flows found by search where no formula gives them: a few hundred unknowns in place of thousands of seats. With an
// imposed symmetry, f(-x) = -f(x), it meets some that a plain search never does.
import { at, bump, pairsOf, range } from './cells.ts';
import { accepts, levelOf, type Chance } from './chance.ts';
import { leastOfFlows, repeatsOfFlows, type Flows, type FlowsWanted } from './designs.ts';
import { groupsOf, negationOf, type Group } from './groups.ts';

/** Flows, and their repeated meetings for one start. */
export interface FoundFlows {
  readonly flows: Flows;
  readonly repeats: number;
}

/** A table of steps whose repeats are known at each change. */
class FlowTable {
  readonly step: Int16Array;
  repeats = 0;
  readonly #group: Group;
  readonly #rounds: number;
  /** How many classes have each difference between two rounds. */
  readonly #count: Int32Array;

  constructor(group: Group, classes: number, rounds: number) {
    this.#group = group;
    this.#rounds = rounds;
    this.step = new Int16Array(classes * rounds);
    this.#count = new Int32Array(rounds * rounds * group.order);
    for (const r of range(rounds))
      for (const s of range(r)) this.#count[(r * rounds + s) * group.order] = classes;
    this.repeats = pairsOf(rounds) * pairsOf(classes);
  }

  /** Sets a step. Returns the change of repeats. */
  set(kind: number, round: number, to: number): number {
    const { order, subtract } = this.#group;
    const rounds = this.#rounds;
    const from = at(this.step, kind * rounds + round);
    if (from === to) return 0;
    let delta = 0;
    for (let other = 0; other < rounds; other += 1) {
      if (other === round) continue;
      const step = at(this.step, kind * rounds + other);
      const isAfter = round > other;
      const base = (isAfter ? round * rounds + other : other * rounds + round) * order;
      const left = base + (isAfter ? at(subtract, from * order + step) : at(subtract, step * order + from));
      const entered = base + (isAfter ? at(subtract, to * order + step) : at(subtract, step * order + to));
      bump(this.#count, left, -1);
      delta += at(this.#count, entered) - at(this.#count, left);
      bump(this.#count, entered, 1);
    }
    this.step[kind * rounds + round] = to;
    this.repeats += delta;
    return delta;
  }

  /** Whether a class has that step in another round. */
  has(kind: number, step: number, rounds: readonly number[]): boolean {
    return rounds.some((round) => at(this.step, kind * this.#rounds + round) === step);
  }
}

/** One run in one group. With `negation`, classes go by pairs of opposite steps. */
function run(
  { order, classes, rounds, isOnce }: FlowsWanted,
  {
    group,
    negation,
    steps,
    least
  }: { group: Group; negation: Int16Array | null; steps: number; least: number },
  chance: Chance
): FoundFlows {
  const length = negation ? 2 : 1;
  const bases = Math.ceil(classes / length);
  const table = new FlowTable(group, bases * length, rounds);
  const all = range(rounds);
  const setOrbit = (base: number, round: number, to: number): number => {
    let [delta, image] = [0, to];
    for (let k = 0; k < length; k += 1) {
      delta += table.set(base * length + k, round, image);
      if (negation) image = at(negation, image);
    }
    return delta;
  };
  for (const base of range(bases))
    for (const round of range(rounds).slice(1)) {
      let to = chance.below(order);
      if (isOnce && rounds <= order)
        while (table.has(base * length, to, all.slice(0, round))) to = (to + 1) % order;
      setOrbit(base, round, to);
    }
  const wanted = bases * length === classes ? least : 0;
  let best = table.step.slice();
  let lowest = table.repeats;
  const stepOf = (base: number, round: number): number => at(table.step, base * length * rounds + round);
  /** Steps to set, one after the other: a class takes another step, or two classes exchange theirs of a round. */
  const propose = (): readonly (readonly [number, number, number])[] => {
    const base = chance.below(bases);
    const round = 1 + chance.below(rounds - 1);
    const from = stepOf(base, round);
    const isExchange = chance.below(2) === 0;
    const partner = isExchange ? chance.below(bases) : base;
    const met = isExchange ? stepOf(partner, round) : chance.below(order);
    const to = negation && isExchange && chance.below(2) === 0 ? at(negation, met) : met;
    if (to === from || (isExchange && partner === base)) return [];
    const isBack = isOnce && all.some((r) => r !== round && stepOf(base, r) === to);
    if (isExchange) {
      if (isBack || (isOnce && all.some((r) => r !== round && stepOf(partner, r) === from))) return [];
      return [
        [base, round, to],
        [partner, round, from]
      ];
    }
    const other = isBack ? all.findIndex((r) => stepOf(base, r) === to) : -1;
    if (other === 0) return [];
    return other < 0
      ? [[base, round, to]]
      : [
          [base, round, to],
          [base, other, from]
        ];
  };
  for (let step = 0; step < steps && lowest > wanted; step += 1) {
    const changes = propose();
    const before = changes.map(([base, round]) => [base, round, stepOf(base, round)] as const);
    let delta = 0;
    for (const [base, round, to] of changes) delta += setOrbit(base, round, to);
    if (!accepts(chance, levelOf(step, steps, 0), Math.ceil(delta / length)))
      for (const [base, round, to] of before) setOrbit(base, round, to);
    else if (table.repeats < lowest) {
      lowest = table.repeats;
      best = table.step.slice();
    }
  }
  const kept = best.slice(0, classes * rounds);
  const flows = { group, classes, rounds, step: kept };
  return { flows, repeats: length === 1 ? lowest : repeatsOfFlows(flows) };
}

/**
 * The best flows found within so many steps, over every abelian group of the order, in runs that grow.
 * Stops at the floor.
 */
export function searchFlows(wanted: FlowsWanted, budget: number, chance: Chance): FoundFlows | null {
  if (wanted.rounds < 2 || (wanted.isOnce && wanted.rounds > wanted.order)) return null;
  const least = leastOfFlows(wanted);
  const tries = groupsOf(wanted.order).flatMap((group) => {
    const negation = wanted.classes > 1 ? negationOf(group) : null;
    return [{ group, negation: null }, ...(negation ? [{ group, negation }] : [])];
  });
  let best: FoundFlows | null = null;
  let spent = 0;
  for (let steps = 16_000; spent < budget; steps *= 2)
    for (const each of tries) {
      if (spent >= budget) break;
      const found = run(wanted, { ...each, steps, least }, chance);
      spent += steps;
      if (!best || found.repeats < best.repeats) best = found;
      if (best.repeats <= least) return best;
    }
  return best;
}

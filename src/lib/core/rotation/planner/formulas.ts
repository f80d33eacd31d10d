// Flows given by a formula, in under a millisecond: shift, stride, affine lines over a field.
import { range } from './cells.ts';
import { leastOfFlows, repeatsOfFlows, type Flows, type FlowsWanted } from './designs.ts';
import { fieldOf, groupOf, primeFactors } from './groups.ts';

/**
 * Affine: in round x, class a is at a·x + start over the field of the tables. Without repeat for as many rounds as tables;
 * class 0 stays where it is, so it is for hosts when nobody may come back.
 */
export function affineFlows({ order, classes, rounds, isOnce }: FlowsWanted): Flows | null {
  const first = isOnce ? 1 : 0;
  if (primeFactors(order).length !== 1 || rounds > order || classes + first > order) return null;
  const field = fieldOf(order);
  if (!field) return null;
  const step = new Int16Array(classes * rounds);
  for (const kind of range(classes))
    for (const round of range(rounds))
      step[kind * rounds + round] = field.times[(kind + first) * order + round] ?? 0;
  return { group: field.group, classes, rounds, step };
}

/**
 * Stride: class d moves d tables at each round. Two classes repeat nobody when their difference comes back to 0 only after
 * more rounds than there are; a class that does not stay must not come back either.
 */
export function strideFlows({ order, classes, rounds, isOnce }: FlowsWanted): Flows | null {
  const period = (d: number): number => order / common(order, ((d % order) + order) % order);
  const strides: number[] = [];
  const taken = isOnce ? [0] : [];
  for (let d = isOnce ? 1 : 0; d < order && strides.length < classes; d += 1)
    if ([...taken, ...strides].every((other) => period(d - other) >= rounds)) strides.push(d);
  if (strides.length < classes) return null;
  const step = new Int16Array(classes * rounds);
  for (const [kind, stride] of strides.entries())
    for (const round of range(rounds)) step[kind * rounds + round] = (stride * round) % order;
  return { group: groupOf([order]), classes, rounds, step };
}

function common(a: number, b: number): number {
  return b === 0 ? a : common(b, a % b);
}

/** The best flows a formula gives, when they meet the floor. */
export function formulaFlows(wanted: FlowsWanted): Flows | null {
  for (const flows of [strideFlows(wanted), affineFlows(wanted)])
    if (flows && repeatsOfFlows(flows) === leastOfFlows(wanted)) return flows;
  return null;
}

/**
 * Every class a field gives, as often as the others, to one: repeats are as few as there can be, between people who go
 * everywhere together, so that each meets most others.
 */
export function clonedFlows(wanted: FlowsWanted): Flows | null {
  const { order, classes, rounds, isOnce } = wanted;
  const each = isOnce ? order - 1 : order;
  const flows = classes > each ? affineFlows({ ...wanted, classes: each }) : null;
  if (!flows) return null;
  const step = Int16Array.from(range(classes * rounds), (slot) => flows.step[slot % (each * rounds)] ?? 0);
  return { ...flows, classes, step };
}

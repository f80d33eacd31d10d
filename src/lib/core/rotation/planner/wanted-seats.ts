// The design a problem calls for, with people in it: what the seating should look like before rules bend it.
import { at, range } from './cells.ts';
import { catalogued, cataloguedFlows } from './catalogue.ts';
import type { Chance } from './chance.ts';
import { coupleSeats } from './couple-flows.ts';
import {
  cutDesign,
  designOfFlows,
  leastOfFlows,
  type Design,
  type Flows,
  type FlowsWanted
} from './designs.ts';
import { searchFlows } from './flow-search.ts';
import { clonedFlows, formulaFlows } from './formulas.ts';
import { golfDesign } from './golf.ts';
import { knownOrbits } from './known-orbits.ts';
import { knownWays } from './known-ways.ts';
import { labelPoints } from './labelling.ts';
import { PAIR, type Problem } from './problem.ts';

/** Class that loses least by giving up `missing` of its starts: the one most often in crowded differences. */
function classToCut({ group, classes, rounds, step }: Flows): number {
  const gain = new Float64Array(classes);
  for (const r of range(rounds))
    for (const s of range(r)) {
      const difference = (kind: number): number =>
        at(group.subtract, at(step, kind * rounds + s) * group.order + at(step, kind * rounds + r));
      const count = new Int32Array(group.order);
      for (const kind of range(classes)) count[difference(kind)] = at(count, difference(kind)) + 1;
      for (const kind of range(classes)) gain[kind] = at(gain, kind) + at(count, difference(kind));
    }
  return gain.indexOf(Math.max(...gain));
}

/** Points of flows for so many people: one class gives up its last starts, so that sizes still differ by one at most. */
function cutFlows(flows: Flows, people: number): Design {
  const design = designOfFlows(flows);
  const missing = design.points - people;
  const kind = missing > 0 ? classToCut(flows) : -1;
  const tables = flows.group.order;
  const isCut = (point: number): boolean =>
    Math.floor(point / tables) === kind && point % tables >= tables - missing;
  const isLast = (point: number): boolean => Math.floor(point / tables) === kind;
  const points = range(design.points).filter((point) => !isCut(point));
  // The class that is not whole comes last.
  const inOrder = [...points.filter((point) => !isLast(point)), ...points.filter(isLast)];
  return cutDesign(design, flows.rounds, inOrder);
}

/** Points of a design of equal tables for a few people less: people who never meet leave, so that sizes stay even. */
function cutGolf(design: Design, people: number): Design | null {
  const gone: number[] = [];
  const { points, rounds, row } = design;
  for (const point of range(points).toReversed()) {
    if (gone.length === points - people) break;
    const meets = (other: number) =>
      range(rounds).some((round) => row[round * points + point] === row[round * points + other]);
    if (!gone.some(meets)) gone.push(point);
  }
  if (gone.length < points - people) return null;
  return cutDesign(
    design,
    rounds,
    range(points).filter((point) => !gone.includes(point))
  );
}

/** What may go into looking for a design. */
interface Means {
  readonly budget: number;
  readonly chance: Chance;
  /** Whether few people who always travel together are better than many who meet twice. */
  readonly hasClones: boolean;
}

/** The best design for so many people who move. */
function designFor(wanted: FlowsWanted, people: number, { budget, chance, hasClones }: Means): Design | null {
  const cloned = clonedFlows(wanted);
  const flows = (hasClones ? cloned : null) ?? formulaFlows(wanted) ?? cataloguedFlows(wanted);
  if (flows) return cutFlows(flows, people);
  const known = knownOrbits(wanted) ?? knownWays(wanted);
  const kept = known && cutGolf(known, people);
  if (kept) return kept;
  if (!wanted.isOnce) {
    const { order: tables, classes: size, rounds } = wanted;
    const golf =
      catalogued({ people, tables, rounds }) ?? golfDesign({ tables, size, rounds }, budget, chance);
    const cut = golf && cutGolf(golf, people);
    if (cut) return cut;
  }
  const found = searchFlows(wanted, budget, chance);
  const best = cloned && (!found || found.repeats > leastOfFlows(wanted)) ? cloned : found?.flows;
  return best ? cutFlows(best, people) : null;
}

/** Wanted seats, `round * people + person`, -1 for « anywhere »; null when no design fits. */
export function wantedSeats(problem: Problem, means: Means): Int16Array | null {
  const { budget, chance } = means;
  const { people: n, tables, rounds, host, once, units } = problem;
  const movers = range(n).filter((person) => at(host, person) < 0);
  if (movers.length === 0 || tables < 2) return null;
  const hasHosts = movers.length < n;
  const isOnce = (once !== 'off' || hasHosts) && rounds <= tables;
  const wanted = { order: tables, classes: Math.ceil(movers.length / tables), rounds, isOnce };
  const flowsOf = (classes: number): Flows | null =>
    formulaFlows({ ...wanted, classes }) ??
    searchFlows({ ...wanted, classes }, budget, chance)?.flows ??
    null;
  const isTight = units.length > 0 && once === 'hard' && rounds * 2 > tables;
  const coupled = isTight ? coupleSeats(problem, movers, flowsOf) : null;
  if (coupled) return coupled;
  const design = designFor(wanted, movers.length, means);
  if (!design) return null;
  const isPlain =
    units.length === 0 &&
    problem.profiles === 0 &&
    !problem.pair.includes(PAIR.organisation) &&
    !problem.pair.includes(PAIR.apart);
  const isHeld = (person: number): boolean =>
    range(rounds).some((round) => at(problem.fixed, round * n + person) >= 0);
  const steps = isPlain && !movers.some(isHeld) ? 0 : Math.floor(budget / 4);
  const order = labelPoints(problem, { design, people: movers, steps }, chance);
  const seat = new Int16Array(rounds * n).fill(-1);
  for (const round of range(rounds))
    for (const [point, person] of order.entries())
      seat[round * n + person] = at(design.row, round * design.points + point);
  return seat;
}

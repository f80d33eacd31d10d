// A theme that closes, opens again or is added while groups go round (EDIT-5, EDIT-7): where each group sits from now on. What is
// behind stays behind; nobody is sent to a closed table; a group goes first where it has not been, alone while there are tables.
import type { ThemeId } from './ids.ts';
import { tableOfGroup, tablesOfCircuit, type Group, type Plan, type Table } from './plan.ts';
import { leastCost } from './rotation/assign.ts';

/** Rounds that can no longer change: those before `from`. */
export interface ReplanAsk {
  /** The first round that may change, from 1. */
  readonly from: number;
  readonly rounds: number;
  /** Themes nobody goes to. */
  readonly closed: readonly ThemeId[];
  /** A theme that waits for visits: one group of each circuit goes there at every round while there is one that has not been. */
  readonly sought?: ThemeId;
}

/** Groups of the plan's own layout, with their paths. A circuit with no open table keeps its way. */
export function replanned(plan: Plan, ask: ReplanAsk): readonly Group[] {
  const circuits = Array.from({ length: plan.circuits }, (_, i) => i + 1);
  return circuits.flatMap((circuit) => circuitReplanned(plan, circuit, ask));
}

/** The groups with where they sit at each of so many rounds written down, so that tables may be added after theirs. */
export function withWays(plan: Plan, rounds: number): readonly Group[] {
  return plan.groups.map((group) => ({
    ...group,
    path: walked(plan, group, tablesOfCircuit(plan, group.circuit), rounds)
  }));
}

function circuitReplanned(plan: Plan, circuit: number, ask: ReplanAsk): readonly Group[] {
  const { from, rounds, closed, sought } = ask;
  const tables = tablesOfCircuit(plan, circuit);
  const groups = plan.groups.filter((group) => group.circuit === circuit);
  const open = tables.flatMap((table, index) => (closed.includes(table.theme) ? [] : [index]));
  if (open.length === 0) return groups;
  const wanted = tables.findIndex(({ theme }) => theme === sought);
  const paths = groups.map((group) => walked(plan, group, tables, from - 1));
  for (let round = from; round <= rounds; round++) {
    const ways = groups.map((group, i) => ({
      path: paths[i] ?? [],
      meant: indexAt(plan, group, tables, round)
    }));
    placesOf(ways, open, wanted).forEach((next, i) => paths[i]?.push(next));
  }
  return groups.map((group, i) => ({ ...group, path: paths[i] ?? [] }));
}

function walked(plan: Plan, group: Group, tables: readonly Table[], until: number): number[] {
  return Array.from({ length: Math.max(0, until) }, (_, i) => indexAt(plan, group, tables, i + 1));
}

function indexAt(plan: Plan, group: Group, tables: readonly Table[], round: number): number {
  const table = tableOfGroup(plan, group.number, round);
  return Math.max(
    0,
    tables.findIndex(({ id }) => id === table?.id)
  );
}

/** Where a group has been, and where it was to go. */
interface Way {
  readonly path: readonly number[];
  readonly meant: number;
}

/** Each weighs more than those that follow it, for all the groups of a circuit together. */
const COST = { seen: 1_000_000, shared: 50_000, wanted: 2_000, changed: 100, since: 1 } as const;

/** The table of each group in one round: unseen first, then alone, then the one that was meant, then the longest ago. */
function placesOf(ways: readonly Way[], open: readonly number[], wanted: number): readonly number[] {
  const layers = Math.ceil(ways.length / open.length);
  const places = Array.from({ length: layers }, (_, layer) => open.map((index) => ({ index, layer }))).flat();
  const costs = ways.map(({ path, meant }) =>
    places.map(({ index, layer }) => {
      const last = path.lastIndexOf(index);
      const again = last < 0 ? 0 : COST.seen + last * COST.since;
      const visit = index === wanted && layer === 0 && last < 0 ? -COST.wanted : 0;
      return again + layer * COST.shared + visit + (index === meant ? 0 : COST.changed);
    })
  );
  return leastCost(costs).map((at) => places[at]?.index ?? 0);
}

// A theme that closes, or opens again, while groups go round (EDIT-5): where each group sits from now on. What is behind stays
// behind; nobody is sent to a closed table; a group goes first where it has not been, then where fewest groups sit.
import type { ThemeId } from './ids.ts';
import { tableOfGroup, tablesOfCircuit, type Group, type Plan, type Table } from './plan.ts';

/** Rounds that can no longer change: those before `from`. */
export interface ReplanAsk {
  /** The first round that may change, from 1. */
  readonly from: number;
  readonly rounds: number;
  /** Themes nobody goes to. */
  readonly closed: readonly ThemeId[];
}

/** Groups of the plan's own layout, with their paths. A circuit with no open table keeps its way. */
export function replanned(plan: Plan, ask: ReplanAsk): readonly Group[] {
  const circuits = Array.from({ length: plan.circuits }, (_, i) => i + 1);
  return circuits.flatMap((circuit) => circuitReplanned(plan, circuit, ask));
}

function circuitReplanned(
  plan: Plan,
  circuit: number,
  { from, rounds, closed }: ReplanAsk
): readonly Group[] {
  const tables = tablesOfCircuit(plan, circuit);
  const groups = plan.groups.filter((group) => group.circuit === circuit);
  const open = tables.flatMap((table, index) => (closed.includes(table.theme) ? [] : [index]));
  if (open.length === 0) return groups;
  const paths = groups.map((group) => walked(plan, group, tables, from - 1));
  for (let round = from; round <= rounds; round++) {
    const load = new Map<number, number>();
    groups.forEach((group, i) => {
      const path = paths[i] ?? [];
      const meant = indexAt(plan, group, tables, round);
      const next = chosen(open, path, load, meant);
      load.set(next, (load.get(next) ?? 0) + 1);
      path.push(next);
    });
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

/** Unseen first, then least crowded, then the one that was meant, then the longest ago. */
function chosen(
  open: readonly number[],
  path: readonly number[],
  load: ReadonlyMap<number, number>,
  meant: number
): number {
  const key = (index: number): readonly number[] => [
    path.includes(index) ? 1 : 0,
    load.get(index) ?? 0,
    index === meant ? 0 : 1,
    path.lastIndexOf(index),
    index
  ];
  return open.toSorted((a, b) => compared(key(a), key(b)))[0] ?? meant;
}

function compared(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((each, i) => each !== b[i]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

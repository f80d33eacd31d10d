// The plan: what will happen, decided before it starts. A program of steps; the cursor is its program counter.
// Pure data, changed only by events. Serves PLAN-1 to PLAN-6.
import type { Attribution } from './cards.ts';
import type { GroupNumber, TableId, ThemeId } from './ids.ts';
import { PHASE_KINDS, type PhaseKind } from './phase-kinds.ts';
import type { Millis, Minutes } from './units.ts';

/** One theme; each of its copies is a table. */
export interface Theme {
  readonly id: ThemeId;
  /** The mark of its tables: 'A' to 'P', in the order of the plan. */
  readonly letter: string;
  readonly title: string;
  readonly question: string;
  readonly prompts: readonly string[];
}

/** A place with a board: one theme in one circuit. */
export interface Table {
  readonly id: TableId;
  readonly theme: ThemeId;
  readonly letter: string;
  /** 1 to the number of circuits. */
  readonly circuit: number;
}

/** People who travel together. Its first table is `first`, counted from 0 in its circuit. */
export interface Group {
  readonly number: GroupNumber;
  readonly circuit: number;
  readonly first: number;
}

/** One part of the workshop. */
export interface Phase {
  readonly id: string;
  readonly kind: PhaseKind;
  readonly title: string;
  readonly instruction: string;
  /** Whole length; in a rotation, the sum of its rounds and moves. */
  readonly minutes: Minutes;
  /** Minutes of each round, in order; empty when the kind has no rounds. */
  readonly rounds: readonly Minutes[];
  /** Minutes to change tables, between two rounds. */
  readonly move: Minutes;
  /** How its cards are signed; missing: as the workshop says. */
  readonly attribution?: Attribution;
}

/** The whole plan of a workshop. */
export interface Plan {
  /** People expected, hosts counted. */
  readonly people: number;
  /** Does somebody stay at each table? */
  readonly hosts: boolean;
  readonly circuits: number;
  readonly themes: readonly Theme[];
  /** Circuit by circuit, in the order of the themes. */
  readonly tables: readonly Table[];
  readonly groups: readonly Group[];
  readonly phases: readonly Phase[];
  /** When the first phase is meant to begin. */
  readonly startsAt: Millis;
  /** IANA zone the clock times are printed in. */
  readonly zone: string;
}

/** One stop of the program counter. */
export interface Step {
  /** Index in `plan.phases`. */
  readonly phase: number;
  readonly part: 'whole' | 'round' | 'move';
  /** 1 to the number of rounds; 0 outside a rotation. A move carries the round it leads to. */
  readonly round: number;
  readonly minutes: Minutes;
}

/** The plan unrolled: a rotation of R rounds gives 2R - 1 steps, any other phase one. */
export function stepsOf(plan: Plan): readonly Step[] {
  return plan.phases.flatMap((phase, index): Step[] => {
    if (!PHASE_KINDS[phase.kind].rounds)
      return [{ phase: index, part: 'whole', round: 0, minutes: phase.minutes }];
    return phase.rounds.flatMap((length, i): Step[] => {
      const round: Step = { phase: index, part: 'round', round: i + 1, minutes: length };
      return i === 0 ? [round] : [{ phase: index, part: 'move', round: i + 1, minutes: phase.move }, round];
    });
  });
}

/** Tables of one circuit, in the order of the themes. */
export function tablesOfCircuit(plan: Plan, circuit: number): readonly Table[] {
  return plan.tables.filter((table) => table.circuit === circuit);
}

/** Where a group sits in a round (ROT-1): its circuit's tables in turn. Round from 1. */
export function tableOfGroup(plan: Plan, group: GroupNumber, round: number): Table | null {
  const found = plan.groups.find((each) => each.number === group);
  if (!found) return null;
  const tables = tablesOfCircuit(plan, found.circuit);
  return tables[(found.first + Math.max(1, round) - 1) % tables.length] ?? null;
}

/** The round whose seating holds at a step: its own, else the last one before it, else 1 (nobody has moved yet). */
export function seatingRound(steps: readonly Step[], cursor: number): number {
  for (let i = Math.min(cursor, steps.length - 1); i >= 0; i--) {
    const round = steps[i]?.round ?? 0;
    if (round > 0) return round;
  }
  return 1;
}

/** Finds a table by its id. */
export function tableById(plan: Plan, id: TableId): Table | null {
  return plan.tables.find((table) => table.id === id) ?? null;
}

/** The theme of a table. */
export function themeOf(plan: Plan, table: Table): Theme | null {
  return plan.themes.find((theme) => theme.id === table.theme) ?? null;
}

/** What is written on the paper tent: « C » with one circuit, « C3 » with several. */
export function markOf(plan: Plan, table: Table): string {
  return plan.circuits > 1 ? `${table.letter}${table.circuit}` : table.letter;
}

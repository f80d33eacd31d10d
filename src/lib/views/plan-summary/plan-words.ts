// A plan before anybody is in the room, as sentences and rows. Facts from core, words from the messages.
import { agendaOf } from '#core/plan-agenda.ts';
import { focusPlan } from '#core/focus.ts';
import { kindRow } from '#core/phase-kinds.ts';
import { markOf, tableOfGroup, type GroupingId, type LayoutMode, type Phase, type Plan } from '#core/plan.ts';
import { groupOf } from '#core/roster.ts';
import { movesBetween, proofOf, roundsOf, whatGroupMisses } from '#core/rotation/carousel.ts';
import type { Shape } from '#core/rotation/sizing.ts';
import { plannedSeats } from '#core/seating.ts';
import type { Millis, Minutes } from '#core/units.ts';
import { numberText } from '#lib/i18n/sentences.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { PlanPicture } from '#lib/views/plan-de-salle/plan.ts';

/** People in each group of a way of sitting, hosts left out, by group number. */
export function groupSizes(plan: Plan, grouping: GroupingId = 'main'): ReadonlyMap<number, number> {
  let drawn = 0;
  const { groups } = focusPlan(plan, grouping);
  const sizes = new Map(groups.map((group) => [group.number, 0]));
  for (const seat of plannedSeats(plan, () => `${(drawn += 1)}`)) {
    const group = grouping === 'main' ? groupOf(seat) : (seat.others?.[grouping]?.[0]?.group ?? null);
    if (group !== null) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  }
  return sizes;
}

/** One way of sitting, and the moments people sit so. */
export interface Seating {
  readonly id: GroupingId;
  readonly mode: LayoutMode;
  readonly titles: readonly string[];
  /** The plan as this way of sitting shows it. */
  readonly plan: Plan;
}

/** Every way of sitting of a plan, in the order of its moments; those no moment uses are left out. */
export function seatingsOf(plan: Plan): readonly Seating[] {
  const ids = [...new Set(plan.phases.filter(usesBoards).map(({ grouping = 'main' }) => grouping))];
  return ids.map((id) => {
    const focused = focusPlan(plan, id);
    const phases = plan.phases.filter((phase) => usesBoards(phase) && (phase.grouping ?? 'main') === id);
    return { id, mode: focused.mode ?? 'circuits', titles: phases.map(({ title }) => title), plan: focused };
  });
}

function usesBoards({ kind }: Phase): boolean {
  return kindRow(kind).place !== 'room';
}

/** Rows of the rotation grid. */
export function rotationRows(plan: Plan, sizes: ReadonlyMap<number, number>) {
  const rounds = Array.from({ length: roundsOf(plan) }, (_, i) => i + 1);
  return plan.groups.map(({ number }) => ({
    group: number,
    people: sizes.get(number) ?? 0,
    marks: rounds.flatMap((round) => {
      const table = tableOfGroup(plan, number, round);
      return table ? [markOf(plan, table)] : [];
    }),
    misses: whatGroupMisses(plan, number).map((theme) => theme.title)
  }));
}

/** The room at the first move. */
export function planPicture(plan: Plan, sizes: ReadonlyMap<number, number>): PlanPicture {
  const themes = new Map(plan.themes.map((theme) => [theme.id, theme.title]));
  const hosts = plan.hosts ? 1 : 0;
  return {
    tables: plan.tables.map((table) => {
      const group = plan.groups.find((each) => tableOfGroup(plan, each.number, 1)?.id === table.id);
      const seats = (sizes.get(group?.number ?? 0) ?? 0) + hosts;
      return {
        id: table.id,
        letter: table.letter,
        theme: themes.get(table.theme),
        circuit: table.circuit,
        mark: markOf(plan, table),
        seats: Math.max(2, seats),
        people: seats,
        group: group?.number,
        host: plan.hosts
      };
    }),
    moves: movesBetween(plan, 1, 2).map(({ group, from, to }) => ({
      group,
      from: from.id,
      to: to.id,
      people: sizes.get(group)
    }))
  };
}

/** The day as rows with their hours, and its end. */
export function runOf(plan: Plan) {
  const control = { version: 0, cursor: 0, timer: { state: 'off' }, track: [] } as const;
  const agenda = agendaOf({ plan, control, closedAt: null }, plan.startsAt);
  const rows = plan.phases.map((phase, i) => ({
    key: phase.id,
    at: agenda.phases[i]?.plannedAt ?? plan.startsAt,
    title: phase.title,
    minutes: phase.minutes,
    rounds: phase.rounds,
    move: phase.move,
    loose: phase.kind === 'welcome' || phase.kind === 'break'
  }));
  const end: Millis = agenda.plannedEndsAt;
  return { rows, end };
}

/** « 15, 12, 10, 10 et 8 min, 2 min pour changer »: the rounds of a part, in order, and the way between two. */
export function roundsText({ rounds, move }: Pick<Phase, 'rounds' | 'move'>): string {
  const lengths = rounds.map(String);
  const last = lengths.pop() ?? '';
  const text = lengths.length > 0 ? m.prepare_rounds_lengths({ first: lengths.join(', '), last }) : last;
  return move === 0 ? m.prepare_rounds_still({ lengths: text }) : m.prepare_rounds({ lengths: text, move });
}

/** Least height of a part in a column of the day, so that long parts are seen to be long. */
export function partHeightPx(minutes: Minutes): number {
  return Math.max(32, minutes * 1.9);
}

/** The line under the plan: every group meets every theme, or how many do not. */
export function proofText(plan: Plan): { readonly complete: boolean; readonly text: string } {
  const proof = proofOf(plan);
  const count = plan.themes.length;
  if (proof.complete)
    return { complete: true, text: m.prepare_proof({ count: numberText(count, getLocale()) }) };
  const text =
    proof.missing.length > 0
      ? m.prepare_proof_misses({ count: proof.missing.length })
      : m.prepare_proof_twice();
  return { complete: false, text };
}

/** « 2 circuits de 5 tables, 3 à 4 personnes par table ». */
export function shapeText(shape: Shape, themes: number): string {
  const { circuits, sizeLeast: least, sizeMost: most } = shape;
  const tables =
    circuits === 1
      ? m.prepare_tables({ count: themes })
      : m.prepare_circuits({ count: circuits, tables: themes });
  const people =
    least === most ? m.prepare_per_table({ count: most }) : m.prepare_per_table_range({ least, most });
  return `${tables}, ${people}`;
}

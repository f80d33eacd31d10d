// Three ways of ending on time when one is late (EDIT-6): shorter rounds, a shorter pause, one thing less. Proposals only.
import { kindRow } from './phase-kinds.ts';
import type { Phase, Plan } from './plan.ts';
import type { PhaseLength } from './plan-edits.ts';
import type { Minutes } from './units.ts';

/** One way: what it changes, and what it gives back. */
export interface LateProposal {
  readonly kind: 'shorten' | 'rest' | 'lessRounds' | 'without';
  readonly lengths: readonly PhaseLength[];
  /** The phase left out, if it is one; else ''. */
  readonly without: string;
  /** Its title, or that of the phase most concerned. */
  readonly title: string;
  readonly minutes: Minutes;
}

/** Nothing shorter than this is worth beginning. */
const LEAST_ROUND: Minutes = 5;
const LEAST_REST: Minutes = 5;
/** Below that, the head of the console says it and nothing is proposed. */
const LATE_FROM: Minutes = 5;

/**
 * At most three, the gentlest first. Only what has not begun is touched.
 * @param at - where the cursor is: index of the phase, and its round (0 outside rounds).
 * @param late - minutes behind the plan.
 */
export function lateProposals(
  plan: Plan,
  at: { readonly phase: number; readonly round: number },
  late: Minutes
): readonly LateProposal[] {
  if (late < LATE_FROM) return [];
  const found = [
    rests(plan, at.phase, late),
    shorterRounds(plan, at, late),
    lessRounds(plan, at),
    without(plan, at.phase, late)
  ];
  return found.filter((each) => each !== null && each.minutes > 0).slice(0, 3) as readonly LateProposal[]; // null was left out
}

const lengthOf = (phase: Phase, change: Partial<PhaseLength>): PhaseLength => ({
  ...{ phase: phase.id, minutes: phase.minutes, rounds: phase.rounds, move: phase.move },
  ...change
});

/** Takes from the pauses to come, five minutes left in each. */
function rests(plan: Plan, from: number, late: Minutes): LateProposal | null {
  let left = late;
  const lengths: PhaseLength[] = [];
  for (const phase of plan.phases.slice(from + 1).filter(({ kind }) => kind === 'break')) {
    const taken = Math.min(left, Math.max(0, phase.minutes - LEAST_REST));
    if (taken <= 0) continue;
    lengths.push(lengthOf(phase, { minutes: phase.minutes - taken }));
    left -= taken;
  }
  const first = plan.phases.find(({ id }) => id === lengths[0]?.phase);
  return first ? { kind: 'rest', lengths, without: '', title: first.title, minutes: late - left } : null;
}

/** The rotation where rounds are still to come: it, and how many have begun. */
function going(
  plan: Plan,
  at: { readonly phase: number; readonly round: number }
): { readonly phase: Phase; readonly begun: number } | null {
  const phases = plan.phases.map((phase, index) => ({ phase, index }));
  const found = phases.find(({ phase, index }) => {
    if (!kindRow(phase.kind).seated || phase.rounds.length === 0 || index < at.phase) return false;
    return index > at.phase || at.round < phase.rounds.length;
  });
  return found ? { phase: found.phase, begun: found.index === at.phase ? at.round : 0 } : null;
}

/** Each round to come gives the same, five minutes left at least. */
function shorterRounds(
  plan: Plan,
  at: { readonly phase: number; readonly round: number },
  late: Minutes
): LateProposal | null {
  const round = going(plan, at);
  if (!round) return null;
  const { phase, begun } = round;
  let left = late;
  const rounds = [...phase.rounds];
  while (left > 0) {
    const longest = rounds.reduce(
      (best, each, i) => (i >= begun && each > (rounds[best] ?? 0) ? i : best),
      begun
    );
    if ((rounds[longest] ?? 0) <= LEAST_ROUND) break;
    rounds[longest] = (rounds[longest] ?? 0) - 1;
    left -= 1;
  }
  return {
    kind: 'shorten',
    lengths: [lengthOf(phase, { rounds })],
    without: '',
    title: phase.title,
    minutes: late - left
  };
}

/** One round less: every group misses one theme, which it may read. */
function lessRounds(plan: Plan, at: { readonly phase: number; readonly round: number }): LateProposal | null {
  const round = going(plan, at);
  if (!round || round.phase.rounds.length - round.begun < 1 || round.phase.rounds.length < 2) return null;
  const { phase } = round;
  const rounds = phase.rounds.slice(0, -1);
  const minutes = (phase.rounds.at(-1) ?? 0) + phase.move;
  return {
    kind: 'lessRounds',
    lengths: [lengthOf(phase, { rounds })],
    without: '',
    title: phase.title,
    minutes
  };
}

/** One part that nothing depends on: the shortest that is long enough, else the longest. */
function without(plan: Plan, from: number, late: Minutes): LateProposal | null {
  const free = plan.phases
    .slice(from + 1, -1)
    .filter(({ kind }) => ['talk', 'framing', 'words', 'ask', 'sorting', 'vote', 'outdoors'].includes(kind));
  const enough = free.filter(({ minutes }) => minutes >= late).toSorted((a, b) => a.minutes - b.minutes)[0];
  const phase = enough ?? free.toSorted((a, b) => b.minutes - a.minutes)[0];
  return phase
    ? { kind: 'without', lengths: [], without: phase.id, title: phase.title, minutes: phase.minutes }
    : null;
}

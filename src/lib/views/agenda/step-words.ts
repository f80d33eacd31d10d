// What a step, the next act and the last act are called. Facts in, sentences out.
import { kindRow, type PhaseKind } from '#core/phase-kinds.ts';
import type { FacilitatorView } from '#core/views.ts';
import type { AgendaStepView, NextAct } from '#core/views-conduct.ts';
import type { Act } from '#core/workshop.ts';
import { m } from '#lib/paraglide/messages.js';

/** « Tour 4 », « Déplacement vers le tour 4 », or the phase's own title. */
export function stepText(
  step: Pick<AgendaStepView, 'part' | 'round' | 'title'> & { readonly kind?: PhaseKind }
): string {
  if (step.part === 'round' && step.kind && !kindRow(step.kind).seated)
    return m.moments_step_theme({ title: step.title, round: step.round });
  if (step.part === 'round') return m.conduct_round({ round: step.round });
  if (step.part === 'move') return m.conduct_move_to({ round: step.round });
  return step.title;
}

/** The next act as it is written on the one ink button. */
export interface NextWords {
  readonly verb: string;
  readonly consequence: string;
  /** What the time that is left presses to do, before the small print. */
  readonly urgent?: string;
  /** Small print under the button. */
  readonly notes: readonly string[];
}

/**
 * The next act in words. `after`: the step that follows the one about to begin, which says how long the round is
 * when a move comes first.
 */
export function nextWords(next: NextAct, after: AgendaStepView | null): NextWords {
  if (next.command === 'workshop.close') {
    return { verb: m.conduct_close(), consequence: m.conduct_close_so(), notes: [m.conduct_close_note()] };
  }
  if (next.command === 'workshop.reopen')
    return { verb: m.conduct_reopen(), consequence: m.conduct_reopen_so(), notes: [] };
  if (next.part === 'move') {
    const round = { round: next.round, move: next.minutes, minutes: after?.minutes ?? 0 };
    const notes = [
      after ? m.conduct_move_note(round) : m.conduct_move_note_short(round),
      m.conduct_drafts_note()
    ];
    return { verb: m.conduct_next_round(), consequence: movingText(next), notes };
  }
  if (next.part === 'round' && next.kind !== null && next.kind !== 'rotation')
    return partWords(next, next.kind);
  if (next.part === 'round') {
    const so = next.round === 1 ? m.conduct_first_round_so : m.conduct_round_so;
    return {
      verb: m.conduct_start_round({ round: next.round }),
      consequence: so({ count: next.minutes }),
      notes: []
    };
  }
  const consequence = next.kind ? PHASE_SO[next.kind]({ count: next.minutes }) : '';
  if (next.command === 'workshop.start')
    return { verb: m.conduct_start(), consequence: m.conduct_start_so(), notes: [] };
  return { verb: m.conduct_go_to({ title: next.title }), consequence, notes: [] };
}

/** A round of another kind: the first begins its phase; the others are a theme more, or a round. */
function partWords(next: NextAct, kind: NonNullable<NextAct['kind']>): NextWords {
  const { round, minutes: count } = next;
  if (round === 1)
    return {
      verb: m.conduct_go_to({ title: next.title }),
      consequence: PHASE_SO[kind]({ count }),
      notes: []
    };
  if (kindRow(kind).seated)
    return { verb: m.conduct_start_round({ round }), consequence: m.conduct_round_so({ count }), notes: [] };
  return { verb: m.moments_next_theme(), consequence: m.moments_next_theme_so({ round, count }), notes: [] };
}

const PHASE_SO = {
  welcome: m.conduct_whole_so,
  framing: m.conduct_whole_so,
  talk: m.moments_so_talk,
  ask: m.moments_so_ask,
  words: m.moments_so_words,
  doubling: m.moments_so_doubling,
  tensions: m.moments_so_tensions,
  horizons: m.moments_so_horizons,
  stories: m.moments_so_stories,
  rotation: m.conduct_round_so,
  cafe: m.moments_so_cafe,
  sorting: m.moments_so_sorting,
  outdoors: m.moments_so_outdoors,
  restitution: m.moments_so_restitution,
  vote: m.votes_phase_so,
  break: m.conduct_break_so,
  homeReturn: m.conduct_home_so,
  closing: m.conduct_closing_so
} as const satisfies Record<NonNullable<NextAct['kind']>, (inputs: { count: number }) => string>;

function movingText({ moving, staying }: NextAct): string {
  const people = m.conduct_moving({ count: moving });
  return staying > 0 ? `${people}, ${m.conduct_staying({ count: staying })}` : people;
}

/** What each act did, in words that do not depend on where the workshop is now. `n`: the figure of the act. */
export const ACT_WORDS = {
  start: () => m.conduct_done_start(),
  pause: () => m.conduct_done_pause(),
  resume: () => m.conduct_done_resume(),
  absent: () => m.conduct_done_absent(),
  present: () => m.conduct_done_present(),
  move: () => m.conduct_done_move(),
  merge: () => m.conduct_done_merge(),
  promote: () => m.conduct_done_promote(),
  pin: () => m.conduct_done_pin(),
  plan: () => m.conduct_done_plan(),
  routes: (n) => m.repair_done({ count: n }),
  unlist: () => m.conduct_done_unlist(),
  archive: () => m.conduct_done_archive(),
  restore: () => m.conduct_done_restore(),
  reorder: () => m.conduct_done_reorder(),
  merges: () => m.conduct_done_merges(),
  splits: () => m.conduct_done_splits(),
  moveCard: () => m.conduct_done_moveCard(),
  hide: () => m.conduct_done_hide(),
  rollback: (n) => m.order_done_rollback({ count: n }),
  say: () => m.room_done_say(),
  unsay: () => m.room_done_unsay(),
  gather: () => m.room_done_gather(),
  ungather: () => m.room_done_ungather(),
  unify: (n) => m.structures_done({ count: n }),
  host: () => m.hosting_done(),
  rapporteur: () => m.speaker_act(),
  close: () => m.conduct_done_close()
} as const satisfies Record<Exclude<Act, 'extend' | 'next' | 'jump'>, (n: number) => string>;

function begunText({ part, round, title }: FacilitatorView['now']): string {
  if (part === 'round') return m.conduct_done_round({ round });
  return part === 'move' ? m.conduct_done_leave({ round }) : m.conduct_done_next({ title });
}

/** The last act as something done: « Tour 4 lancé », « 2 min ajoutées ». */
export function doneText(act: Act, n: number, now: FacilitatorView['now']): string {
  if (act === 'extend') return m.conduct_done_extend({ count: n });
  if (act === 'next' || act === 'jump') return begunText(now);
  return ACT_WORDS[act](n);
}

const SHORT: Readonly<Partial<Record<Act, () => string>>> = {
  start: m.conduct_undo_start,
  next: m.conduct_undo_next,
  jump: m.conduct_undo_jump,
  pause: m.conduct_undo_pause,
  resume: m.conduct_undo_resume,
  absent: m.conduct_undo_absent,
  present: m.conduct_undo_present,
  move: m.conduct_undo_move,
  merge: m.conduct_undo_merge,
  say: m.room_undo_say,
  unsay: m.room_undo_unsay,
  close: m.conduct_undo_close
};

/** The button that takes the last act back: « Annuler +2 min », « Annuler le passage ». */
export function undoText(act: Act, n: number): string {
  if (act === 'extend') return m.conduct_undo_extend({ count: n });
  return SHORT[act]?.() ?? m.ui_undo();
}

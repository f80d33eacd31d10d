// The acts of the facilitation as a list that names each: what was done, by whom, at what time. Facts in, sentences out.
import type { ActView, AgendaStepView } from '#core/views-conduct.ts';
import { m } from '#lib/paraglide/messages.js';
import { ACT_WORDS, stepText } from '#lib/views/agenda/step-words.ts';

/** What an act of the list did. Its words do not depend on where the workshop is now, unlike those of the undo slip. */
export function actText({ act, n }: Pick<ActView, 'act' | 'n'>, agenda: readonly AgendaStepView[]): string {
  if (act === 'extend') return m.conduct_done_extend({ count: n });
  if (act === 'next') return n > 0 ? m.order_act_round({ round: n }) : m.order_act_step();
  if (act === 'jump') {
    const step = agenda[n];
    return step ? m.order_act_jump({ step: stepText(step) }) : m.order_act_step();
  }
  return ACT_WORDS[act](n);
}

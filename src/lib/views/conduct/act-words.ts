// The acts of the facilitation as a list that names each: what was done, by whom, at what time. Facts in, sentences out.
import type { ActView, AgendaStepView } from '#core/views-conduct.ts';
import { m } from '#lib/paraglide/messages.js';
import { ACT_WORDS, stepText } from '#lib/views/agenda/step-words.ts';

/** What an act of the list did. Its words do not depend on where the workshop is now, unlike those of the undo slip. */
export function actText(
  { act, n, at }: Pick<ActView, 'act' | 'n' | 'at'>,
  agenda: readonly AgendaStepView[]
): string {
  if (act === 'extend') return m.conduct_done_extend({ count: n });
  if (act !== 'next' && act !== 'jump') return ACT_WORDS[act](n);
  // The step that began with it, unless it was left and begun again since.
  const step =
    agenda.find((each) => each.state !== 'ahead' && each.at === at) ?? agenda[act === 'jump' ? n : -1];
  return step ? m.order_act_to({ step: stepText(step) }) : m.order_act_step();
}

// The next act on a question, in the words of the one ink button (ASK-7).
import type { AskDeed, NextAsk } from '#core/next-ask.ts';
import type { VoteView } from '#core/views-votes.ts';
import { m } from '#lib/paraglide/messages.js';
import type { NextWords } from '#lib/views/agenda/step-words.ts';

/** Words of the act on this question. `vote`: what is under way. */
export function askActWords({ deed, ask }: NextAsk, vote: VoteView | null): NextWords {
  const isScale = ask.rule === 'scale';
  const verbs: Readonly<Record<AskDeed, () => string>> = {
    open: m.asks_act_open,
    again: isScale ? m.asks_act_again : m.asks_act_again_other,
    show: isScale ? m.asks_act_show : m.asks_act_show_other,
    changes: isScale ? m.asks_act_changes : m.asks_act_show_other
  };
  return { verb: verbs[deed](), consequence: consequence(deed, isScale, vote), notes: [] };
}

function consequence(deed: AskDeed, isScale: boolean, vote: VoteView | null): string {
  if (deed === 'open') return m.asks_act_open_so();
  if (deed === 'again') return isScale ? m.asks_act_again_so() : m.asks_act_open_so();
  const count = vote?.voted ?? 0;
  return count === 0 ? m.asks_act_show_none() : m.asks_act_show_so({ count, electors: vote?.electors ?? 0 });
}

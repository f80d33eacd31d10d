// The one next act of a phase that asks (ASK-7): show what was answered, ask again, show who moved; then the workshop goes on.
import type { AskCommand } from './commands-plan.ts';
import type { AskRow } from './views-votes.ts';

/** What it does: asks, asks again, shows, or shows what changed. */
export type AskDeed = 'open' | 'again' | 'show' | 'changes';

/** The act and the question it is about. */
export interface NextAsk {
  readonly deed: AskDeed;
  readonly ask: AskRow;
  readonly command: AskCommand;
}

/** The next act on these questions, in order; null when all have been shown, or there is none. */
export function nextAskAct(asks: readonly AskRow[]): NextAsk | null {
  const under = asks.find(({ state, vote }) => vote !== null && (state === 'open' || state === 'closed'));
  if (under?.vote) {
    const command = { type: 'ask.show', vote: under.vote } as const;
    return { deed: under.again ? 'changes' : 'show', ask: under, command };
  }
  const ahead = asks.find(({ state }) => state === 'ahead');
  if (!ahead) return null;
  return {
    deed: ahead.again ? 'again' : 'open',
    ask: ahead,
    command: { type: 'ask.open', ask: ahead.id }
  };
}

// Questions of the plan (ASK-1 to ASK-6): opened by entering their phase or by hand, shown in one act, over when people go on.
import type { Ask } from './asks.ts';
import type { AskCommand } from './commands-plan.ts';
import type { Decision, DecisionEnv } from './decision.ts';
import type { WorkshopEvent } from './events.ts';
import { may } from './permissions.ts';
import { kindRow } from './phase-kinds.ts';
import { stepNow, stepsOfPlan } from './position.ts';
import { refuse } from './refusals.ts';
import { ok } from './result.ts';
import { isPresent } from './roster.ts';
import type { Actor } from './roles.ts';
import type { Vote } from './votes.ts';
import type { Workshop } from './workshop.ts';

/** Judges an act on a question of the plan. */
export function decideAsk(workshop: Workshop, command: AskCommand, actor: Actor, env: DecisionEnv): Decision {
  const right = may(workshop, actor, command.type, {});
  if (!right.ok) return right;
  if (command.type === 'ask.show') return decideShow(workshop, command.vote, env);
  if (workshop.stage !== 'running')
    return refuse(workshop.stage === 'closed' ? 'workshop.closed' : 'phase.closed');
  const { phase } = stepNow(workshop);
  const ask = workshop.plan.phases[phase]?.asks?.find(({ id }) => id === command.ask);
  if (!ask) return refuse('vote.unknown');
  const open = workshop.votes.find(({ state }) => state === 'open');
  if (open?.ask?.id === ask.id) return ok([]);
  if (open && !open.ask) return refuse('vote.open');
  return ok([...asksLeft(workshop, env), opened(workshop, ask, phase, env)]);
}

/** Closes it if need be, and shows what came out. */
function decideShow(workshop: Workshop, id: string, env: DecisionEnv): Decision {
  const vote = workshop.votes.find((each) => each.id === id);
  if (!vote?.ask) return refuse('vote.unknown');
  if (vote.state === 'revealed') return ok([]);
  const close: readonly WorkshopEvent[] =
    vote.state === 'open' ? [{ type: 'vote.closed', vote: id, totals: env.tally(vote) }] : [];
  return ok([...close, { type: 'vote.revealed', vote: id, at: env.now }]);
}

function opened(workshop: Workshop, ask: Ask, phase: number, env: DecisionEnv): WorkshopEvent {
  const { id, rule, question, options, keep, budget } = ask;
  const again = ask.again !== undefined;
  const isTwice = again && rule === 'scale';
  const lines = ask.lines.flatMap(({ id: line, text, poles, icon, theme = '' }) => {
    const words = { ...(poles ? { poles } : {}), ...(icon ? { icon } : {}) };
    const first = { id: line, theme, text, cards: [], ...words };
    return isTwice ? [first, { ...first, id: `${line}b` }] : [first];
  });
  const vote: Vote = {
    id: `v${workshop.votes.length + 1}`,
    ...{ mode: 'people', state: 'open', openedAt: env.now, lines },
    ask: { id, phase, rule, question, options, again, keep },
    budget: Math.max(1, budget),
    most: rule === 'choice' ? 1 : Math.max(1, budget),
    electors: Object.values(workshop.seats)
      .filter(isPresent)
      .map((seat) => seat.id)
      .toSorted(),
    ...{ hands: {}, totals: null }
  };
  return { type: 'vote.opened', vote };
}

/** A question still open is over when another begins or people go on: what was answered is shown. */
export function asksLeft(workshop: Workshop, env: DecisionEnv): readonly WorkshopEvent[] {
  return workshop.votes
    .filter((vote) => vote.ask !== undefined && vote.state !== 'revealed')
    .flatMap((vote): WorkshopEvent[] => [
      ...(vote.state === 'open'
        ? [{ type: 'vote.closed' as const, vote: vote.id, totals: env.tally(vote) }]
        : []),
      { type: 'vote.revealed', vote: vote.id, at: env.now }
    ]);
}

/**
 * The question a step opens by itself: its first one, unless it has been asked already. A phase with rounds has two for
 * each round; any other has them all for itself.
 */
export function askEntered(workshop: Workshop, to: number, env: DecisionEnv): readonly WorkshopEvent[] {
  const step = stepsOfPlan(workshop.plan)[to];
  const phase = step && workshop.plan.phases[step.phase];
  if (!step || !phase?.asks || !kindRow(phase.kind).asks) return [];
  const ask = phase.asks[step.round > 0 ? 2 * (step.round - 1) : 0];
  const known = workshop.votes.some((vote) => vote.ask?.phase === step.phase && vote.ask.id === ask?.id);
  const isBusy = workshop.votes.some((vote) => vote.state === 'open' && !vote.ask);
  return !ask || known || isBusy ? [] : [opened(workshop, ask, step.phase, env)];
}

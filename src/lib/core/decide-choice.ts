// Who would go to which tables (CHO-1 to CHO-3): each says so for themselves until the facilitation closes; it may say so for anybody
// for as long as a round is to come.
import { choiceLayout, choiceState, choiceThemes, type ChoiceCommand } from './choice.ts';
import type { Decision, DecisionEnv } from './decision.ts';
import { decideRoutes } from './decide-routes.ts';
import { firstRoundToCome } from './mixing-of.ts';
import { may } from './permissions.ts';
import { refuse } from './refusals.ts';
import { ok } from './result.ts';
import { roundsOf } from './rotation/carousel.ts';
import type { Actor } from './roles.ts';
import type { Workshop } from './workshop.ts';

/**
 * Judges it. Refuses 'theme.fixed' where nobody chooses, 'choice.closed' once people may no longer say, 'plan.begun' once it changes
 * nothing any more, 'seat.unknown', 'table.unknown' for a theme nobody may go to or one ranked twice;
 * closing, as 'plan.routes' does.
 */
export function decideChoice(
  raw: Workshop,
  command: ChoiceCommand,
  actor: Actor,
  env: DecisionEnv
): Decision {
  const right = may(raw, actor, command.type, command.type === 'choice.rank' ? { seat: command.seat } : {});
  if (!right.ok) return right;
  const there = choiceLayout(raw);
  if (!there) return refuse('theme.fixed');
  const state = choiceState(there);
  if (command.type === 'choice.rank') return decideRank(there, command, actor, state);
  if (state === 'over') return refuse('plan.begun');
  if (command.type === 'choice.open') return ok(state === 'open' ? [] : [{ type: 'choice.opened' }]);
  // Closing tells everybody their tables: both in one act, so that no phone ever shows what was planned without its wishes.
  const by = actor.role === 'facilitator' ? actor.name : null;
  const way = { type: 'plan.routes', grouping: there.plan.focus ?? 'main', from: 1, close: [] } as const;
  const dealt = decideRoutes(
    raw,
    { ...way, routes: command.routes },
    { act: 'routes', at: env.now, by, n: 0 }
  );
  if (!dealt.ok) return dealt;
  return ok([...(state === 'closed' ? [] : [{ type: 'choice.closed' as const }]), ...dealt.value]);
}

function decideRank(
  there: Workshop,
  { seat: id, themes }: Extract<ChoiceCommand, { type: 'choice.rank' }>,
  actor: Actor,
  state: ReturnType<typeof choiceState>
): Decision {
  const seat = there.seats[id];
  if (!seat || seat.afar) return refuse('seat.unknown');
  if (actor.role !== 'facilitator' && state !== 'open') return refuse('choice.closed');
  if (there.stage === 'closed' || firstRoundToCome(there) > roundsOf(there.plan)) return refuse('plan.begun');
  const known = new Set(choiceThemes(there).map(({ theme }) => theme));
  if (new Set(themes).size < themes.length || !themes.every((theme) => known.has(theme)))
    return refuse('table.unknown');
  if (themes.join() === (seat.ranking ?? []).join()) return ok([]);
  return ok([{ type: 'choice.ranked', seat: id, themes }]);
}

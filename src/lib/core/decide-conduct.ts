// Acts of conduct (CUR-1 to CUR-6, TIM-1 to TIM-4, ACT-1 to ACT-4). Time moves nobody: only these commands move the cursor.
import type { ConductCommand } from './commands.ts';
import { askEntered, asksLeft } from './decide-asks.ts';
import type { Decision, DecisionEnv } from './decision.ts';
import type { ActMark, WorkshopEvent } from './events.ts';
import { isUsed } from './decide-themes.ts';
import { may } from './permissions.ts';
import { allTables, type Plan } from './plan.ts';
import { stepsOfPlan } from './position.ts';
import { refuse } from './refusals.ts';
import { ok, unreachable } from './result.ts';
import type { Actor } from './roles.ts';
import { extendTimer, pauseTimer, resumeTimer, startTimer, type Timer } from './timer.ts';
import { minutes } from './units.ts';
import type { Act, Workshop } from './workshop.ts';

/** Judges an act of conduct. A stale `expectedVersion` refuses 'command.stale' with who acted and what. */
export function decideConduct(
  workshop: Workshop,
  command: ConductCommand,
  actor: Actor,
  env: DecisionEnv
): Decision {
  const right = may(workshop, actor, command.type, {});
  if (!right.ok) return right;
  if (command.type === 'act.undo') return decideUndo(workshop, command, env);
  if (command.expectedVersion !== workshop.control.version) return stale(workshop);
  if (workshop.stage === 'closed' && command.type !== 'workshop.reopen') return refuse('workshop.closed');
  const mark = (act: Act, n = 0): ActMark => ({
    act,
    at: env.now,
    by: actor.role === 'facilitator' ? actor.name : null,
    n
  });
  return judged(workshop, command, env, mark);
}

function judged(
  workshop: Workshop,
  command: Exclude<ConductCommand, { type: 'act.undo' }>,
  env: DecisionEnv,
  mark: (act: Act, n?: number) => ActMark
): Decision {
  const { cursor, timer } = workshop.control;
  switch (command.type) {
    case 'workshop.start':
      return workshop.stage === 'running' ? ok([]) : moveTo(workshop, 0, env, mark('start'));
    case 'cursor.next':
      if (workshop.stage === 'prepared') return moveTo(workshop, 0, env, mark('start'));
      return moveTo(
        workshop,
        cursor + 1,
        env,
        mark('next', stepsOfPlan(workshop.plan)[cursor + 1]?.round ?? 0)
      );
    case 'cursor.jump':
      return moveTo(workshop, command.step, env, mark('jump', command.step));
    case 'timer.extend':
      if (command.minutes < 1 || command.minutes > 60) return refuse('minutes.range', { least: 1, most: 60 });
      return timed(extendTimer(timer, minutes(command.minutes), env.now), mark('extend', command.minutes));
    case 'timer.pause':
      return timer.state === 'running' ? timed(pauseTimer(timer, env.now), mark('pause')) : ok([]);
    case 'timer.resume':
      return timer.state === 'paused' ? timed(resumeTimer(timer, env.now), mark('resume')) : ok([]);
    case 'workshop.close':
      return ok([{ type: 'workshop.closed', mark: mark('close') }]);
    case 'workshop.reopen':
      return workshop.stage === 'closed' ? ok([{ type: 'workshop.reopened', at: env.now }]) : ok([]);
    default:
      return unreachable(command);
  }
}

/** Any act of the list may be taken back by its number; those that moved the workshop only while nothing moved it since. */
function decideUndo(
  workshop: Workshop,
  command: Extract<ConductCommand, { type: 'act.undo' }>,
  env: DecisionEnv
): Decision {
  const entry = workshop.undo.find(({ id }) => id === command.act);
  if (!entry) return refuse('undo.nothing');
  const lastFrame = workshop.undo.findLast(({ control }) => control !== null);
  const moved = command.expectedVersion !== workshop.control.version || entry !== lastFrame;
  if (entry.control !== null && moved) return stale(workshop);
  // A table that would go with the act taken back must hold nothing.
  const gone = entry.plan ? tablesOnlyIn(workshop.plan, entry.plan) : [];
  if (isUsed(workshop, gone)) return refuse('theme.used');
  return ok([{ type: 'act.undone', at: env.now, act: command.act }]);
}

function tablesOnlyIn(now: Plan, before: Plan): readonly string[] {
  const kept = new Set(allTables(before).map(({ id }) => id));
  return allTables(now).flatMap(({ id }) => (kept.has(id) ? [] : [id]));
}

function stale(workshop: Workshop): Decision {
  const last = workshop.undo.at(-1);
  return refuse('command.stale', { by: last?.by ?? '', act: last?.act ?? '' });
}

function moveTo(workshop: Workshop, to: number, env: DecisionEnv, mark: ActMark): Decision {
  const steps = stepsOfPlan(workshop.plan);
  const step = steps[to];
  if (!step) return refuse(to === steps.length ? 'step.last' : 'step.unknown');
  if (workshop.stage === 'running' && to === workshop.control.cursor) return ok([]);
  const timer = startTimer(minutes(step.minutes), env.now);
  const moved: WorkshopEvent = { type: 'cursor.moved', to, timer, mark };
  const events = [...asksLeft(workshop, env), moved, ...askEntered(workshop, to, env)];
  return ok(events);
}

function timed(timer: Timer, mark: ActMark): Decision {
  return ok([{ type: 'timer.changed', timer, mark }]);
}

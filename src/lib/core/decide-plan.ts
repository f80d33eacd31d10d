// Acts on the plan, before and during (EDIT-1 to EDIT-9). The facilitation only; each can be taken back.
import { shutAfter } from './closing.ts';
import type { PlanCommand } from './commands-plan.ts';
import type { Decision, DecisionEnv } from './decision.ts';
import type { ActMark } from './events.ts';
import { decideThemes, type ThemesCommand } from './decide-themes.ts';
import { decideCloseMixed, decideRoutes } from './decide-routes.ts';
import { focus } from './focus.ts';
import { isScattered } from './mixing-of.ts';
import { may } from './permissions.ts';
import { keepsWhatBegan, withLengths, withoutPhase, withPhase, withPhaseMoved } from './plan-edits.ts';
import { layoutsOf, type Phase } from './plan.ts';
import { roundNow } from './position.ts';
import { refuse, type Refusal } from './refusals.ts';
import { replanned } from './replan.ts';
import { ok, unreachable, type Result } from './result.ts';
import type { Actor } from './roles.ts';
import { rotationOf } from './rotation/carousel.ts';
import type { Act, Workshop } from './workshop.ts';

/** Judges a change of the plan. Refuses 'plan.begun' where a step that has begun would change its place. */
export function decidePlan(
  workshop: Workshop,
  command: PlanCommand,
  actor: Actor,
  env: DecisionEnv
): Decision {
  const right = may(workshop, actor, command.type, {});
  if (!right.ok) return right;
  const mark = (act: Act, n = 0): ActMark => ({
    act,
    at: env.now,
    by: actor.role === 'facilitator' ? actor.name : null,
    n
  });
  if (command.type === 'theme.close') return decideClose(workshop, command, mark('plan'));
  if (command.type === 'theme.add' || command.type === 'theme.remove' || command.type === 'theme.move')
    return decideThemes(workshop, command, mark('plan'), env);
  if (command.type === 'plan.begin') {
    if (workshop.stage !== 'prepared') return refuse('plan.begun');
    return ok([{ type: 'plan.changed', startsAt: command.startsAt, mark: mark('plan') }]);
  }
  if (workshop.stage === 'closed') return refuse('workshop.closed');
  if (command.type === 'plan.routes') return decideRoutes(workshop, command, mark('routes'));
  const phases = phasesAfter(workshop, command, env);
  if (!phases.ok) return phases;
  if (!keepsWhatBegan(workshop, phases.value)) return refuse('plan.begun');
  return ok([{ type: 'plan.changed', phases: phases.value, mark: mark('plan') }]);
}

type PhasesCommand = Exclude<
  PlanCommand,
  ThemesCommand | { type: 'theme.close' | 'plan.begin' | 'plan.routes' }
>;

function phasesAfter(
  { plan }: Workshop,
  command: PhasesCommand,
  env: DecisionEnv
): Result<readonly Phase[], Refusal> {
  switch (command.type) {
    case 'plan.lengths':
      return withLengths(plan, command.lengths);
    case 'phase.describe': {
      const { phase: id, title, instruction } = command;
      if (title.trim() === '') return refuse('text.empty');
      if (!plan.phases.some((phase) => phase.id === id)) return refuse('step.unknown');
      return ok(plan.phases.map((phase) => (phase.id === id ? { ...phase, title, instruction } : phase)));
    }
    case 'phase.add': {
      const { kind, title, instruction, minutes, after } = command;
      if (title.trim() === '') return refuse('text.empty');
      const id = `x${env.draw(8).toLowerCase()}`;
      return withPhase(plan, { ...{ id, kind, title, instruction, minutes }, rounds: [], move: 0 }, after);
    }
    case 'phase.remove':
      return withoutPhase(plan, command.phase);
    case 'phase.move':
      return withPhaseMoved(plan, command.phase, command.after);
    default:
      return unreachable(command);
  }
}

/** Closes a theme from this round on (or opens it again): its groups go elsewhere, what was written there stays. */
function decideClose(
  workshop: Workshop,
  { theme, closed }: Extract<PlanCommand, { type: 'theme.close' }>,
  mark: ActMark
): Decision {
  const found = layoutsOf(workshop.plan).find(([, { themes }]) => themes.some(({ id }) => id === theme));
  if (!found) return refuse('table.unknown');
  const [grouping, layout] = found;
  const { themes } = layout;
  if (themes.some((each) => each.id === theme && (each.closed ?? false) === closed)) return ok([]);
  if (closed) {
    const shut = shutAfter(layout, [theme]);
    if (!shut.ok) return shut;
  }
  const there = focus(workshop, grouping);
  if (closed && isScattered(workshop, grouping)) return decideCloseMixed(workshop, { grouping, theme }, mark);
  const closedNow = [
    ...themes.filter((each) => each.closed && each.id !== theme).map(({ id }) => id),
    ...(closed ? [theme] : [])
  ];
  const rounds = rotationOf(there.plan)?.rounds.length ?? 0;
  // A round that is running changes too: whoever sits at a closed table goes elsewhere now.
  const from = workshop.stage === 'prepared' ? 1 : roundNow(there);
  const isRotating = rounds > 0 && (there.plan.mode ?? 'circuits') === 'circuits';
  const groups = isRotating ? replanned(there.plan, { from, rounds, closed: closedNow }) : there.plan.groups;
  return ok([{ type: 'theme.closed', grouping, theme, closed, groups, mark }]);
}

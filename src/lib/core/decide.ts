// decide(state, command, actor, env) → events | refusal. Pure: time, codes and the composed document come in with `env`.
// Rights first (permissions.ts), then the act's own conditions. Nothing is changed here: evolve.ts does that.
import type {
  AffiliationCommand,
  AnonymousCommand,
  BallotCommand,
  CardCommand,
  Command,
  ConductCommand,
  OrderCommand,
  RoomCommand,
  SeatCommand,
  SoloCommand,
  TableCommand,
  VolunteerCommand,
  VoteCommand
} from './commands.ts';
import type { AskCommand, PlanCommand } from './commands-plan.ts';
import type { AfarCommand } from './afar.ts';
import { atInstant } from './afar-reach.ts';
import { drawLink } from './creating.ts';
import { decideAsk } from './decide-asks.ts';
import { decideAfar } from './decide-afar.ts';
import { decideAffiliation } from './decide-affiliations.ts';
import { decideCard } from './decide-cards.ts';
import { decideErasure } from './decide-erasure.ts';
import { decideHosting } from './decide-hosts.ts';
import { decideRapporteur } from './decide-rapporteur.ts';
import { decideConduct } from './decide-conduct.ts';
import { decideOrder } from './decide-order.ts';
import { decideRoom } from './decide-room.ts';
import { decidePlan } from './decide-plan.ts';
import { decideSeat } from './decide-seats.ts';
import { decideSynthesis } from './decide-synthesis.ts';
import { decideTestimony } from './decide-testimony.ts';
import { decideVolunteer } from './decide-volunteers.ts';
import { decideVote } from './decide-votes.ts';
import { decideWords } from './decide-words.ts';
import { decideZoom } from './decide-zooms.ts';
import type { Decision, DecisionEnv } from './decision.ts';
import { isChoice } from './choice.ts';
import { decideChoice } from './decide-choice.ts';
import { isErasure } from './erasure.ts';
import { focusNow } from './focus.ts';
import { may } from './permissions.ts';
import { roundNow } from './position.ts';
import { tableById } from './plan.ts';
import { refuse } from './refusals.ts';
import { ok, unreachable } from './result.ts';
import type { Actor } from './roles.ts';
import type { SynthesisCommand } from './synthesis-edits.ts';
import type { TestimonyCommand } from './witness.ts';
import type { Workshop } from './workshop.ts';
import type { ZoomCommand } from './zooms.ts';

/** Judges one command, in the workshop as people are seated now. */
export function decide(raw: Workshop, command: Command, actor: Actor, env: DecisionEnv): Decision {
  const workshop = focusNow(atInstant(raw, env.now));
  if (isErasure(command)) return decideErasure(raw, command, actor, env);
  if (isChoice(command)) return decideChoice(raw, command, actor, env);
  if (isVolunteer(command)) return decideVolunteer(workshop, command, actor);
  if (isCard(command)) return decideCard(workshop, command, actor, env);
  // The box of server/anonymous judges these: a row that names its command would name its author.
  if (isAnonymous(command)) return refuse('phase.signed');
  if (isPlan(command)) return decidePlan(workshop, command, actor, env);
  if (isAsk(command)) return decideAsk(workshop, command, actor, env);
  if (isVote(command)) return decideVote(workshop, command, actor, env);
  if (isOrder(command)) return decideOrder(workshop, command, actor, env);
  if (isRoom(command)) return decideRoom(workshop, command, actor, env);
  if (isTestimony(command)) return decideTestimony(workshop, command, actor, env);
  if (isZoom(command)) return decideZoom(workshop, command, actor, env);
  if (isAfar(command)) return decideAfar(workshop, command, actor, env);
  if (isConduct(command)) return decideConduct(workshop, command, actor, env);
  if (isAffiliation(command)) return decideAffiliation(workshop, command, actor, env);
  if (command.type === 'seat.host' || command.type === 'seat.rejoin')
    return decideHosting(workshop, command, actor, env);
  if (command.type === 'rapporteur.name') return decideRapporteur(workshop, command, actor, env);
  if (isSeat(command)) return decideSeat(workshop, command, actor, env);
  if (isTable(command)) return decideTable(workshop, command, actor, env);
  if (isSynthesis(command)) return decideSynthesis(workshop, command, actor, env);
  return decideWords(workshop, command, actor);
}

const startsWith = (command: Command, ...prefixes: readonly string[]): boolean =>
  prefixes.some((prefix) => command.type.startsWith(prefix));
const isVolunteer = (command: Command): command is VolunteerCommand =>
  ['card.volunteer', 'card.enlist', 'card.release'].includes(command.type);
const isCard = (command: Command): command is CardCommand => startsWith(command, 'card.');
const isAnonymous = (command: Command): command is AnonymousCommand => startsWith(command, 'anonymous.');
const PLAN: readonly string[] = [
  'phase.describe',
  'phase.add',
  'phase.remove',
  'phase.move',
  'theme.close',
  'theme.add',
  'theme.remove',
  'theme.move'
] satisfies readonly PlanCommand['type'][];
const isPlan = (command: Command): command is PlanCommand =>
  startsWith(command, 'plan.') || PLAN.includes(command.type);
const isAsk = (command: Command): command is AskCommand => startsWith(command, 'ask.');
const isVote = (command: Command): command is VoteCommand | BallotCommand =>
  startsWith(command, 'vote.', 'ballot.');
const ORDER: readonly string[] = [
  'board.lock',
  'seat.mute',
  'seat.narrate',
  'writing.rollback',
  'workshop.moderate',
  'workshop.guard',
  'room.show',
  'phase.attribute',
  'notes.write',
  'solo.begin',
  'solo.reveal'
] satisfies readonly (OrderCommand | SoloCommand)['type'][];
const isOrder = (command: Command): command is OrderCommand | SoloCommand => ORDER.includes(command.type);
const ROOM: readonly string[] = [
  'room.say',
  'room.unsay',
  'room.gather',
  'room.spotlight'
] satisfies readonly RoomCommand['type'][];
const isRoom = (command: Command): command is RoomCommand => ROOM.includes(command.type);
const isTestimony = (command: Command): command is TestimonyCommand =>
  startsWith(command, 'narrator.', 'story.', 'quote.');
const isZoom = (command: Command): command is ZoomCommand => startsWith(command, 'zoom.');
const isAfar = (command: Command): command is AfarCommand => startsWith(command, 'afar.');
const isConduct = (command: Command): command is ConductCommand =>
  startsWith(command, 'cursor.', 'timer.', 'act.') ||
  ['workshop.start', 'workshop.close', 'workshop.reopen'].includes(command.type);
const isAffiliation = (command: Command): command is AffiliationCommand =>
  startsWith(command, 'affiliation.');
const isSeat = (command: Command): command is SeatCommand =>
  startsWith(command, 'seat.', 'group.', 'people.');
const isSynthesis = (command: Command): command is SynthesisCommand => startsWith(command, 'synthesis.');
const isTable = (command: Command): command is TableCommand => startsWith(command, 'table.');

function decideTable(workshop: Workshop, command: TableCommand, actor: Actor, env: DecisionEnv): Decision {
  if (!tableById(workshop.plan, command.table)) return refuse('table.unknown');
  const right = may(workshop, actor, command.type, { table: command.table });
  if (!right.ok) return right;
  const signals = workshop.signals[command.table];
  switch (command.type) {
    case 'table.help': {
      if (command.asked === ((signals?.helpAt ?? null) !== null)) return ok([]);
      return ok([
        { type: 'table.helpChanged', table: command.table, helpAt: command.asked ? env.now : null }
      ]);
    }
    case 'table.finish': {
      const round = command.finished ? roundNow(workshop) : null;
      if (round === (signals?.finishedRound ?? null)) return ok([]);
      return ok([{ type: 'table.finishChanged', table: command.table, round }]);
    }
    case 'table.visio':
      return ok([{ type: 'table.visioChanged', table: command.table, visio: command.visio }]);
    case 'table.release': {
      const link = drawLink(workshop.code, env.draw);
      return ok([{ type: 'table.released', table: command.table, link }]);
    }
    default:
      return unreachable(command);
  }
}

// Speaking to the room (MSG-1 to MSG-8): a sentence, a call to look up, one card shown large. None of it moves the workshop or
// touches its clock, and none makes a co-facilitator's next act stale.
import type { RoomCommand } from './commands.ts';
import type { Decision, DecisionEnv } from './decision.ts';
import type { ActMark } from './events.ts';
import { may } from './permissions.ts';
import { tableById } from './plan.ts';
import { refuse } from './refusals.ts';
import { ok, unreachable } from './result.ts';
import type { Actor } from './roles.ts';
import { saidTo, WIDE_AUDIENCES, type RoomAudience } from './room.ts';
import { minutes, type Millis } from './units.ts';
import { isOnWall } from './wall.ts';
import type { Act, Workshop } from './workshop.ts';

/** The same words again within so long are the same press. */
const AGAIN: Millis = minutes(1);

/** Judges what is said to the room. Refuses 'text.empty', 'table.unknown', 'card.offWall', and what may() refuses. */
export function decideRoom(
  workshop: Workshop,
  command: RoomCommand,
  actor: Actor,
  env: DecisionEnv
): Decision {
  const right = may(workshop, actor, command.type, {});
  if (!right.ok) return right;
  const by = actor.role === 'facilitator' ? actor.name : null;
  const mark = (act: Act): ActMark => ({ act, at: env.now, by, n: 0 });
  switch (command.type) {
    case 'room.say':
      return decideSay(workshop, command, mark('say'));
    case 'room.unsay': {
      if (!saidTo(workshop.room, command.to)) return ok([]);
      return ok([{ type: 'room.unsaid', to: command.to, mark: mark('unsay') }]);
    }
    case 'room.gather':
      return decideGather(workshop, command.on, mark(command.on ? 'gather' : 'ungather'));
    case 'room.spotlight':
      return decideSpotlight(workshop, command.card);
    default:
      return unreachable(command);
  }
}

function decideSay(
  workshop: Workshop,
  { text, to }: Extract<RoomCommand, { type: 'room.say' }>,
  mark: ActMark
): Decision {
  if (text === '') return refuse('text.empty');
  if (!isKnown(workshop, to)) return refuse('table.unknown');
  const before = saidTo(workshop.room, to);
  if (before?.text === text && mark.at - before.at < AGAIN) return ok([]);
  return ok([{ type: 'room.said', saying: { to, text, at: mark.at }, mark }]);
}

function isKnown({ plan }: Workshop, to: RoomAudience): boolean {
  return (WIDE_AUDIENCES as readonly string[]).includes(to) || tableById(plan, to) !== null;
}

function decideGather(workshop: Workshop, on: boolean, mark: ActMark): Decision {
  if ((workshop.room.gatheredAt !== null) === on) return ok([]);
  if (on && workshop.stage === 'closed') return refuse('workshop.closed');
  return ok([{ type: 'room.gathered', on, mark }]);
}

function decideSpotlight(workshop: Workshop, id: string | null): Decision {
  if (workshop.room.spotlight === id) return ok([]);
  if (id !== null) {
    const card = workshop.cards[id];
    if (!card) return refuse('card.unknown');
    if (!isOnWall(workshop, card)) return refuse('card.offWall');
  }
  return ok([{ type: 'room.spotlit', card: id }]);
}

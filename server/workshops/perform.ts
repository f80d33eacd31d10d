// Where a command goes: the referee for what the journal tells, the urn for ballots, the box for cards nobody signs.
// The two last never pass by the journal's row of a command: it would say who.
import type { CommandEnvelope } from '#core/commands.ts';
import { refuse } from '#core/refusals.ts';
import type { Actor } from '#core/roles.ts';
import type { Ack } from '#lib/protocol/socket-events.ts';
import { boxOf } from '#server/anonymous/boxes.ts';
import { performBallot } from '#server/votes/perform-ballot.ts';
import type { Referee } from './referee.ts';
import { Turns } from './turns.ts';

/** Does what is asked, durably, or refuses. The one door for commands of sockets and of HTTP. */
export function perform(referee: Referee, envelope: CommandEnvelope, actor: Actor): Ack | Promise<Ack> {
  switch (envelope.command.type) {
    case 'ballot.take':
    case 'ballot.cast':
      return performBallot(referee, envelope.command, actor);
    case 'anonymous.drop':
    case 'anonymous.amend':
    case 'anonymous.withdraw':
      return boxOf(referee)?.ask(envelope.command, actor) ?? refuse('server.fault');
    default:
      return turnsOf(referee).ask(envelope, actor);
  }
}

const turns = new WeakMap<Referee, Turns>();

function turnsOf(referee: Referee): Turns {
  const known = turns.get(referee) ?? new Turns(referee);
  turns.set(referee, known);
  return known;
}

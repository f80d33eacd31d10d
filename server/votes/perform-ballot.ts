// A ballot asked for or filled: judged by core, kept by the urn, acknowledged once durable. The journal never hears of it.
import type { BallotCommand } from '#core/commands.ts';
import { judgeBallot } from '#core/judge-ballot.ts';
import { refuse } from '#core/refusals.ts';
import type { Actor } from '#core/roles.ts';
import type { Ack } from '#lib/protocol/socket-events.ts';
import type { Referee } from '#server/workshops/referee.ts';

/** Takes or casts. Refuses what judgeBallot refuses, then 'vote.taken' (take) or 'ballot.wrong' (cast, unknown token). */
export async function performBallot(referee: Referee, command: BallotCommand, actor: Actor): Promise<Ack> {
  const judged = judgeBallot(referee.state, command, actor);
  if (!judged.ok) return judged;
  const { vote, elector } = judged.value;
  const { ballots } = referee;
  if (command.type === 'ballot.take') {
    const isTheirs = await ballots.take(vote, elector, command.token);
    return isTheirs ? { ok: true, seq: referee.seq } : refuse('vote.taken');
  }
  const isKept = await ballots.cast(vote, command.token, command.marks);
  return isKept ? { ok: true, seq: referee.seq } : refuse('ballot.wrong');
}

// How a simulated person fills a ballot: gommettes, one answer, a place on a scale, points to deal out, a box for each line.
import { SCALE_STEPS } from '#core/asks.ts';
import type { ParticipantView } from '#core/views.ts';
import type { VoteView } from '#core/views-votes.ts';
import { drawDevice } from '#server/secrets.ts';
import { oneOf, shuffled, type Chance } from './chance.ts';
import type { Ledger } from './ledger.ts';
import type { Line } from './line.ts';

type Marks = Readonly<Record<string, number>>;

/** What a person puts on a ballot; always one the server takes. */
export function marksFor({ ask, lines, budget, most }: VoteView, chance: Chance): Marks {
  const among = (least: number, last: number): number => least + Math.floor(chance() * (last - least + 1));
  switch (ask?.rule ?? 'dots') {
    case 'choice':
      return { [oneOf(lines, chance).id]: 1 };
    case 'scale':
      return Object.fromEntries(lines.map(({ id }) => [id, among(1, SCALE_STEPS)]));
    case 'sort':
      return Object.fromEntries(lines.map(({ id }) => [id, among(1, Math.max(1, ask?.options.length ?? 1))]));
    case 'points':
      return dealt(
        budget,
        lines.map(({ id }) => id),
        chance
      );
    case 'dots':
      return placed(
        shuffled(
          lines.map(({ id }) => id),
          chance
        ),
        budget,
        most
      );
  }
}

/** The whole budget, in shares that differ. */
function dealt(budget: number, ids: readonly string[], chance: Chance): Marks {
  const weights = ids.map(() => 1 + chance());
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const shares = weights.map((weight) => Math.floor((budget * weight) / sum));
  const left = budget - shares.reduce((total, share) => total + share, 0);
  return Object.fromEntries(ids.map((id, i) => [id, (shares[i] ?? 0) + (i === 0 ? left : 0)]));
}

/** As many as may go on each line, until there is none left. */
function placed(ids: readonly string[], budget: number, most: number): Marks {
  const marks: Record<string, number> = {};
  let left = budget;
  for (const id of ids) {
    const here = Math.min(most, left);
    if (here > 0) marks[id] = here;
    left -= here;
  }
  return marks;
}

/** One person's ballots: each vote is answered once. */
export class Voter {
  readonly #answered = new Set<string>();

  /** Answers the vote this person is shown, if it is open and theirs. @returns whether a ballot was cast. */
  async answer(line: Line<ParticipantView>, ledger: Ledger, chance: Chance): Promise<boolean> {
    const vote = line.view?.vote;
    if (!vote || vote.state !== 'open' || !vote.elector || this.#answered.has(vote.id)) return false;
    this.#answered.add(vote.id);
    const token = drawDevice();
    const taken = await line.ask({ type: 'ballot.take', vote: vote.id, token });
    const cast = taken.ok
      ? await line.ask({ type: 'ballot.cast', vote: vote.id, token, marks: marksFor(vote, chance) })
      : taken;
    if (!cast.ok) ledger.refused(cast.refusal.code);
    return cast.ok;
  }
}

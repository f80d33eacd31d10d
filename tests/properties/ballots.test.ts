// Five thousand takes and casts at random, by few people with several tokens each: an urn never holds more than it should.
import { expect, test } from 'vitest';
import type { Marks } from '#lib/client/ballot.svelte.ts';
import { judgeBallot } from '#core/judge-ballot.ts';
import { must } from '#core/result.ts';
import { chanceFrom } from '#server/rehearsal/chance.ts';
import { Ballots } from '#server/votes/ballots.ts';
import { MemoryUrns } from '#server/votes/memory-urns.ts';
import { FACILITATOR } from '../core/a-day.ts';
import { aRoom, OPEN, pin } from '../core/a-room-to-vote.ts';

const SEED = Number(process.env['SEED'] ?? 20_261_125);
const ACTS = 5_000;

test(`[VOT-4] [VOT-7] five thousand acts: a ballot a seat at most, never above the budget, totals that add up (seed ${SEED})`, async () => {
  const chance = chanceFrom(SEED);
  const below = (n: number): number => Math.floor(chance() * n);
  const { day, people, writes } = aRoom();
  for (let n = 0; n < 5; n++) day.does(FACILITATOR, pin(writes(`a${n}`, 'A1', `Constat ${n}`)));
  day.does(FACILITATOR, OPEN);
  const vote = must(day.state.votes[0], 'the vote');
  const actors = Object.values(people);
  const tokens = actors.map((_, i) => [0, 1, 2].map((n) => `${i}-${n}`.padEnd(43, 't')));
  const ballots = new Ballots(new MemoryUrns(), () => day.state);
  /** What a plain reading of the rules expects: the token each seat holds, and what is on it. */
  const held = new Map<number, string>();
  const kept = new Map<string, Marks>();
  const wrong: string[] = [];
  const acts: Promise<void>[] = [];
  for (let n = 0; n < ACTS; n++) {
    const who = below(actors.length);
    const actor = must(actors[who], 'somebody');
    const token = must(must(tokens[who], 'tokens')[below(3)], 'a token');
    if (chance() < 0.3) {
      const judged = judgeBallot(day.state, { type: 'ballot.take', vote: 'v1', token }, actor);
      if (!judged.ok) throw new Error(judged.refusal.code);
      const isTheirs = (held.get(who) ?? token) === token;
      if (isTheirs) held.set(who, token);
      if (isTheirs && !kept.has(token)) kept.set(token, {});
      acts.push(
        ballots.take(vote, judged.value.elector, token).then((said) => {
          if (said !== isTheirs) wrong.push(`take ${n}`);
        })
      );
    } else {
      const marks = Object.fromEntries(
        vote.lines.filter(() => chance() < 0.5).map(({ id }) => [id, 1 + below(3)])
      );
      const judged = judgeBallot(day.state, { type: 'ballot.cast', vote: 'v1', token, marks }, actor);
      const sum = Object.values(marks).reduce((total, count) => total + count, 0);
      const isFair = sum <= OPEN.budget && Object.values(marks).every((count) => count <= OPEN.most);
      if (judged.ok !== isFair) wrong.push(`judged ${n}`);
      if (!judged.ok) continue;
      const isKnown = kept.has(token);
      if (isKnown) kept.set(token, marks);
      acts.push(
        ballots.cast(vote, token, marks).then((said) => {
          if (said !== isKnown) wrong.push(`cast ${n}`);
        })
      );
    }
    if (chance() < 0.05) {
      ballots.settle();
      const { marks, ballots: filled } = ballots.tally(vote);
      const sum = Object.values(marks).reduce((total, count) => total + count, 0);
      if (sum > filled * OPEN.budget || filled > ballots.turnout('v1') || filled > vote.electors.length)
        wrong.push(`sum ${n}`);
    }
  }
  ballots.settle();
  await Promise.all(acts);
  const expected = vote.lines.map(({ id }) => [
    id,
    [...kept.values()].reduce((total, marks) => total + (marks[id] ?? 0), 0)
  ]);
  expect(wrong).toEqual([]);
  expect(ballots.tally(vote).marks).toEqual(Object.fromEntries(expected));
  expect(ballots.turnout('v1')).toBe(held.size);
});

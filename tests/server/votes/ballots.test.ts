import { expect, test } from 'vitest';
import { must } from '#core/result.ts';
import type { Workshop } from '#core/workshop.ts';
import { Ballots } from '#server/votes/ballots.ts';
import { MemoryUrns } from '#server/votes/memory-urns.ts';
import { UrnDamaged } from '#server/votes/urn.ts';
import { FACILITATOR } from '#tests/core/a-day.ts';
import { aRoom, OPEN, pin } from '#tests/core/a-room-to-vote.ts';

const token = (name: string): string => name.padEnd(43, 't');

/** An urn that may be full, and a vote of three people on one line. */
function voting() {
  const { day, people, writes } = aRoom();
  day.does(FACILITATOR, pin(writes('a1', 'A1', 'Constat')));
  day.does(FACILITATOR, OPEN);
  let isFull = false;
  class Urns extends MemoryUrns {
    override write(...asked: Parameters<MemoryUrns['write']>): void {
      if (isFull) throw new Error('no space left');
      super.write(...asked);
    }
  }
  const urns = new Urns();
  const open = (state = (): Workshop => day.state) => new Ballots(urns, state);
  const vote = () => must(day.state.votes.at(-1), 'the vote');
  return { day, people, urns, ballots: open(), open, vote, setFull: (full: boolean) => (isFull = full) };
}

test('[VOT-4] what cannot be kept is not acknowledged, not counted and not remembered', async () => {
  const { ballots, vote, people, setFull } = voting();
  const { seat } = people.ada;
  setFull(true);
  const lost = ballots.take(vote(), seat, token('a'));
  ballots.settle();
  await expect(lost).rejects.toThrow('no space left');
  expect([ballots.turnout('v1'), ballots.tally(vote()).ballots]).toEqual([0, 0]);
  setFull(false);
  const taken = ballots.take(vote(), seat, token('a'));
  ballots.settle();
  expect([await taken, ballots.turnout('v1')]).toEqual([true, 1]);
});

test('[VOT-4] a damaged urn refuses ballots and its count, and the screens live on', async () => {
  const { vote, people, day } = voting();
  class Damaged extends MemoryUrns {
    override read(): never {
      throw new UrnDamaged('v1');
    }
  }
  const ballots = new Ballots(new Damaged(), () => day.state);
  const taken = ballots.take(vote(), people.ada.seat, token('a'));
  ballots.settle();
  await expect(taken).rejects.toThrow(UrnDamaged);
  expect(() => ballots.tally(vote())).toThrow(UrnDamaged);
  expect(ballots.turnout('v1')).toBe(0);
});

test('[VOT-4] a token that is out serves nobody else', async () => {
  const { ballots, vote, people } = voting();
  const asked = [people.ada, people.bo].map(({ seat }) => ballots.take(vote(), seat, token('a')));
  ballots.settle();
  expect([await Promise.all(asked), ballots.turnout('v1')]).toEqual([[true, false], 1]);
});

test('[VOT-5] a count takes in what is being written', async () => {
  const { ballots, vote, people } = voting();
  const taken = ballots.take(vote(), people.ada.seat, token('a'));
  const cast = ballots.cast(vote(), token('a'), { l1: 2 });
  expect(ballots.tally(vote())).toEqual({ marks: { l1: 2 }, ballots: 1 });
  expect(await Promise.all([taken, cast])).toEqual([true, true]);
});

test('[VOT-8] an urn makes room for somebody admitted since', async () => {
  const { day, ballots, vote, people } = voting();
  for (const [n, { seat }] of Object.values(people).entries())
    void ballots.take(vote(), seat, token(`t${n}`));
  ballots.settle();
  const late = day.joins('d-late');
  day.does(FACILITATOR, { type: 'vote.admit', vote: 'v1', seat: late.seat });
  const taken = ballots.take(vote(), late.seat, token('late'));
  ballots.settle();
  expect([await taken, ballots.turnout('v1')]).toEqual([true, 4]);
});

test('[VOT-6] an urn goes when it is revealed, when another vote opens, and at the next start after a crash', async () => {
  const { day, urns, ballots, open, vote, people } = voting();
  void ballots.take(vote(), people.ada.seat, token('a'));
  ballots.settle();
  ballots.sweep();
  expect(urns.kept()).toEqual(['v1']);
  day.does(FACILITATOR, { type: 'vote.close', vote: 'v1' });
  ballots.sweep();
  expect(urns.kept()).toEqual(['v1']);
  day.does(FACILITATOR, OPEN);
  open().sweep();
  expect(urns.kept()).toEqual([]);
  const again = open();
  void again.take(vote(), people.ada.seat, token('b'));
  again.settle();
  day.does(FACILITATOR, { type: 'vote.close', vote: 'v2' });
  day.does(FACILITATOR, { type: 'vote.reveal', vote: 'v2' });
  open().sweep();
  expect([urns.kept(), open().turnout('v2')]).toEqual([[], 0]);
});

// Who may be moved, and which rounds must be moved together.
import { at, bump, range } from './cells.ts';
import type { Problem } from './problem.ts';

/** People of each round whom nothing holds and who may change seats alone. */
export function freeSeats({
  people: n,
  rounds,
  present,
  fixed,
  unit,
  units,
  locked
}: Problem): readonly Int16Array[] {
  const isAlone = (round: number, person: number): boolean =>
    (units[at(unit, person)] ?? []).every((other) => other === person || !present[round * n + other]);
  return range(rounds).map((round) =>
    Int16Array.from(
      range(n).filter(
        (person) =>
          round >= locked &&
          present[round * n + person] === 1 &&
          at(fixed, round * n + person) < 0 &&
          (at(unit, person) < 0 || isAlone(round, person))
      )
    )
  );
}

/** Rounds that long sessions tie together. */
export function blocksOf({ instance, rounds }: Problem): readonly (readonly number[])[] {
  const block = range(rounds).map((round) => round);
  for (const [first, last] of instance.tables.flatMap(({ span }) => span ?? []))
    for (let round = first; round < last; round += 1) {
      const [from, to] = [block[round + 1] ?? 0, block[round] ?? 0];
      for (const each of block.keys()) if (block[each] === from) block[each] = to;
    }
  const count = new Int32Array(rounds);
  for (const each of block) bump(count, each, 1);
  return range(rounds)
    .filter((each) => at(count, each) > 1)
    .map((each) => range(rounds).filter((round) => block[round] === each));
}

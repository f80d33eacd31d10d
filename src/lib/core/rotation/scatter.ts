// People dealt anew at each round (SCA-1 to SCA-3): each is a slot with its own path. One stays at each table and welcomes.
import type { Group } from '../plan.ts';

/**
 * One group for each person: at every table the first one stays; the others leave by strides, so that those who sat together
 * part. Sizes differ by one at most in every round.
 */
export function scatterGroups(people: number, tables: number, rounds: number): readonly Group[] {
  return Array.from({ length: people }, (_, i) => {
    const home = i % tables;
    const rank = Math.floor(i / tables);
    const path = Array.from({ length: rounds }, (_round, r) => (home + r * rank) % tables);
    return { number: i + 1, circuit: 1, first: home, path };
  });
}

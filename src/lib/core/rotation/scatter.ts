// People dealt anew at each round (SCA-1 to SCA-4): each is a slot with its own path. One stays at each table and welcomes.
// Everybody of a rank (the first of each table, the second…) leaves by the same stride, so that tables stay even; the strides of
// a round are those that bring the fewest people back to a table, then the fewest pairs together again.
import type { Group } from '../plan.ts';

/** Where each rank goes from its home, round by round. */
type Strides = readonly (readonly number[])[];

/** Beyond so many tries the best found so far is good enough: a plan is made while somebody waits. */
const TRIES = 20_000;
/** One table seen twice weighs more than any number of pairs. */
const TWICE = 1_000;

/**
 * One group for each person: at every table the first one stays; the others leave by strides, so that those who sat together
 * part. Sizes differ by one at most in every round; nobody sits twice at a table while there are as many tables as rounds.
 */
export function scatterGroups(people: number, tables: number, rounds: number): readonly Group[] {
  const strides = stridesOf(Math.ceil(people / tables), tables, rounds);
  return Array.from({ length: people }, (_, i) => {
    const home = i % tables;
    const rank = Math.floor(i / tables);
    const path = strides.map((round) => (home + (round[rank] ?? 0)) % tables);
    return { number: i + 1, circuit: 1, first: home, path };
  });
}

/** Rounds, then ranks. At the first round everybody is at home; the first rank always is. */
function stridesOf(ranks: number, tables: number, rounds: number): Strides {
  const chosen: (readonly number[])[] = [];
  for (let round = 0; round < rounds; round++) {
    const first = round === 0 || tables < 2;
    chosen.push(first ? Array.from({ length: ranks }, () => 0) : bestRound(chosen, ranks, tables));
  }
  return chosen;
}

/** The strides of one more round, given those before: the search goes rank by rank and leaves what cannot be better. */
function bestRound(before: Strides, ranks: number, tables: number): readonly number[] {
  let best: { readonly strides: readonly number[]; readonly cost: number } | null = null;
  let tries = 0;
  const look = (strides: readonly number[], cost: number): void => {
    if (best !== null && (cost >= best.cost || tries >= TRIES)) return;
    if (strides.length === ranks) {
      best = { strides, cost };
      return;
    }
    for (const { stride, more } of choices(before, strides, tables)) {
      tries += 1;
      look([...strides, stride], cost + more);
    }
  };
  look([0], 0);
  return (best as { readonly strides: readonly number[] } | null)?.strides ?? [];
}

/** Where the next rank may go, what costs least first. */
function choices(before: Strides, chosen: readonly number[], tables: number) {
  const rank = chosen.length;
  return Array.from({ length: tables }, (_, i) => (i + rank) % tables)
    .map((stride) => ({ stride, more: costOf(before, [...chosen, stride], tables) }))
    .sort((a, b) => a.more - b.more);
}

/** What the last of these ranks brings back: its own tables, and people of the other ranks it has met. */
function costOf(before: Strides, chosen: readonly number[], tables: number): number {
  const rank = chosen.length - 1;
  const stride = chosen[rank] ?? 0;
  const gap = (round: readonly number[], other: number): number =>
    ((round[other] ?? 0) - (round[rank] ?? 0) + tables) % tables;
  const again = before.filter((round) => round[rank] === stride).length;
  const met = chosen
    .slice(0, rank)
    .reduce(
      (sum, _, other) => sum + before.filter((round) => gap(round, other) === gap(chosen, other)).length,
      0
    );
  return again * TWICE + met;
}

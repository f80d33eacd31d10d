// Chance that can be played again: the same seed gives the same rehearsal, as far as the network allows.
import { randomBytes } from 'node:crypto';

/** Numbers from 0 to 1, 1 excluded. */
export type Chance = () => number;

/** A stream of chance (mulberry32, Tommy Ettinger, public domain). */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of a list. @throws when it is empty. */
export function oneOf<T>(list: readonly T[], chance: Chance): T {
  const index = Math.floor(chance() * list.length);
  if (list.length === 0) throw new Error('nothing to choose from');
  // The index is inside a list that is not empty; T may itself be undefined, so `must` would lie.
  return list[index] as T;
}

/** The same items in another order. */
export function shuffled<T>(list: readonly T[], chance: Chance): readonly T[] {
  return list
    .map((item) => ({ item, rank: chance() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

/** A right card or command id. Never from a seed: an id that comes back would be taken for the same request. */
export function drawId(): string {
  return randomBytes(15).toString('base64url');
}

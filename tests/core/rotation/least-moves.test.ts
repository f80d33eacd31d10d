// « Rien ne bouge pour les autres » and « mieux mélangé », on rooms as numbers.
import { describe, expect, test } from 'vitest';
import { leastMoves } from '#core/rotation/least-moves.ts';
import type { MixedPerson, Mixing } from '#core/rotation/mixing.ts';
import { offersFor, plannedOffer } from '#core/rotation/repair.ts';
import { scatterGroups } from '#core/rotation/scatter.ts';

const TABLES = 12;
const ROUNDS = 4;

function room(people: number, tables = TABLES, rounds = ROUNDS): Mixing {
  const slots = scatterGroups(people, tables, rounds);
  const made = slots.map(({ number, path = [] }, i): MixedPerson => {
    return { seat: `s${number}`, path, follows: false, stays: i < tables };
  });
  return { rounds, tables, closed: [], from: 1, isPlayed: false, people: made };
}

const sizesIn = (paths: readonly (readonly number[])[], round: number, tables: readonly number[]) =>
  tables.map((table) => paths.filter((path) => path[round] === table).length);
const comesBack = (path: readonly number[]): boolean => {
  const seen = path.filter((table) => table >= 0);
  return new Set(seen).size < seen.length;
};

/** After the first round: four have left, five follow somebody, table 12 closes. */
function afterFirstRound(): Mixing {
  const before = room(60);
  const gone = new Set([20, 31, 44, 57]);
  const stayed = before.people.filter((_, i) => !gone.has(i));
  const late = [13, 14, 15, 16, 17].map((follow, i): MixedPerson => {
    const path = [-1, ...(before.people[follow]?.path.slice(1) ?? [])];
    return { seat: `late${i}`, path, follows: true, stays: false };
  });
  return { ...before, from: 2, closed: [11], people: [...stayed, ...late] };
}

describe('a table closes, four leave, five come', () => {
  const mixing = afterFirstRound();
  const open = Array.from({ length: TABLES - 1 }, (_, table) => table);

  test('[WAY-2] nothing moves for the others, nobody goes back, tables stay usable', () => {
    const paths = leastMoves(mixing);
    mixing.people.forEach(({ path, follows }, i) => {
      const isOther = !follows && !path.slice(1).includes(11);
      if (isOther) expect(paths[i]).toEqual(path);
      else path.forEach((table, round) => table !== 11 && !follows && expect(paths[i]?.[round]).toBe(table));
      expect(paths[i]?.[0]).toBe(path[0]);
      expect(paths[i]?.slice(1)).not.toContain(11);
    });
    const travelling = paths.filter((_, i) => !mixing.people[i]?.stays);
    expect(travelling.filter(comesBack)).toEqual([]);
    for (const round of [1, 2, 3]) {
      const sizes = sizesIn(paths, round, open);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(mixing.people.length);
      expect(Math.max(...sizes), `round ${round + 1}`).toBeLessThanOrEqual(6);
    }
  });

  test('[WAY-3] mixed better: even tables, fewer meetings again, the past as it was', () => {
    const { still, mixed } = offersFor(mixing, []);
    expect(still.others).toEqual([]);
    expect(mixed).not.toBeNull();
    expect(mixed?.paths.map(([first]) => first)).toEqual(mixing.people.map(({ path }) => path[0]));
    expect(mixed?.figures.repeats).toBeLessThanOrEqual(still.figures.repeats);
    expect((mixed?.figures.biggest ?? 9) - (mixed?.figures.smallest ?? 0)).toBeLessThanOrEqual(1);
    expect(mixed?.figures.back).toBe(0);
    expect(mixed?.others.length).toBeGreaterThan(0);
    // The same room, the same offers.
    expect(offersFor(mixing, [])).toEqual({ still, mixed });
  });

  test('[WAY-2] whoever stayed at the table that closes goes where nobody stays any more', () => {
    const without = { ...mixing, people: mixing.people.filter(({ seat }) => seat !== 's3') };
    const host = without.people.findIndex(({ path, stays }) => stays && path[0] === 11);
    expect(leastMoves(without)[host]).toEqual([11, 2, 2, 2]);
  });

  test('[WAY-2] while a round is played only people of the closed table change tables in it', () => {
    const played = { ...room(60), from: 2, isPlayed: true, closed: [11] };
    const paths = leastMoves(played);
    const moved = played.people.filter(({ path }, i) => path[1] !== paths[i]?.[1]);
    expect(moved.map(({ path }) => path[1])).toEqual(moved.map(() => 11));
    expect(moved.length).toBe(5);
  });
});

test('[WAY-1] a café of sixty is planned as well as can be, and each stays or sees a new table at each round', () => {
  const { paths, figures } = plannedOffer(room(60, 12, 3));
  expect(figures).toMatchObject({ repeats: 0, floor: 0, smallest: 5, biggest: 5, back: 0 });
  expect(paths.slice(12).filter(comesBack)).toEqual([]);
  expect(paths.slice(0, 12)).toEqual(Array.from({ length: 12 }, (_, table) => [table, table, table]));
});

test('[WAY-1] structures sit apart and a quality is spread, when they are known', () => {
  const plain = room(40, 8, 3);
  const people = plain.people.map((person, i) => ({
    ...person,
    structure: `org${Math.floor(i / 5)}`,
    ...(i % 5 === 0 ? { profile: 'elected' } : {})
  }));
  const { paths, figures } = plannedOffer({ ...plain, people });
  expect(figures.together).toBe(0);
  for (const round of [0, 1, 2]) {
    const elected = paths.filter((_, i) => i % 5 === 0);
    expect(sizesIn(elected, round, [0, 1, 2, 3, 4, 5, 6, 7])).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
  }
});

test('[WAY-2] a pin is a constraint: the person goes there, the others keep their way', () => {
  const mixing = { ...room(60), from: 2 };
  const { still, mixed } = offersFor(mixing, [{ seat: 's30', round: 3, table: 4 }]);
  expect(still.paths[29]?.[2]).toBe(4);
  expect(still.others).toEqual([]);
  expect((mixed ?? still).paths[29]?.[2]).toBe(4);
});

// The room's screen: pages of moves and chairs that fill.
import { describe, expect, test } from 'vitest';
import type { PlaceView } from '#core/place-view.ts';
import { chairsOf } from '#lib/views/projection/chairs.ts';
import { MOVE_PAGE, movePages } from '#lib/views/projection/pages.ts';
import { movesOf, tablesOf } from '#tests/fixtures/views/projection.ts';

const places = (circuits: number): readonly PlaceView[] => tablesOf(circuits, 7).map(({ place }) => place);

describe('pages of moves', () => {
  test('five tables make one page, by group, with their next table', () => {
    const pages = movePages(movesOf(tablesOf(1, 7)), places(1));
    expect(
      pages.map(({ circuit, moves }) => [circuit, moves.map(({ move, to }) => `${move.group}${to.mark}`)])
    ).toEqual([[null, ['1B', '2C', '3D', '4E', '5A']]]);
  });

  test('forty tables make one page for each circuit', () => {
    const pages = movePages(movesOf(tablesOf(8, 7)), places(8));
    expect(pages.map(({ circuit, moves }) => [circuit, moves.length])).toEqual(
      Array.from({ length: 8 }, (_, i) => [i + 1, 5])
    );
  });

  test('a long circuit is cut into pages of about the same length', () => {
    const long = places(2)
      .slice(0, 9)
      .map((place) => ({ ...place, circuit: 1 }));
    const moves = long.map((place, i) => ({ group: i + 1, from: place.table, to: place.table, people: 6 }));
    const sizes = movePages(moves, long).map((page) => page.moves.length);
    expect(sizes).toEqual([5, 4]);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(MOVE_PAGE.lines);
  });

  test('long themes are whole: fewer of them stand on a page', () => {
    const long = tablesOf(1, 7).map(({ place }) => ({
      ...place,
      theme: 'Des élus et des communes '.repeat(4)
    }));
    const seven = [...long, ...long.slice(0, 2).map((place) => ({ ...place, table: `${place.table}b` }))];
    const moves = seven.map((place, i) => ({ group: i + 1, from: place.table, to: place.table, people: 6 }));
    expect(movePages(moves, seven).map((page) => page.moves.length)).toEqual([4, 3]);
  });

  test('no move, no page', () => {
    expect(movePages([], places(1))).toEqual([]);
  });
});

describe('chairs', () => {
  test.each([
    { present: 31, expected: 36, chairs: 36, taken: 31 },
    { present: 0, expected: 36, chairs: 36, taken: 0 },
    { present: 1, expected: 300, chairs: 36, taken: 1 },
    { present: 300, expected: 300, chairs: 36, taken: 36 },
    { present: 12, expected: 10, chairs: 12, taken: 12 },
    { present: 2, expected: 3, chairs: 6, taken: 2 }
  ])('$present of $expected: $taken of $chairs chairs', ({ present, expected, chairs, taken }) => {
    const shown = chairsOf(present, expected);
    expect([shown.length, shown.filter(Boolean).length]).toEqual([chairs, taken]);
  });

  test('an arrival never empties a chair', () => {
    for (let present = 1; present <= 36; present++) {
      const before = chairsOf(present - 1, 36);
      expect(chairsOf(present, 36).every((taken, i) => taken || !before[i])).toBe(true);
    }
  });
});

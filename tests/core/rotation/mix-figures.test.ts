// What a way of mixing is said to be worth: a floor is one only for plans that keep the rules it was counted with.
import { expect, test } from 'vitest';
import { figuresOf } from '#core/rotation/mix-figures.ts';
import type { Mixing } from '#core/rotation/mixing.ts';

/** Eight people, two tables, two rounds. */
const room = (second: string): Mixing => ({
  ...{ rounds: 2, tables: 2, closed: [], from: 1, isPlayed: false },
  people: [...'AAAABBBB'].map((first, i) => ({
    ...{ seat: `s${i + 1}`, path: [first, second[i]].map((table) => 'AB'.indexOf(table ?? '')) },
    ...{ follows: false, stays: false }
  }))
});

test.each([
  ['everybody changes tables: no plan where they do is better', 'BBBBAAAA', { repeats: 12, floor: 12 }],
  ['some stay, and too many meet again', 'AAABABBB', { repeats: 6, floor: 4 }],
  ['some stay, as few as can be', 'AABBAABB', { repeats: 4, floor: 4 }]
])('[WAY-5] %s', (_what, second, figures) => {
  expect(figuresOf(room(second))).toMatchObject(figures);
});

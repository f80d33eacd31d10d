// Dealing by quality: examples for people, seeded properties for rooms of 5 to 300.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { QUALITIES, type Quality, type QualityWishes } from '#core/qualities.ts';
import {
  dealByQuality,
  shareOut,
  unmetWishes,
  type Circle,
  type QualityTally
} from '#core/rotation/spread.ts';

const circlesOf = (people: number, groups: number): readonly Circle[] =>
  shareOut(
    people,
    Array.from({ length: groups }, () => 0)
  ).map((places, i) => ({ group: i + 1, places, there: {} }));

function talliesOf(
  people: readonly (Quality | null)[],
  dealt: readonly number[],
  groups: number
): readonly QualityTally[] {
  return Array.from({ length: groups }, (_, i) => {
    const tally: Partial<Record<Quality, number>> = {};
    for (const [person, quality] of people.entries())
      if (quality && dealt[person] === i + 1) tally[quality] = (tally[quality] ?? 0) + 1;
    return tally;
  });
}

const of = (quality: Quality | null, count: number): (Quality | null)[] =>
  Array.from({ length: count }, () => quality);

function counts(
  people: readonly (Quality | null)[],
  groups: number,
  wishes: QualityWishes,
  quality: Quality
) {
  const dealt = dealByQuality(people, circlesOf(people.length, groups), wishes);
  return talliesOf(people, dealt, groups).map((tally) => tally[quality] ?? 0);
}

describe('[PPL-3] six élus and six tables', () => {
  const room = [...of('elected', 6), ...of('team', 30)];

  test('spread: one at each', () => {
    expect(counts(room, 6, { elected: 'spread' }, 'elected')).toEqual([1, 1, 1, 1, 1, 1]);
  });

  test('gathered: all at one', () => {
    expect(counts(room, 6, { elected: 'gather' }, 'elected').toSorted()).toEqual([0, 0, 0, 0, 0, 6]);
  });

  test('spread, while the team is gathered: both are granted', () => {
    const people = [...of('team', 4), ...of('elected', 6), ...of(null, 20)];
    const wishes = { elected: 'spread', team: 'gather' } as const;
    expect(counts(people, 6, wishes, 'team').toSorted()).toEqual([0, 0, 0, 0, 0, 4]);
    expect(counts(people, 6, wishes, 'elected')).toEqual([1, 1, 1, 1, 1, 1]);
  });
});

test('[PPL-3] those who come later are spread with those who are there', () => {
  const there = [{ elected: 1 }, {}, { elected: 1 }];
  const circles = there.map((tally, i) => ({ group: i + 1, places: 2, there: tally }));
  expect(dealByQuality(['elected', 'elected'], circles, { elected: 'spread' })).toEqual([2, 1]);
});

describe('[PPL-4] what cannot be had is told in figures', () => {
  test.each<[string, readonly QualityTally[], QualityWishes, unknown]>([
    [
      'fewer élus than groups',
      [{ elected: 1 }, { elected: 1 }, {}],
      { elected: 'spread' },
      [{ wish: 'spread', quality: 'elected', people: 2, without: 1, most: 1 }]
    ],
    [
      'groups that were already uneven',
      [{ elected: 3 }, { elected: 1 }],
      { elected: 'spread' },
      [{ wish: 'spread', quality: 'elected', people: 4, without: 0, most: 3 }]
    ],
    [
      'more directions than a group holds',
      [{ direction: 5 }, { direction: 2 }, {}],
      { direction: 'gather' },
      [{ wish: 'gather', quality: 'direction', people: 7, groups: 2 }]
    ],
    ['a wish that is granted', [{ elected: 1 }, { elected: 2 }], { elected: 'spread' }, []],
    ['a wish about nobody', [{}, {}], { elected: 'spread', team: 'gather' }, []],
    ['no wish', [{ elected: 4 }, {}], {}, []]
  ])('%s', (_description, groups, wishes, expected) => {
    expect(unmetWishes(groups, wishes)).toEqual(expected);
  });
});

const wish = fc.constantFrom(undefined, 'spread' as const, 'gather' as const);
const rooms = fc.record({
  people: fc.array(fc.constantFrom(null, ...QUALITIES), { minLength: 5, maxLength: 300 }),
  groups: fc.integer({ min: 1, max: 50 }),
  wishes: fc
    .record({ elected: wish, direction: wish, team: wish, professional: wish, institutional: wish })
    .map((all): QualityWishes =>
      Object.fromEntries(Object.entries(all).filter(([, each]) => each !== undefined))
    )
});

test('[PPL-3] in rooms of 5 to 300 everybody is dealt once and sizes differ by one at most, whatever is wished', () => {
  fc.assert(
    fc.property(rooms, ({ people, groups, wishes }) => {
      const dealt = dealByQuality(people, circlesOf(people.length, groups), wishes);
      expect(dealt).toHaveLength(people.length);
      const sizes = Array.from({ length: groups }, (_, i) => dealt.filter((group) => group === i + 1).length);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(people.length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    })
  );
});

test('[PPL-3] a single quality is spread within one, or gathered in as few groups as hold it', () => {
  fc.assert(
    fc.property(rooms, fc.constantFrom(...QUALITIES), ({ people, groups }, quality) => {
      const spread = counts(people, groups, { [quality]: 'spread' }, quality);
      expect(Math.max(...spread) - Math.min(...spread)).toBeLessThanOrEqual(1);
      const gathered = counts(people, groups, { [quality]: 'gather' }, quality);
      const sizes = circlesOf(people.length, groups).map(({ places }) => places);
      const own = people.filter((each) => each === quality).length;
      let held = 0;
      const least = sizes.toSorted((a, b) => b - a).findIndex((size) => (held += size) >= own) + 1;
      expect(gathered.filter((each) => each > 0)).toHaveLength(own === 0 ? 0 : least);
    })
  );
});

test('[PPL-4] whatever a dealing does not grant, and nothing else, is told', () => {
  fc.assert(
    fc.property(rooms, ({ people, groups, wishes }) => {
      const dealt = dealByQuality(people, circlesOf(people.length, groups), wishes);
      const tallies = talliesOf(people, dealt, groups);
      const told = unmetWishes(tallies, wishes).map(({ quality }) => quality);
      const unmet = QUALITIES.filter((quality) => {
        const each = tallies.map((tally) => tally[quality] ?? 0);
        const taken = each.filter((count) => count > 0).length;
        if (taken === 0) return false;
        if (wishes[quality] === 'gather') return taken > 1;
        return wishes[quality] === 'spread' && (taken < groups || Math.max(...each) - Math.min(...each) > 1);
      });
      expect(told).toEqual(unmet);
    })
  );
});

test('[PPL-3] what is gathered leaves a place for what is spread, when both can be had', () => {
  const people = [...of('direction', 12), ...of('elected', 6), ...of(null, 17)];
  const wishes = { direction: 'gather', elected: 'spread' } as const;
  expect(counts(people, 5, wishes, 'elected')).toEqual([2, 1, 1, 1, 1]);
  expect(counts(people, 5, wishes, 'direction').filter((count) => count > 0)).toHaveLength(2);
});

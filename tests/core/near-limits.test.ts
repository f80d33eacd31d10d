// Limits that come near: told from four fifths on, never before; what a board holds is counted as its limit counts it.
import { describe, expect, test } from 'vitest';
import {
  COUNTED,
  nearInRoom,
  nearLimit,
  nearPeople,
  nearTables,
  type Counted,
  type NearLimit
} from '#core/near-limits.ts';
import { must } from '#core/result.ts';
import { facilitatorView } from '#core/view-facilitator.ts';
import { adding, aDay } from './a-day.ts';

const NAMES = Object.keys(COUNTED).filter((name): name is Counted => name in COUNTED);

describe('[LIM-1] a limit', () => {
  test.each(NAMES)('of %s is told from four fifths of it on, and as reached at the whole of it', (of) => {
    const most = COUNTED[of];
    const first = Math.ceil((4 * most) / 5);
    const told = (state: NearLimit['state'], count: number): NearLimit => ({ of, state, count, most });
    expect([0, first - 1, first, most - 1, most, most + 7].map((count) => nearLimit(of, count))).toEqual([
      null,
      null,
      told('near', first),
      told('near', most - 1),
      told('reached', most),
      told('reached', most + 7)
    ]);
  });

  test('of people is that of a plan first, then that of the workshop', () => {
    const told = [239, 240, 299, 300, 399, 400, 499, 500].map((count) => {
      const near = nearPeople(count);
      return near && `${near.of} ${near.state}`;
    });
    expect(told).toEqual([
      null,
      'planned near',
      'planned near',
      'planned reached',
      'planned reached',
      'people near',
      'people near',
      'people reached'
    ]);
  });

  test.each([
    ['room for one theme more', 45, 5, 'near'],
    ['none, however few are missing', 48, 3, 'reached'],
    ['far from it, whatever a theme takes', 39, 16, undefined]
  ] as const)(
    'of tables is reached when the next theme does not fit: %s',
    (_description, count, each, state) => {
      expect(nearTables(count, each)?.state).toBe(state);
    }
  );
});

/** A day whose table A1 holds so many cards, every second one in the bin. */
function holding(count: number): ReturnType<typeof aDay> {
  const day = aDay();
  const host = day.hosts('A1');
  day.goesToRound(1);
  day.does(host, adding({ card: 'first', table: 'A1' }));
  const { state } = day;
  const first = must(state.cards['first'], 'the card');
  const others = Array.from({ length: count - 1 }, (_, i) => {
    const card = { ...first, id: `card-${i}`, archivedAt: i % 2 === 0 ? day.now : null };
    return [card.id, card] as const;
  });
  day.state = { ...state, cards: { ...state.cards, ...Object.fromEntries(others) } };
  return day;
}

const toldOf = ({ state, now }: ReturnType<typeof aDay>) =>
  nearInRoom(facilitatorView(state, now)).map(({ place, ...near }) => ({ ...near, mark: place?.mark }));

test('[LIM-1, CARD-10] of a board counts what is in its bin, as the limit itself does', () => {
  const most = COUNTED.cards;
  expect(toldOf(holding(3_999))).toEqual([]);
  expect(toldOf(holding(4_000))).toEqual([{ of: 'cards', state: 'near', count: 4_000, most, mark: 'A' }]);
  expect(toldOf(holding(5_000))).toEqual([{ of: 'cards', state: 'reached', count: 5_000, most, mark: 'A' }]);
});

// The parts of a witness's round, for any length of round.
import { describe, expect, test } from 'vitest';
import { beatNow, isStoryOver, STORY_BEATS, storyBeats } from '#core/story-beats.ts';
import { minutes } from '#core/units.ts';

const partsOf = (length: number) => storyBeats(length).map((each) => each.minutes);

describe('[TES-6] the parts of a round', () => {
  test.each([
    ['the usual one', 20, [1, 11, 5, 3]],
    ['the one of the Hérault', 15, [1, 8, 4, 2]],
    ['ten minutes', 10, [1, 6, 2, 1]],
    ['half an hour', 30, [2, 17, 7, 4]],
    ['five minutes, without a welcome', 5, [0, 3, 1, 1]],
    ['one minute is told', 1, [0, 1, 0, 0]],
    ['a round lengthened by half a minute', 20.5, [1, 11.5, 5, 3]],
    ['no time', 0, [0, 0, 0, 0]]
  ])('%s', (_description, length, expected) => {
    expect(partsOf(length)).toEqual(expected);
  });

  test('they are always four, never negative, and add up to the round', () => {
    for (let length = 0; length <= 240; length += 1) {
      const parts = storyBeats(length);
      expect(parts.map(({ beat }) => beat)).toEqual(STORY_BEATS);
      expect([length, parts.reduce((sum, each) => sum + each.minutes, 0)]).toEqual([length, length]);
      expect(Math.min(...partsOf(length))).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('[TES-6] where a round of twenty minutes is', () => {
  const beats = storyBeats(20);
  test.each([
    ['as it begins', 20, 'welcome', 1, false],
    ['a minute later', 19, 'story', 11, false],
    ['ten seconds before the end of the telling', 8 + 1 / 6, 'story', 1 / 6, false],
    ['as the telling ends', 8, 'questions', 5, true],
    ['at the harvest', 2, 'harvest', 2, true],
    ['run over', -3, 'harvest', -3, true]
  ])('%s', (_description, remaining, beat, left, isOver) => {
    const now = beatNow(beats, minutes(remaining));
    expect([now?.beat, Math.round(now?.left ?? NaN)]).toEqual([beat, Math.round(minutes(left))]);
    expect(isStoryOver(beats, minutes(remaining))).toBe(isOver);
  });

  test('a round without time has no part', () => {
    expect([beatNow(storyBeats(0), 0), isStoryOver(storyBeats(0), 0)]).toEqual([null, false]);
  });
});

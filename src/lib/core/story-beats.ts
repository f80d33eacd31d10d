// The parts of a witness's round (TES-6): one sits down, the witness tells, people ask, the table harvests. Pure; a part that is
// over moves nobody and stops nobody, it is said to the witness and to the table's host.
import { minutes, type Millis, type Minutes } from './units.ts';

/** The parts, in order. */
export const STORY_BEATS = ['welcome', 'story', 'questions', 'harvest'] as const;
/** One of them. */
export type StoryBeat = (typeof STORY_BEATS)[number];

/** One part of a round. */
export interface TimedBeat {
  readonly beat: StoryBeat;
  readonly minutes: Minutes;
}

/** Of a round of twenty minutes, the usual one. */
const USUAL: Readonly<Record<StoryBeat, Minutes>> = { welcome: 1, story: 11, questions: 5, harvest: 3 };
const USUAL_LENGTH: Minutes = 20;

/**
 * The parts of a round of this length, in proportion to the usual one: whole minutes, given first to the parts that would lose
 * most; the story takes what is not a whole minute. They add up to the round.
 * @example storyBeats(15) // 1, 8, 4, 2
 */
export function storyBeats(length: Minutes): readonly TimedBeat[] {
  const whole = Math.max(0, Math.floor(length));
  const shares = STORY_BEATS.map((beat) => (USUAL[beat] * whole) / USUAL_LENGTH);
  const lossOf = (i: number): number => (shares[i] ?? 0) % 1;
  const left = whole - shares.reduce((sum, share) => sum + Math.floor(share), 0);
  const rounded = STORY_BEATS.map((_, i) => i).sort((a, b) => lossOf(b) - lossOf(a) || a - b);
  return STORY_BEATS.map((beat, i) => {
    const rest = beat === 'story' ? Math.max(0, length - whole) : 0;
    const up = rounded.indexOf(i) < left ? 1 : 0;
    return { beat, minutes: Math.floor(shares[i] ?? 0) + up + rest };
  });
}

/** Where a round is among its parts. */
export interface BeatNow {
  readonly beat: StoryBeat;
  /** Until the end of the part; negative when the last one has run over. */
  readonly left: Millis;
  readonly length: Millis;
}

/** The part being lived. `remaining`: of the whole round, negative once over. Null for a round without length. */
export function beatNow(beats: readonly TimedBeat[], remaining: Millis): BeatNow | null {
  const lived = beats.filter((each) => each.minutes > 0);
  let after = lived.reduce((sum, each) => sum + minutes(each.minutes), 0);
  for (const [i, each] of lived.entries()) {
    after -= minutes(each.minutes);
    if (remaining > after || i === lived.length - 1)
      return { beat: each.beat, left: remaining - after, length: minutes(each.minutes) };
  }
  return null;
}

/** Is the time of the story over, in a round that may not be? */
export function isStoryOver(beats: readonly TimedBeat[], remaining: Millis): boolean {
  const now = beatNow(beats, remaining)?.beat;
  return now === 'questions' || now === 'harvest';
}

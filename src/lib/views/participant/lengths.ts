// How long the words of a card may be, said before they are sent. What is too long stays whole in its field. Pure.
import type { CardText } from '#core/cards.ts';
import { LIMITS } from '#core/limits.ts';
import { m } from '#lib/paraglide/messages.js';

/** Characters beyond `most`, as the server counts them: composed, ends trimmed. 0 when it fits. */
export function excessOf(words: string, most: number): number {
  return Math.max(0, words.normalize('NFC').trim().length - most);
}

/** Would the server take these words, as far as their lengths go? */
export function fits({ text, example, cited, subPoints }: CardText): boolean {
  return (
    excessOf(text, LIMITS.cardText) === 0 &&
    excessOf(example, LIMITS.example) === 0 &&
    excessOf(cited, LIMITS.cited) === 0 &&
    subPoints.length <= LIMITS.subPoints &&
    subPoints.every((point) => excessOf(point, LIMITS.subPointText) === 0)
  );
}

/** What is too much in sub-points, in one sentence; '' when nothing is. */
export function troubleOfPoints(points: readonly string[]): string {
  if (points.length > LIMITS.subPoints) return m.participant_too_many_points();
  const long = points
    .map((point, index) => ({ number: index + 1, count: excessOf(point, LIMITS.subPointText) }))
    .find(({ count }) => count > 0);
  return long ? m.participant_too_long_point(long) : '';
}

// One's own name among those of the list, from its first letters (PPL-5): five at most, never the list, nothing but the name.
import type { SeatId } from './ids.ts';
import { plainText, plainWords, wordsBegin } from './plain-words.ts';
import type { Seat } from './roster.ts';

/** Letters to type before anything is proposed. */
export const LETTERS_LEAST = 3;
/** Names proposed at once. */
export const MATCHES_MOST = 5;

/** A name of the list, as offered to whoever types its first letters. */
export interface PersonMatch {
  readonly seat: SeatId;
  readonly name: string;
  /** A device has taken it. Whoever was only counted in by hand may still take their own. */
  readonly here: boolean;
  /** 1, or 2, 3… for those who bear the same name as one before them. */
  readonly twin: number;
}

/** Is this a name one can choose as one's own: listed, of somebody who moves? */
function isListed(seat: Seat): boolean {
  return seat.listed === true && seat.name !== '' && seat.hosts === null;
}

/** Has this workshop a list to be found in? */
export function hasList(seats: readonly Seat[]): boolean {
  return seats.some(isListed);
}

/**
 * Names whose words begin as the words typed, in any order, by name then by seat. Nothing under three letters, but a whole
 * name that is shorter.
 */
export function peopleNamed(seats: readonly Seat[], typed: string): readonly PersonMatch[] {
  const wanted = plainWords(typed);
  const whole = wanted.join(' ');
  const isEnough = wanted.join('').length >= LETTERS_LEAST;
  const listed = seats.filter(isListed).toSorted((a, b) => a.number - b.number);
  const seen = new Map<string, number>();
  return listed
    .map((seat) => {
      const plain = plainText(seat.name);
      const twin = (seen.get(plain) ?? 0) + 1;
      seen.set(plain, twin);
      return { plain, match: { seat: seat.id, name: seat.name, here: seat.claimed, twin } };
    })
    .filter(({ plain }) => plain === whole || (isEnough && wordsBegin(plain.split(' '), wanted)))
    .toSorted((a, b) => (a.plain < b.plain ? -1 : Number(a.plain > b.plain)) || a.match.twin - b.match.twin)
    .slice(0, MATCHES_MOST)
    .map(({ match }) => match);
}

/** Does this name, as it was proposed, belong to that seat? Whoever claims one knows how it is written. */
export function isNameOf(seat: Seat, name: string): boolean {
  return isListed(seat) && plainText(seat.name) === plainText(name);
}

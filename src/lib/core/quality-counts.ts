// Qualities as figures, the only form in which they are shown (PPL-6).
import { LIMITS } from './limits.ts';
import { QUALITIES, type Quality } from './qualities.ts';
import { isPresent, type Seat } from './roster.ts';

/** How many people of a quality are expected, and how many are here. */
export interface QualityCount {
  readonly quality: Quality;
  readonly people: number;
  readonly present: number;
}

/** Qualities somebody has, in the order of `QUALITIES`; whoever is absent is not counted. */
export function qualityCounts(seats: readonly Seat[]): readonly QualityCount[] {
  return QUALITIES.flatMap((quality) => {
    const own = seats.filter((seat) => seat.quality === quality && seat.state !== 'absent');
    return own.length === 0 ? [] : [{ quality, people: own.length, present: own.filter(isPresent).length }];
  });
}

/** The counts of a table, of the qualities that enough people share in the whole workshop (`LIMITS.anonymitySet`). */
export function countsWithoutFew(
  here: readonly Seat[],
  all: readonly QualityCount[]
): readonly QualityCount[] {
  const many = (quality: Quality): boolean =>
    (all.find((each) => each.quality === quality)?.people ?? 0) >= LIMITS.anonymitySet;
  return qualityCounts(here).filter(({ quality }) => many(quality));
}

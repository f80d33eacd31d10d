// Which strip stands open under the head of the console: one at a time, the most urgent, or the one that was chosen. The others
// are a word each, so that the tables keep their height.

/** What may have a strip, the most urgent first. */
export const BANDS = [
  'solo',
  'gathered',
  'ask',
  'vote',
  'offer',
  'choice',
  'mix',
  'late',
  'lit',
  'said'
] as const;
/** One of them. */
export type BandName = (typeof BANDS)[number];

/** A band opened by hand, and those that stood beside it then. */
export interface BandChoice {
  readonly band: BandName;
  readonly among: readonly BandName[];
}

/** Those there are, the most urgent first. */
export function bandsOf(isThere: Readonly<Record<BandName, boolean>>): readonly BandName[] {
  return BANDS.filter((band) => isThere[band]);
}

/** The open one; null where there is none. A choice holds until its band goes, or until one comes that was not there. */
export function openBand(bands: readonly BandName[], choice: BandChoice | null): BandName | null {
  const isKept =
    choice !== null && bands.includes(choice.band) && bands.every((band) => choice.among.includes(band));
  return isKept ? choice.band : (bands[0] ?? null);
}

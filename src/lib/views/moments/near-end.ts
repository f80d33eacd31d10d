// When the end of a round is near, on every screen at once.
import type { Millis } from '#core/units.ts';

/** From here on, the time that is left is for reading again. */
export const NEAR: Millis = 120_000;
/** From here on, for the sentence under the hand; the bar of time turns to the colour of now. */
export const LAST: Millis = 30_000;

// What else is under way, handed from the strips to the one that is open: it shows them among its own acts.
import { createContext } from 'svelte';
import type { BandName } from '#lib/views/conduct/bands.ts';

/** The closed strips, the most urgent first, and the act that opens one. */
export interface BandOthers {
  readonly names: readonly BandName[];
  readonly show: (band: BandName) => void;
}

/** Read by a strip, given by those who hold them all. */
export const [useOthers, giveOthers] = createContext<BandOthers>();

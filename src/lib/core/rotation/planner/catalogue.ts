// Designs that no formula gives and that search finds too late, as data: each is checked by a test.
import type { Design } from './designs.ts';

/** What is asked of the catalogue. */
export interface Asked {
  readonly people: number;
  readonly tables: number;
  readonly rounds: number;
  readonly isOnce: boolean;
}

/** A catalogued design for at least so many people and rounds; null when there is none. */
export function catalogued(_asked: Asked): Design | null {
  return null;
}

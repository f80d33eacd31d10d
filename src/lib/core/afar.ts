// A round left open from afar: partners contribute by a link, in their own time, before or after the day (AFAR-1 to AFAR-8).
// Shapes only: what it lets them reach is afar-reach.ts.
import type { Millis } from './units.ts';

/** The link of a workshop, once it has been opened. */
export interface Afar {
  /** The instant from which nothing more is taken. */
  readonly until: Millis;
  /** When it was first opened. */
  readonly openedAt: Millis;
  /** When it was closed, by hand or at its date; missing while it is open. */
  readonly closedAt?: Millis;
}

/** What the facilitation does with it. */
export type AfarCommand =
  /** Opens it until then, again, or for longer. */
  { readonly type: 'afar.open'; readonly until: Millis } | { readonly type: 'afar.close' };

/** What became of it. */
export type AfarEvent =
  | { readonly type: 'afar.opened'; readonly until: Millis; readonly at: Millis }
  | { readonly type: 'afar.closed'; readonly at: Millis };

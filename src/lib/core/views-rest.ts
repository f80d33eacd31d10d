// Shape of what a resting table is told (GRP-2), computed in view-rest.ts.
import type { PlaceView } from './place-view.ts';
import type { Millis } from './units.ts';

/** What a table's device is told while people sit otherwise; nothing when they are there. */
export interface RestView {
  /** When people are meant to come to this table next; missing when none do. */
  readonly opensAt?: Millis;
  /** Where its host sits now, as everybody else does; missing when nobody sits, or it has no host. */
  readonly sits?: PlaceView;
}

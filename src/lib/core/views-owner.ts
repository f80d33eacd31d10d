// Shape of the screen of whoever completes a zoom (ZOOM-2 to ZOOM-5).
import type { ZoomId } from './ids.ts';
import type { Millis } from './units.ts';
import type { ZoomWords } from './zooms.ts';

/** What an owner's screen shows besides what every screen does. */
export interface OwnerFacts {
  readonly zoom: ZoomId;
  /** Title of the theme it stands under. */
  readonly theme: string;
  readonly words: ZoomWords;
  /** When these words, or earlier ones, were agreed to; null: they are not read with a quote or a name. */
  readonly approvedAt: Millis | null;
  /** Has something been written since? */
  readonly changed: boolean;
  readonly withdrawn: boolean;
  /** Until when one answers; null until the workshop is over. */
  readonly until: Millis | null;
  readonly published: string;
}

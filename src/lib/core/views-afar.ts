// What is told of the link left open from afar: shapes only, computed in view-afar.ts.
import type { Attribution } from './cards.ts';
import type { TableId } from './ids.ts';
import type { PlaceView } from './place-view.ts';
import type { Millis } from './units.ts';
import type { CardView } from './views-cards.ts';

/** A theme as one contributes to it by the link. */
export interface AfarThemeView {
  /** The board one writes on. */
  readonly place: PlaceView;
  readonly prompts: readonly string[];
  /** Every board of the theme, that one first. */
  readonly tables: readonly TableId[];
}

/** The link, for a phone that may write by it, or could. */
export interface AfarView {
  /** When it closes, or closed. */
  readonly until: Millis;
  readonly open: boolean;
  /** May the boards be read now? */
  readonly reads: boolean;
  /** How what is written there is signed. */
  readonly attribution: Attribution;
  readonly themes: readonly AfarThemeView[];
  /** One's own cards on these boards, the bin excepted. */
  readonly mine: readonly CardView[];
}

/** In a phone's view. */
export interface AfarPart {
  /** Missing where no link was opened, and in the room while people are together. */
  readonly afar?: AfarView;
}

/** Of one's own place. */
export interface AfarMe {
  /** Outside every group: one contributes by the link. */
  readonly afar?: true;
}

/** In the facilitation's view. */
export interface AfarConsole {
  /** Missing: it was never opened. */
  readonly afar?: {
    readonly until: Millis;
    readonly open: boolean;
    readonly cards: number;
    /** People without a place in the room who came in by it. */
    readonly people: number;
  };
}

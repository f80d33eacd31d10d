// « Zoom sur… » (ZOOM-1 to ZOOM-6): one experience told at more length, which whoever lived it completes by their own link and
// agrees to. What they write is theirs until they do. Plain data, kept for years: a new field is optional.
import type { ThemeId, ZoomId } from './ids.ts';
import { LIMITS } from './limits.ts';
import type { Millis } from './units.ts';

/** What is filled in, in the order one is asked. `what`: what was done; `function`: that of whoever signs. */
export const ZOOM_FIELDS = ['title', 'place', 'what', 'objectives', 'quote', 'name', 'function'] as const;
/** One of them. */
export type ZoomField = (typeof ZOOM_FIELDS)[number];
/** A text for each, empty where nothing is said. */
export type ZoomWords = Readonly<Record<ZoomField, string>>;

/** Longest text of each field, in characters. */
export const ZOOM_LENGTHS: Readonly<Record<ZoomField, number>> = {
  title: LIMITS.title,
  place: LIMITS.title,
  what: LIMITS.cardText,
  objectives: LIMITS.cardText,
  quote: LIMITS.cardText,
  name: LIMITS.personName,
  function: LIMITS.affiliation
};

/** Nothing is said. */
export const NO_WORDS: ZoomWords = {
  ...{ title: '', place: '', what: '', objectives: '' },
  ...{ quote: '', name: '', function: '' }
};

/** One zoom. */
export interface Zoom {
  readonly id: ZoomId;
  readonly theme: ThemeId;
  /** What the facilitation calls it, on its own list: never published. */
  readonly label: string;
  readonly invitedAt: Millis;
  /** As the facilitation wrote it, or as its owner agreed to it. */
  readonly words: ZoomWords;
  /** What its owner is writing, for their own devices alone; missing: as above. */
  readonly draft?: ZoomWords;
  /** When its owner agreed to these words; missing: they have not, or no longer. */
  readonly approvedAt?: Millis;
  /** Its owner wants none of it to be read. */
  readonly withdrawn?: true;
}

/** What can be asked of a zoom. */
export type ZoomCommand =
  /** Opens one, and draws the link that is sent to its owner. */
  | { readonly type: 'zoom.invite'; readonly theme: ThemeId; readonly label: string }
  /** One field, by the facilitation or by its owner. `base`: as it was when the rewriting began. */
  | {
      readonly type: 'zoom.write';
      readonly zoom: ZoomId;
      readonly field: ZoomField;
      readonly text: string;
      readonly base?: string;
    }
  /** Its owner agrees to these words, as they were on their screen. */
  | { readonly type: 'zoom.approve'; readonly zoom: ZoomId; readonly words: ZoomWords }
  /** Its owner takes all of it back. */
  | { readonly type: 'zoom.withdraw'; readonly zoom: ZoomId }
  /** The facilitation does without it: words and link go. */
  | { readonly type: 'zoom.dismiss'; readonly zoom: ZoomId };

/** What can have happened to one. */
export type ZoomEvent =
  | {
      readonly type: 'zoom.invited';
      readonly zoom: ZoomId;
      readonly theme: ThemeId;
      readonly label: string;
      readonly link: string;
      readonly at: Millis;
    }
  | {
      readonly type: 'zoom.written';
      readonly zoom: ZoomId;
      readonly field: ZoomField;
      readonly text: string;
      readonly by: 'facilitation' | 'owner';
    }
  | {
      readonly type: 'zoom.approved';
      readonly zoom: ZoomId;
      readonly words: ZoomWords;
      readonly at: Millis;
    }
  | { readonly type: 'zoom.withdrawn'; readonly zoom: ZoomId }
  | { readonly type: 'zoom.dismissed'; readonly zoom: ZoomId };

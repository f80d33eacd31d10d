// The fields of a zoom in the words of the screens, for whoever fills them in and for who waits for them.
import { LIMITS } from '#core/limits.ts';
import type { SynthesisZoom } from '#core/synthesis.ts';
import type { ZoomField } from '#core/zooms.ts';
import { m } from '#lib/paraglide/messages.js';

interface FieldWords {
  readonly label: () => string;
  readonly hint?: () => string;
  readonly most: number;
  /** Of a text; missing: one line. */
  readonly lines?: number;
}

/** Label, help and longest text of each. */
export const ZOOM_WORDS: Readonly<Record<ZoomField, FieldWords>> = {
  title: { label: m.zoom_field_title, most: LIMITS.title },
  place: { label: m.zoom_field_place, most: LIMITS.title },
  what: { label: m.zoom_field_what, hint: m.zoom_field_what_hint, most: LIMITS.cardText, lines: 4 },
  objectives: { label: m.zoom_field_objectives, most: LIMITS.cardText, lines: 2 },
  quote: { label: m.zoom_field_quote, hint: m.zoom_field_quote_hint, most: LIMITS.cardText, lines: 2 },
  name: { label: m.zoom_field_name, most: LIMITS.personName },
  function: { label: m.zoom_field_function, most: LIMITS.affiliation }
};

/** Where a zoom stands. */
export const ZOOM_STATES = {
  invited: m.zoom_state_invited,
  opened: m.zoom_state_opened,
  approved: m.zoom_state_approved,
  withdrawn: m.zoom_state_withdrawn
} satisfies Record<SynthesisZoom['state'], () => string>;

// The fields of a zoom in the words of the screens, for whoever fills them in and for who waits for them.
import type { ZoomField } from '#core/zooms.ts';
import { m } from '#lib/paraglide/messages.js';

interface FieldWords {
  readonly label: () => string;
  /** Where it is told of somebody else; missing: the same. */
  readonly told?: () => string;
  readonly hint?: () => string;
  /** Of a text; missing: one line. */
  readonly lines?: number;
}

/** Label and help of each. */
export const ZOOM_WORDS: Readonly<Record<ZoomField, FieldWords>> = {
  title: { label: m.zoom_field_title },
  place: { label: m.zoom_field_place },
  what: { label: m.zoom_field_what, told: m.zoom_told_what, hint: m.zoom_field_what_hint, lines: 4 },
  objectives: { label: m.zoom_field_objectives, told: m.zoom_told_objectives, lines: 2 },
  quote: { label: m.zoom_field_quote, told: m.zoom_told_quote, hint: m.zoom_field_quote_hint, lines: 2 },
  name: { label: m.zoom_field_name },
  function: { label: m.zoom_field_function }
};

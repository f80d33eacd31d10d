// How to find a table across a hall, in words: its shape and colour, its ring, its number.
import type { PlaceView } from '#core/place-view.ts';
import { m } from '#lib/paraglide/messages.js';
import { hueOf, isRinged, type Hue } from '#lib/ui/shapes.ts';

const LOOKS = {
  A: m.participant_look_A,
  B: m.participant_look_B,
  C: m.participant_look_C,
  D: m.participant_look_D,
  E: m.participant_look_E,
  F: m.participant_look_F,
  G: m.participant_look_G,
  H: m.participant_look_H
} satisfies Record<Hue, () => string>;

/** « Cherchez le triangle vert. » */
export function lookFor(place: PlaceView): string {
  return [
    LOOKS[hueOf(place.letter)](),
    isRinged(place.letter) ? m.participant_look_ring({ letter: place.letter }) : '',
    place.mark === place.letter ? '' : m.participant_look_number({ mark: place.mark })
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

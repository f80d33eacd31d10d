// What the synthesis may know of zooms (ZOOM-4): what may be read, and for its editor's margin what the facilitation wrote and where
// each stands. Never a word its owner has not agreed to.
import type { SynthesisZoom } from './synthesis.ts';
import type { Workshop } from './workshop.ts';
import { toldWords, zoomsOf } from './zooms-of.ts';
import { ZOOM_FIELDS, type Zoom } from './zooms.ts';

/** Every zoom, in the order they were opened. */
export function zoomSources(workshop: Workshop): readonly SynthesisZoom[] {
  return zoomsOf(workshop).map((zoom) => {
    const { id, theme, label, words, approvedAt = null } = zoom;
    const isOpened = workshop.grants.some((grant) => grant.role === 'owner' && grant.zoom === id);
    const state = stateOf(zoom, isOpened);
    const filled = ZOOM_FIELDS.filter((field) => (zoom.draft ?? words)[field] !== '').length;
    return { id, theme, label, told: toldWords(zoom), words, approvedAt, state, filled };
  });
}

function stateOf({ approvedAt, withdrawn }: Zoom, isOpened: boolean): SynthesisZoom['state'] {
  if (withdrawn) return 'withdrawn';
  if (approvedAt !== undefined) return 'approved';
  return isOpened ? 'opened' : 'invited';
}

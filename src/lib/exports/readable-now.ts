// A frozen document as it may be read at this moment (TES-8, ZOOM-5): whoever took their words back is heard wherever it goes. Pure.
import { approvedQuotes } from '#core/testimony.ts';
import type { Workshop } from '#core/workshop.ts';
import { readableZooms } from '#core/zooms-of.ts';
import type { Document } from './blocks.ts';
import { withApproved } from './testimonies.ts';
import { withReadableZooms } from './zoom-blocks.ts';

/** The document without what its owners no longer agree to. */
export function readableNow(frozen: Document, workshop: Workshop): Document {
  return withReadableZooms(withApproved(frozen, approvedQuotes(workshop)), readableZooms(workshop));
}

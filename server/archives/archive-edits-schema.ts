// What version 2 added to the edits of the document, field by field (docs/formats.md).
import * as v from 'valibot';
import { LIMITS } from '#core/limits.ts';
import { DOCUMENT_LAYOUTS } from '#core/synthesis-edits.ts';
import { ZOOM_LENGTHS } from '#core/zooms.ts';
import { kind, writtenPlace } from '#lib/protocol/command-fields.ts';
import { count, instant, list, shortId, words } from './archive-fields.ts';

const cardNumber = v.pipe(count, v.minValue(1));
const zoom = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^z[A-Z0-9]{8}$/)),
  theme: shortId,
  label: words(LIMITS.title),
  invitedAt: instant,
  approvedAt: v.exactOptional(instant),
  title: words(ZOOM_LENGTHS.title),
  place: words(ZOOM_LENGTHS.place),
  what: words(ZOOM_LENGTHS.what),
  objectives: words(ZOOM_LENGTHS.objectives),
  quote: words(ZOOM_LENGTHS.quote),
  name: words(ZOOM_LENGTHS.name),
  function: words(ZOOM_LENGTHS.function)
});

/** Fields of the synthesis that may be missing. */
export const arrangementSchema = {
  layout: v.exactOptional(v.picklist(DOCUMENT_LAYOUTS)),
  orders: v.exactOptional(
    list(
      v.strictObject({ theme: shortId, kind, cards: list(cardNumber, LIMITS.cardsPerBoard) }),
      LIMITS.tables * 10
    )
  ),
  themeOrder: v.exactOptional(v.pipe(list(shortId, LIMITS.tables), v.minLength(1))),
  words: v.exactOptional(
    list(v.strictObject({ place: writtenPlace, text: words(LIMITS.cardText) }), LIMITS.tables * 10)
  ),
  zooms: v.exactOptional(list(zoom, LIMITS.zooms))
};

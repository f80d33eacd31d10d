// Shapes of what is asked of the document (PROTO-1 to PROTO-3); parse-command.ts takes them with all the others.
import * as v from 'valibot';
import { LIMITS } from '#core/limits.ts';
import { DOCUMENT_LAYOUTS, DOCUMENT_PARTS } from '#core/synthesis-edits.ts';
import { ZOOM_FIELDS, type ZoomField } from '#core/zooms.ts';
import { base, columnOrder, id, kind, oneLine, shortId, text, writtenPlace } from './command-fields.ts';

const said = text(LIMITS.cardText, 'text');
const zoomWords = v.strictObject({
  ...{ title: said, place: said, what: said, objectives: said },
  ...{ quote: said, name: said, function: said }
} satisfies Record<ZoomField, typeof said>);

/** Commands about the document. */
export const synthesisCommands = [
  v.strictObject({
    type: v.literal('synthesis.edit'),
    part: v.picklist(DOCUMENT_PARTS),
    text: v.nullable(text(LIMITS.cardText, 'text')),
    base
  }),
  v.strictObject({ type: v.literal('synthesis.leaveOut'), card: id, leftOut: v.boolean() }),
  v.strictObject({
    type: v.literal('synthesis.reword'),
    card: id,
    wording: v.nullable(text(LIMITS.cardText, 'text')),
    base
  }),
  v.strictObject({ type: v.literal('synthesis.layout'), layout: v.picklist(DOCUMENT_LAYOUTS) }),
  v.strictObject({ type: v.literal('synthesis.order'), theme: shortId, kind, cards: columnOrder }),
  v.strictObject({
    type: v.literal('synthesis.orderThemes'),
    themes: v.pipe(v.array(shortId), v.maxLength(LIMITS.tables))
  }),
  v.strictObject({
    type: v.literal('synthesis.write'),
    place: writtenPlace,
    text: v.nullable(text(LIMITS.cardText, 'text')),
    base
  }),
  v.strictObject({
    type: v.literal('synthesis.cover'),
    cover: v.nullable(
      v.strictObject({
        image: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
        alt: text(LIMITS.question),
        credit: text(LIMITS.title),
        decorative: v.exactOptional(v.literal(true))
      })
    )
  }),
  v.strictObject({ type: v.literal('synthesis.publish') }),
  v.strictObject({ type: v.literal('synthesis.withdraw') }),
  v.strictObject({ type: v.literal('zoom.invite'), theme: shortId, label: oneLine(LIMITS.title) }),
  v.strictObject({
    type: v.literal('zoom.write'),
    zoom: shortId,
    field: v.picklist(ZOOM_FIELDS),
    text: text(LIMITS.cardText, 'text'),
    base
  }),
  v.strictObject({ type: v.literal('zoom.approve'), zoom: shortId, words: zoomWords }),
  v.strictObject({ type: v.literal('zoom.withdraw'), zoom: shortId }),
  v.strictObject({ type: v.literal('zoom.dismiss'), zoom: shortId }),
  v.strictObject({ type: v.literal('zoom.erase'), zoom: shortId })
] as const;

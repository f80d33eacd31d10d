// A published page inside an archive: only ever text, which every format escapes (SYN-8).
import * as v from 'valibot';
import { COLUMN_ID } from '#core/columns.ts';
import { LIMITS } from '#core/limits.ts';
import { IMAGE_FORMATS } from '#core/synthesis-edits.ts';
import type { ArchiveDocument } from '#lib/exports/json/archive-format.ts';
import { count, list, shortId, words } from './archive-fields.ts';

const blockId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9:]{1,60}$/));
/** Fixed sentences are longer than what they are filled with. */
const sentence = words(20_000);
const pixels = v.pipe(count, v.minValue(1), v.maxValue(20_000));
const cardNumber = v.pipe(count, v.minValue(1));

const item = v.strictObject({
  card: v.nullable(cardNumber),
  text: words(LIMITS.cardText * 2),
  example: words(LIMITS.cardText),
  points: list(words(LIMITS.cardText), LIMITS.subPoints),
  sources: list(cardNumber, LIMITS.cardsPerBoard)
});

/** The hash of an image, then its facts. */
export const imageHash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const block = v.variant('type', [
  v.strictObject({
    type: v.picklist(['meta', 'title', 'lead', 'paragraph', 'thanks']),
    id: blockId,
    text: sentence,
    // The cards a paragraph joins as sentences.
    items: v.exactOptional(list(item, LIMITS.cardsPerBoard))
  }),
  v.strictObject({
    type: v.literal('heading'),
    id: blockId,
    level: v.picklist([2, 3, 4]),
    text: sentence,
    theme: v.nullable(v.strictObject({ id: shortId, letter: shortId }))
  }),
  v.strictObject({
    type: v.literal('list'),
    id: blockId,
    kind: v.pipe(v.string(), v.regex(COLUMN_ID)),
    items: list(item, LIMITS.cardsPerBoard * LIMITS.tables)
  }),
  v.strictObject({
    type: v.literal('table'),
    id: blockId,
    caption: sentence,
    columns: list(sentence, 4),
    rows: list(v.strictObject({ title: sentence, cells: list(count, 4) }), 20)
  }),
  v.strictObject({ type: v.literal('quote'), id: blockId, text: sentence, by: sentence }),
  v.strictObject({
    type: v.literal('image'),
    id: blockId,
    image: imageHash,
    format: v.picklist(IMAGE_FORMATS),
    width: pixels,
    height: pixels,
    alt: sentence,
    credit: sentence
  })
]);

/** The page. */
export const documentSchema: v.GenericSchema<unknown, ArchiveDocument> = v.strictObject({
  version: count,
  locale: v.picklist(['fr', 'en']),
  title: sentence,
  blocks: list(block, 1_000),
  mention: list(sentence, 20)
});

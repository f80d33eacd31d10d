// Shapes of what is asked of the document (PROTO-1 to PROTO-3); parse-command.ts takes them with all the others.
import * as v from 'valibot';
import { LIMITS } from '#core/limits.ts';
import { DOCUMENT_LAYOUTS, DOCUMENT_PARTS } from '#core/synthesis-edits.ts';
import { base, columnOrder, id, kind, shortId, text, writtenPlace } from './command-fields.ts';

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
    type: v.literal('synthesis.write'),
    place: writtenPlace,
    text: v.nullable(text(LIMITS.cardText, 'text')),
    base
  }),
  v.strictObject({ type: v.literal('synthesis.publish') }),
  v.strictObject({ type: v.literal('synthesis.withdraw') })
] as const;

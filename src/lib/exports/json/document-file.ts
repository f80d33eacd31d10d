// The article as data (FMT-1): the document itself, block by block, as an archive keeps a published page. Texts are as they were typed.
import type { Document } from '#lib/exports/blocks.ts';
import type { CardNumbers } from './archive-cards.ts';
import { archiveDocument } from './archive-document.ts';
import { jsonText } from './json-text.ts';

/** The version of the format: docs/formats.md. */
const VERSION = 1;

/** The text of the file. `workshop` is the reference that every format prints; cards go by the numbers of the archive. */
export function documentFile(document: Document, numbers: CardNumbers): string {
  return jsonText({
    format: 'tablee.document',
    version: VERSION,
    workshop: document.id,
    document: archiveDocument(document, numbers)
  });
}

// The synthesis of a workshop as it stands, in one language.
import { synthesisSource } from '#core/synthesis-source.ts';
import type { Workshop } from '#core/workshop.ts';
import type { Document } from '#lib/exports/blocks.ts';
import { composeDocument } from '#lib/exports/compose-document.ts';
import type { Locale } from '#lib/i18n/locale.ts';

/** The document of this moment. */
export function composeFor(workshop: Workshop, locale: Locale): Document {
  return composeDocument(synthesisSource(workshop), locale);
}

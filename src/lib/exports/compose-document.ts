// The document as its editor laid it out (SYN-14).
import type { SynthesisSource } from '#core/synthesis.ts';
import type { DocumentLayout } from '#core/synthesis-edits.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Document } from './blocks.ts';
import { composeLayoutB } from './compose-article.ts';
import { composeLayoutA } from './compose.ts';

const LAYOUTS = {
  themes: composeLayoutA,
  article: composeLayoutB
} as const satisfies Record<DocumentLayout, (source: SynthesisSource, locale: Locale) => Document>;

/** The document of this source, in its own layout. @throws RangeError when the workshop's zone is unknown. */
export function composeDocument(source: SynthesisSource, locale: Locale): Document {
  return LAYOUTS[source.layout ?? 'themes'](source, locale);
}

// What was written as people sat otherwise than at the main tables (SYN-12): each part under the title of its phase. What was said
// around witnesses goes with their quotes (testimonies.ts).
import type { SynthesisPart, SynthesisSource } from '#core/synthesis.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Block } from './blocks.ts';
import type { Composition } from './card-items.ts';
import { oneLine } from './plain-line.ts';
import { columnBlocks, themeBlocks } from './theme-blocks.ts';

/** Parts that are not stories, in order; one where nothing is kept leaves nothing. */
export function partBlocks({ parts = [] }: SynthesisSource, composition: Composition): readonly Block[] {
  return parts
    .filter(({ form }) => form !== 'stories')
    .flatMap((part) => {
      const blocks = part.themes.flatMap((theme) =>
        part.form === 'list'
          ? columnBlocks(theme, composition, { level: 3, bare: true })
          : themeBlocks(theme, composition, { marked: false })
      );
      if (blocks.length === 0) return [];
      const text = partTitle(part, composition.locale);
      return [{ type: 'heading', id: `part:${part.id}`, level: 2, text, theme: null } as const, ...blocks];
    });
}

function partTitle({ title, phase }: SynthesisPart, locale: Locale): string {
  const own = oneLine(title);
  if (own !== '') return own;
  if (phase === 'tensions') return m.exports_tensions({}, { locale });
  return phase === 'horizons' ? m.exports_horizons({}, { locale }) : m.exports_part({}, { locale });
}

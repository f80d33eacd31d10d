// From the workshop's cards to the article by themes (SYN-1 to SYN-8). Pure: same source, same document.
// It arranges and counts; it never writes a sentence that is not a fixed pattern, a figure or someone's own words.
import type { SynthesisSource } from '#core/synthesis.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Block, Document } from './blocks.ts';
import type { Composition } from './card-items.ts';
import { composing, framed, keptIn, themesKept, transitionBlocks } from './document-frame.ts';
import { partBlocks } from './part-blocks.ts';
import { pollBlocks } from './poll-blocks.ts';
import { retainedBlocks } from './retained-blocks.ts';
import { testimonyBlocks } from './testimonies.ts';
import { countsIn, themeBlocks } from './theme-blocks.ts';
import { zoomBlocks } from './zoom-blocks.ts';

/** The main tables: a heading for all of them, then theme by theme; nothing where no card is kept. */
function sharedBlocks({ themes }: SynthesisSource, composition: Composition): readonly Block[] {
  const blocks = themes.flatMap((theme) => {
    const zooms = zoomBlocks(theme, composition, 4);
    const written = themeBlocks(theme, composition, { zooms: zooms.length > 0 });
    return written.length === 0 ? [] : [...transitionBlocks(theme, composition), ...written, ...zooms];
  });
  if (blocks.length === 0) return [];
  const isOwn = themes.every(({ columns }) => columns !== undefined);
  const heading = isOwn ? m.exports_shared_own : m.exports_shared;
  const text = heading({}, { locale: composition.locale });
  return [{ type: 'heading', id: 'shared', level: 2, text, theme: null }, ...blocks];
}

/**
 * The article by themes: title, lead, the day and its method, the stories that were told, then theme by theme each column of
 * the tables, then what was written otherwise, the thanks last. An empty block goes with its heading; a workshop without a card says so in one sentence.
 * @throws RangeError when the workshop's zone is unknown.
 * @see SPEC SYN-1 to SYN-8, SYN-12
 */
export function composeLayoutA(source: SynthesisSource, locale: Locale): Document {
  const composition = composing(source, locale);
  const kept = keptIn(source);
  const body = [
    ...testimonyBlocks(kept, composition),
    ...sharedBlocks(kept, composition),
    ...partBlocks(kept, composition)
  ];
  const counts = countsIn(themesKept(kept), body);
  const before = retainedBlocks(kept, composition, 'counted');
  return framed(source, { counts, before, body, after: pollBlocks(kept, locale), headed: true }, locale);
}

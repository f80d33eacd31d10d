// The same workshop as an article (SYN-14, SYN-18): question, what was found, what counts, a zoom, levers, open questions. Pure: same
// source, same document; and no sentence that is not a fixed pattern, a figure or someone's own words.
import type { SynthesisSource } from '#core/synthesis.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { axisBlocks, servingBlocks } from './axis-blocks.ts';
import type { Document } from './blocks.ts';
import { composing, framed, keptIn, themesKept } from './document-frame.ts';
import { partBlocks } from './part-blocks.ts';
import { pollBlocks } from './poll-blocks.ts';
import { retainedBlocks } from './retained-blocks.ts';
import { testimonyBlocks } from './testimonies.ts';
import { countsIn } from './theme-blocks.ts';

/**
 * The article: title, lead, the day in a few lines, tensions and what else was written in other ways, the stories, then each theme
 * under its question; what counts most, what is done next and where to read more, the thanks last.
 * @throws RangeError when the workshop's zone is unknown.
 * @see SPEC SYN-18
 */
export function composeLayoutB(source: SynthesisSource, locale: Locale): Document {
  const composition = composing(source, locale);
  const kept = keptIn(source);
  const body = [
    ...partBlocks(kept, composition),
    ...testimonyBlocks(kept, composition),
    ...kept.themes.flatMap((theme) => axisBlocks(theme, composition))
  ];
  const serving = [
    ...servingBlocks(kept.themes, composition, 'action'),
    ...servingBlocks(kept.themes, composition, 'resource')
  ];
  const after = [...pollBlocks(kept, locale), ...retainedBlocks(kept, composition, 'bare'), ...serving];
  const counts = countsIn(themesKept(kept), [...body, ...serving]);
  return framed(source, { counts, before: [], body, after, headed: false }, locale);
}

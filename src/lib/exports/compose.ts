// From the workshop's cards to the article by themes (SYN-1 to SYN-8). Pure: same source, same document.
// It arranges and counts; it never writes a sentence that is not a fixed pattern, a figure or someone's own words.
import type { CardId } from '#core/ids.ts';
import type { SynthesisSource, SynthesisTheme } from '#core/synthesis.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Block, Document } from './blocks.ts';
import { properWords } from './example.ts';
import {
  leadText,
  mentionLines,
  metaText,
  settingHeading,
  settingTexts,
  thanksText
} from './fixed-sentences.ts';
import { partBlocks } from './part-blocks.ts';
import type { Composition } from './card-items.ts';
import { oneLine } from './plain-line.ts';
import { testimonyBlocks } from './testimonies.ts';
import { countsIn, themeBlocks } from './theme-blocks.ts';

/** The source with the cards kept for the document alone, each once, whatever it went through (SYN-5). */
function keptIn(source: SynthesisSource): SynthesisSource {
  const seen = new Set<CardId>();
  const kept = (themes: readonly SynthesisTheme[]): readonly SynthesisTheme[] =>
    themes.map((theme) => ({
      ...theme,
      cards: theme.cards.filter((card) => {
        if (card.leftOut || seen.has(card.id)) return false;
        seen.add(card.id);
        return true;
      })
    }));
  const themes = kept(source.themes);
  const parts = source.parts?.map((part) => ({ ...part, themes: kept(part.themes) }));
  return { ...source, themes, ...(parts ? { parts } : {}) };
}

/** The main tables: a heading for all of them, then theme by theme; nothing where no card is kept. */
function sharedBlocks({ themes }: SynthesisSource, composition: Composition): readonly Block[] {
  const blocks = themes.flatMap((theme) => themeBlocks(theme, composition));
  if (blocks.length === 0) return [];
  const isOwn = themes.every(({ columns }) => columns !== undefined);
  const heading = isOwn ? m.exports_shared_own : m.exports_shared;
  const text = heading({}, { locale: composition.locale });
  return [{ type: 'heading', id: 'shared', level: 2, text, theme: null }, ...blocks];
}

/** What the whole document shares. */
export function composing(source: SynthesisSource, locale: Locale): Composition {
  const { orders } = source;
  return { locale, proper: properWords(source), ...(orders ? { orders } : {}) };
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
  const stories = testimonyBlocks(kept, composition);
  const shared = sharedBlocks(kept, composition);
  const parts = partBlocks(kept, composition);
  const written = [...stories, ...shared, ...parts];
  const counts = countsIn([...kept.themes, ...(kept.parts ?? []).flatMap(({ themes }) => themes)], written);
  const title = oneLine(source.edits.title ?? '') || oneLine(source.title);
  const thanks = thanksText(source, locale);
  return {
    id: source.workshop,
    version: source.version,
    locale,
    title,
    blocks: [
      { type: 'meta', id: 'meta', text: metaText(source, locale) },
      { type: 'title', id: 'title', text: title },
      { type: 'lead', id: 'lead', text: leadText(source, counts, locale) },
      { type: 'heading', id: 'setting', level: 2, text: settingHeading(source, locale), theme: null },
      ...settingTexts(source, locale).map((text, n): Block => ({
        type: 'paragraph',
        id: `setting:${n + 1}`,
        text
      })),
      ...(written.length > 0
        ? written
        : [{ type: 'paragraph', id: 'empty', text: m.exports_empty({}, { locale }) } as const]),
      ...(thanks === '' ? [] : [{ type: 'thanks', id: 'thanks', text: thanks } as const])
    ],
    mention: mentionLines(source, locale)
  };
}

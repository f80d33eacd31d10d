// What every layout of the document has around its body (SYN-2, SYN-5, SYN-7): its opening, what comes next, the thanks, the mention.
import type { CardId } from '#core/ids.ts';
import { themesInOrder } from '#core/synthesis-order.ts';
import type { SynthesisSource, SynthesisTheme } from '#core/synthesis.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Block, Document } from './blocks.ts';
import type { Composition } from './card-items.ts';
import { coverBlocks } from './cover-block.ts';
import { properWords } from './example.ts';
import {
  leadText,
  mentionLines,
  metaText,
  settingHeading,
  settingTexts,
  thanksText
} from './fixed-sentences.ts';
import { oneLine } from './plain-line.ts';
import type { Counted } from './theme-blocks.ts';

/** The source with the cards kept for the document alone, each once, whatever it went through (SYN-5), its themes as it says them. */
export function keptIn(source: SynthesisSource): SynthesisSource {
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
  const themes = kept(themesInOrder(source));
  const parts = source.parts?.map((part) => ({ ...part, themes: kept(part.themes) }));
  return { ...source, themes, ...(parts ? { parts } : {}) };
}

/** Every theme that is kept, those of the main tables first. */
export function themesKept({ themes, parts = [] }: SynthesisSource): readonly SynthesisTheme[] {
  return [...themes, ...parts.flatMap((part) => part.themes)];
}

/** What the whole document shares while it is composed. */
export function composing(source: SynthesisSource, locale: Locale): Composition {
  const { orders, words, zooms } = source;
  return {
    ...{ locale, proper: properWords(source) },
    ...(orders ? { orders } : {}),
    ...(words ? { words } : {}),
    ...(zooms ? { zooms } : {})
  };
}

interface Body {
  /** What its lead counts: the same cards in every layout. */
  readonly counts: Counted;
  /** What is said before anything is told. */
  readonly before: readonly Block[];
  /** What was written, part by part. */
  readonly body: readonly Block[];
  /** After it: what counts, what is done next. */
  readonly after: readonly Block[];
  /** Is the day told under a heading of its own? */
  readonly headed: boolean;
}

/** A whole document around its body. */
export function framed(
  source: SynthesisSource,
  { counts, before, body, after, headed }: Body,
  locale: Locale
): Document {
  const title = oneLine(source.edits.title ?? '') || oneLine(source.title);
  const thanks = thanksText(source, locale);
  const outlook = oneLine(source.words?.['outlook'] ?? '');
  const isTold = before.length + body.length + after.length > 0;
  const setting = settingTexts(source, isTold, locale).map((text, n): Block => ({
    type: 'paragraph',
    id: `setting:${n + 1}`,
    text
  }));
  const heading: Block = {
    ...{ type: 'heading', id: 'setting', level: 2 },
    ...{ text: settingHeading(source, locale), theme: null }
  };
  const empty: Block = { type: 'paragraph', id: 'empty', text: m.exports_empty({}, { locale }) };
  return {
    ...{ id: source.workshop, version: source.version, locale, title },
    blocks: [
      { type: 'meta', id: 'meta', text: metaText(source, locale) },
      { type: 'title', id: 'title', text: title },
      { type: 'lead', id: 'lead', text: leadText(source, { counts, isTold }, locale) },
      ...coverBlocks(source),
      ...before,
      ...(headed ? [heading] : []),
      ...setting,
      ...(body.length > 0 ? body : [empty]),
      ...after,
      ...(outlook === '' ? [] : [{ type: 'paragraph', id: 'outlook', text: outlook } as const]),
      ...(thanks === '' ? [] : [{ type: 'thanks', id: 'thanks', text: thanks } as const])
    ],
    mention: mentionLines(source, locale)
  };
}

/** The paragraph that leads to a theme; nothing where its editor wrote none. */
export function transitionBlocks({ id }: SynthesisTheme, { words }: Composition): readonly Block[] {
  const text = oneLine(words?.[`transition:${id}`] ?? '');
  return text === '' ? [] : [{ type: 'paragraph', id: `transition:${id}`, text }];
}

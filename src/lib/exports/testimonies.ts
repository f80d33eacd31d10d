// The stories of an article (TES-7): each by the sentences its witness agreed to, signed. Pure.
import type { SynthesisSource, SynthesisTestimony } from '#core/synthesis.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Block, Document } from './blocks.ts';
import type { Composition } from './card-items.ts';
import { keepingBlocks } from './kept-blocks.ts';
import { cardText, oneLine } from './plain-line.ts';
import { signedBy } from './quote-text.ts';
import { columnBlocks, themeBlocks } from './theme-blocks.ts';

/**
 * A heading for all the stories, one for each, then its quotes and what was written around it, by way of listening: `quote:3` is
 * the third one asked.
 */
export function testimonyBlocks(
  { testimonies = [], parts = [] }: SynthesisSource,
  composition: Composition
): readonly Block[] {
  const boards = parts.filter(({ form }) => form === 'stories').flatMap(({ themes }) => themes);
  const signed = testimonies.map((testimony, n) => ({
    ...{ letter: testimony.letter, theme: testimony.theme },
    blocks: quoteBlocks(testimony, n)
  }));
  const told = boards.map((theme) => ({
    ...{ letter: theme.letter, theme: theme.id },
    // Under the story's own title where its witness agreed to a sentence, else under that of its table.
    blocks: signed.some((story) => story.theme === theme.id && story.blocks.length > 0)
      ? columnBlocks(theme, composition)
      : themeBlocks(theme, composition, { marked: false })
  }));
  const all = [...signed, ...told]
    .toSorted((a, b) => a.letter.localeCompare(b.letter, 'fr', { numeric: true }))
    .flatMap(({ blocks }) => blocks);
  if (all.length === 0) return [];
  const text = m.exports_testimonies({}, { locale: composition.locale });
  return [{ type: 'heading', id: 'stories', level: 2, text, theme: null }, ...all];
}

function quoteBlocks({ title, quotes }: SynthesisTestimony, n: number): readonly Block[] {
  const kept = quotes.filter(({ leftOut }) => !leftOut);
  if (kept.length === 0) return [];
  return [
    { type: 'heading', id: `story:${n + 1}`, level: 3, text: oneLine(title), theme: null },
    ...kept.map(({ number, wording, name, affiliation }): Block => ({
      type: 'quote',
      id: `quote:${number}`,
      text: cardText(wording),
      by: signedBy(name, affiliation)
    }))
  ];
}

/**
 * A published document without the quotes that are no longer approved: a witness who changes their mind is heard at once, whatever
 * was frozen. `approved`: numbers of the quotes that may be read.
 */
export function withApproved(document: Document, approved: ReadonlySet<number>): Document {
  return keepingBlocks(document, ({ id }) => {
    const number = /^quote:(\d+)$/.exec(id)?.[1];
    return number === undefined || approved.has(Number(number));
  });
}

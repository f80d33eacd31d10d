// The article as plain text: the clipboard's second format, and what goes in an e-mail.
import { typeset } from '#lib/i18n/typography.ts';
import type { Block, Document } from './blocks.ts';
import { itemLine } from './item-text.ts';
import { oneLine } from './plain-line.ts';

function blockText(block: Block, document: Document): string {
  const { locale } = document;
  if (block.type !== 'list') return typeset(oneLine(block.text), locale);
  return block.items
    .flatMap((item) => [
      `• ${itemLine(item, locale)}`,
      ...item.points.map((point) => `  – ${typeset(point, locale)}`)
    ])
    .join('\n');
}

/** Blocks apart by an empty line, bullets • and –, the small print last. */
export function plainText(document: Document): string {
  const mention = document.mention.map((line) => typeset(line, document.locale)).join(' ');
  return `${[...document.blocks.map((block) => blockText(block, document)), mention].join('\n\n')}\n`;
}

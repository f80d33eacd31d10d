// The article as plain text: the clipboard's second format, and what goes in an e-mail.
import { figureText } from '#lib/i18n/sentences.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Block, Document } from './blocks.ts';
import { itemLine } from './item-text.ts';
import { oneLine } from './plain-line.ts';

function blockText(block: Block, document: Document): string {
  const { locale } = document;
  if (block.type === 'table') return tableText(block, document);
  if (block.type !== 'list') return typeset(oneLine(block.text), locale);
  return block.items
    .flatMap((item) => [
      `• ${itemLine(item, locale)}`,
      ...item.points.map((point) => `  – ${typeset(point, locale)}`)
    ])
    .join('\n');
}

/** « Payant : Avant 12, Après 8 », row by row, under its caption. */
function tableText(
  { caption, columns, rows }: Extract<Block, { type: 'table' }>,
  { locale }: Document
): string {
  const lines = rows.map(({ title, cells }) => {
    const figures = cells.map((cell, i) => `${columns[i] ?? ''} ${figureText(cell, locale)}`).join(', ');
    return `• ${typeset(m.exports_row({ title: oneLine(title), figures }, { locale }), locale)}`;
  });
  return [typeset(oneLine(caption), locale), ...lines].join('\n');
}

/** Blocks apart by an empty line, bullets • and –, the small print last. */
export function plainText(document: Document): string {
  const mention = document.mention.map((line) => typeset(line, document.locale)).join(' ');
  return `${[...document.blocks.map((block) => blockText(block, document)), mention].join('\n\n')}\n`;
}

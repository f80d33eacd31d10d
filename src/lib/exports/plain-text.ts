// The article as plain text: the clipboard's second format, and what goes in an e-mail.
import { figureText } from '#lib/i18n/sentences.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Block, Document } from './blocks.ts';
import type { ImageBlock } from './image-file.ts';
import { itemLine } from './item-text.ts';
import { oneLine } from './plain-line.ts';
import { quoteLine } from './quote-text.ts';

function blockText(block: Block, document: Document): string {
  const { locale } = document;
  if (block.type === 'table') return tableText(block, document);
  if (block.type === 'quote') return quoteLine(block, locale);
  if (block.type === 'image') return imageText(block, document);
  if (block.type !== 'list') return typeset(oneLine(block.text), locale);
  return block.items
    .flatMap((item) => [
      `• ${itemLine(item, locale)}`,
      ...item.points.map((point) => `  – ${typeset(point, locale)}`)
    ])
    .join('\n');
}

/** What the image shows, in brackets, and its credit; nothing when neither is written. */
function imageText({ alt, credit }: ImageBlock, { locale }: Document): string {
  const shown = oneLine(alt) === '' ? [] : [`[${typeset(oneLine(alt), locale)}]`];
  return [...shown, typeset(oneLine(credit), locale)].filter((line) => line !== '').join(' ');
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
  const blocks = document.blocks.map((block) => blockText(block, document)).filter((text) => text !== '');
  return `${[...blocks, mention].join('\n\n')}\n`;
}

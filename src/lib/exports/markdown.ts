// The article in Markdown (SYN-8), CommonMark with GitHub's additions in mind: what people typed can only ever be text.
import { figureText } from '#lib/i18n/sentences.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Block, Document, Item } from './blocks.ts';
import { imageFile, type ImageBlock } from './image-file.ts';
import { itemLine } from './item-text.ts';
import { oneLine } from './plain-line.ts';
import { quoteBy, quoteWords, type QuoteBlock } from './quote-text.ts';

/** Marks that mean something anywhere in a line. */
const INLINE = /[\\`*_{}[\]<>|~$^@]/gu;
/** `&amp;`, `&#60;`: only then does the ampersand mean something. */
const ENTITY = /&(?=#?[\p{L}\p{N}]+;)/gu;
/** `https://…` and `www.…` become links by themselves on some sites. */
const AUTOLINK = /(?<=[\p{L}\p{N}]):(?=\/\/)|(?<=www)\./giu;
/** What would open a heading, a list, a rule or a table when it begins a line. */
const OPENING = /^(?:([#+=:-])|(\d{1,9})([.)]))/u;

/** One line of plain text: no mark in it is Markdown any more. Read back, it is the text itself. */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(INLINE, '\\$&')
    .replace(ENTITY, '\\&')
    .replace(AUTOLINK, '\\$&')
    .replace(
      OPENING,
      (_found, mark: string | undefined, digits: string | undefined, dot: string | undefined) =>
        mark === undefined ? `${digits ?? ''}\\${dot ?? ''}` : `\\${mark}`
    );
}

function itemMarkdown(item: Item, { locale }: Document): string {
  const points = item.points.map((point) => `  - ${escapeMarkdown(typeset(point, locale))}`);
  return [`- ${escapeMarkdown(itemLine(item, locale))}`, ...points].join('\n');
}

/** GitHub's table, its caption a paragraph above it. */
function tableMarkdown(
  { caption, columns, rows }: Extract<Block, { type: 'table' }>,
  { locale }: Document
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const cell = (text: string): string => escapeMarkdown(typeset(oneLine(text), locale));
  return [
    `${cell(caption)}\n`,
    line([m.exports_position({}, { locale }), ...columns.map(cell)]),
    line(['---', ...columns.map(() => '--:')]),
    ...rows.map(({ title, cells }) => line([cell(title), ...cells.map((each) => figureText(each, locale))]))
  ].join('\n');
}

function quoteMarkdown(quote: QuoteBlock, { locale }: Document): string {
  const by = quoteBy(quote, locale);
  return [quoteWords(quote, locale), ...(by === '' ? [] : [by])]
    .map((line) => `> ${escapeMarkdown(line)}`)
    .join('\n>\n');
}

/** The image by the name of its file, which goes beside the article; its credit is a paragraph. */
function imageMarkdown(image: ImageBlock, { locale }: Document): string {
  const [alt, credit] = [image.alt, image.credit].map((text) =>
    escapeMarkdown(typeset(oneLine(text), locale))
  );
  return `![${alt ?? ''}](${imageFile(image)})${credit ? `\n\n${credit}` : ''}`;
}

function blockMarkdown(block: Block, document: Document): string {
  if (block.type === 'list') return block.items.map((item) => itemMarkdown(item, document)).join('\n');
  if (block.type === 'table') return tableMarkdown(block, document);
  if (block.type === 'quote') return quoteMarkdown(block, document);
  if (block.type === 'image') return imageMarkdown(block, document);
  const text = escapeMarkdown(typeset(oneLine(block.text), document.locale));
  if (block.type === 'title') return `# ${text}`;
  return block.type === 'heading' ? `${'#'.repeat(block.level)} ${text}` : text;
}

/** The whole article; the small print follows a rule, after the thanks. */
export function markdown(document: Document): string {
  const mention = document.mention.map((line) => escapeMarkdown(typeset(line, document.locale))).join(' ');
  const blocks = document.blocks.map((block) => blockMarkdown(block, document));
  return `${[...blocks, '---', mention].join('\n\n')}\n`;
}

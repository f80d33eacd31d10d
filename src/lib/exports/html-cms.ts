// What is pasted in a CMS (SYN-8): h2 to h4, ul, li, p, blockquote, table and figures, without class, style, id or title: the CMS has
// its own field for it.
import type { Block, Document, Images, Item } from './blocks.ts';
import { escapeHtml, htmlText } from './escape-html.ts';
import { imageHtml, quoteHtml } from './figure-html.ts';
import { NO_IMAGES } from './image-file.ts';
import { itemLine } from './item-text.ts';
import { tableHtml } from './table-html.ts';

function itemHtml(item: Item, { locale }: Document): string {
  const points = item.points.map((point) => `<li>${htmlText(point, locale)}</li>`).join('');
  return `<li>${escapeHtml(itemLine(item, locale))}${points === '' ? '' : `<ul>${points}</ul>`}</li>`;
}

function blockHtml(block: Block, document: Document, images: Images): string {
  const { locale } = document;
  switch (block.type) {
    case 'title':
      return '';
    case 'heading':
      return `<h${block.level}>${htmlText(block.text, locale)}</h${block.level}>`;
    case 'list':
      return ['<ul>', ...block.items.map((item) => itemHtml(item, document)), '</ul>'].join('\n');
    case 'table':
      return tableHtml(block, locale);
    case 'quote':
      return quoteHtml(block, locale);
    case 'image':
      return imageHtml(block, images, locale);
    default:
      return `<p>${htmlText(block.text, locale)}</p>`;
  }
}

/**
 * The article without its title, ready to paste. The thanks end it; workshop and version are in a comment, so that a
 * published page can be traced back. Images whose bytes are given travel inside it.
 */
export function htmlForCms(document: Document, images: Images = NO_IMAGES): string {
  const blocks = document.blocks
    .map((block) => blockHtml(block, document, images))
    .filter((html) => html !== '');
  const reference = `${document.id}, v${document.version}`.replace(/[^\p{L}\p{N}, ]/gu, '');
  return `${blocks.join('\n')}\n<!-- ${reference} -->\n`;
}

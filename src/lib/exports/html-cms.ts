// What is pasted in a CMS (SYN-8): h2 to h4, ul, li, p, table, without class, style, id or title: the CMS has its own field for it.
import type { Block, Document, Item } from './blocks.ts';
import { escapeHtml, htmlText } from './escape-html.ts';
import { itemLine } from './item-text.ts';
import { tableHtml } from './table-html.ts';

function itemHtml(item: Item, { locale }: Document): string {
  const points = item.points.map((point) => `<li>${htmlText(point, locale)}</li>`).join('');
  return `<li>${escapeHtml(itemLine(item, locale))}${points === '' ? '' : `<ul>${points}</ul>`}</li>`;
}

function blockHtml(block: Block, document: Document): string {
  const { locale } = document;
  if (block.type === 'title') return '';
  if (block.type === 'heading') return `<h${block.level}>${htmlText(block.text, locale)}</h${block.level}>`;
  if (block.type === 'list') {
    return ['<ul>', ...block.items.map((item) => itemHtml(item, document)), '</ul>'].join('\n');
  }
  return block.type === 'table' ? tableHtml(block, locale) : `<p>${htmlText(block.text, locale)}</p>`;
}

/**
 * The article without its title, ready to paste. The thanks end it; workshop and version are in a comment, so that a
 * published page can be traced back.
 */
export function htmlForCms(document: Document): string {
  const blocks = document.blocks.map((block) => blockHtml(block, document)).filter((html) => html !== '');
  const reference = `${document.id}, v${document.version}`.replace(/[^\p{L}\p{N}, ]/gu, '');
  return `${blocks.join('\n')}\n<!-- ${reference} -->\n`;
}

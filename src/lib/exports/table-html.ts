// A table of figures in HTML, the same in a CMS and on the page that stands alone: its caption, and a scope on every head.
import type { Locale } from '#lib/i18n/locale.ts';
import { figureText } from '#lib/i18n/sentences.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Block } from './blocks.ts';
import { htmlText } from './escape-html.ts';

/** Bare elements, without class nor style. */
export function tableHtml(
  { caption, columns, rows }: Extract<Block, { type: 'table' }>,
  locale: Locale
): string {
  const heads = columns.map((column) => `<th scope="col">${htmlText(column, locale)}</th>`).join('');
  const lines = rows.map(({ title, cells }) => {
    const figures = cells.map((cell) => `<td>${figureText(cell, locale)}</td>`).join('');
    return `<tr><th scope="row">${htmlText(title, locale)}</th>${figures}</tr>`;
  });
  return [
    '<table>',
    `<caption>${htmlText(caption, locale)}</caption>`,
    `<thead><tr><th scope="col">${m.exports_position({}, { locale })}</th>${heads}</tr></thead>`,
    '<tbody>',
    ...lines,
    '</tbody>',
    '</table>'
  ].join('\n');
}

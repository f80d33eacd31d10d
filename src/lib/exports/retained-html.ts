// « Ce que l’on retient » on the page that stands alone (SYN-18): the figure first, as the wall shows it, then the sentence.
import type { Locale } from '#lib/i18n/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Block } from './blocks.ts';
import { escapeHtml, htmlText } from './escape-html.ts';
import { countedPieces } from './retained-blocks.ts';

/** The sentences in the order of their figures, and what these are; empty for any other list, or where one has no figure. */
export function retainedHtml({ id, items }: Extract<Block, { type: 'list' }>, locale: Locale): string {
  if (id !== 'retained:cards') return '';
  const lines = items.flatMap(({ text }) => countedPieces(text) ?? []);
  if (lines.length === 0 || lines.length < items.length) return '';
  const drawn = lines.map(({ words, votes, voters }) => {
    const people = voters === '' ? '' : ` <em>(${htmlText(voters, locale)})</em>`;
    return `<li><b>${escapeHtml(votes)}</b> <span>${htmlText(words, locale)}${people}</span></li>`;
  });
  const what = htmlText(m.exports_retained_figures({}, { locale }), locale);
  return ['<ol>', ...drawn, '</ol>', `<p>${what}</p>`].join('\n');
}

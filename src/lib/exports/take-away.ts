// The head of a published page: what its reader takes away (PUB-3). Links alone: the page has no script, and reads without its style.
import { m } from '#lib/paraglide/messages.js';
import type { Locale } from '#lib/i18n/locale.ts';
import { escapeHtml, htmlText } from './escape-html.ts';

/** Its style, beside that of the page. On paper there is nothing to take. */
export const TAKE_AWAY_STYLE = `
:root { --calm: #1F4B5C; }
@media screen and (prefers-color-scheme: dark) { :root { --calm: #9CCBDD; } }
@media screen and (prefers-contrast: more) { :root { --calm: #000000; } body > nav a { text-decoration: underline; } }
@media screen and (prefers-contrast: more) and (prefers-color-scheme: dark) { :root { --calm: #FFFFFF; } }
body > nav { display: flex; flex-wrap: wrap; align-items: center; gap: 0 28px; max-width: 1200px; margin: 0 auto; padding: 14px 20px 0; font-size: 1rem; font-weight: 600; }
body > nav span { flex: 1 0 auto; max-width: 100%; overflow-wrap: anywhere; }
body > nav a { display: inline-flex; align-items: center; gap: 10px; min-height: 44px; color: var(--calm); text-decoration: none; }
body > nav a:hover { text-decoration: underline; text-underline-offset: .2em; }
body > nav svg { flex: none; }
body > nav a:focus-visible { outline: 3px solid var(--calm); outline-offset: 2px; border-radius: 4px; }
body > nav + main article { padding-top: clamp(20px, 3vw, 40px); }
@media (min-width: 700px) { body > nav { justify-content: flex-end; } }
@media print { body > nav { display: none; } }
`;

/** The path of each kind of file, and who organised what the page tells; empty when nobody is named. */
export interface Taken {
  readonly pdf: string;
  readonly docx: string;
  readonly house: string;
}

/** What each act looks like, in a box of 24: Lucide's printer and download. */
const ICONS = {
  pdf: 'M6 18H4a2 2 0 0 1-2-2v-5a2 2 0 0 1 2-2h16a2 2 0 0 1 2 2v5a2 2 0 0 1-2 2h-2M6 9V3a1 1 0 0 1 1-1h10a1 1 0 0 1 1 1v6M7 14h10a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1',
  docx: 'M12 15V3M21 15v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4M7 10l5 5 5-5'
} as const;

function iconSvg(path: string): string {
  return `<svg width="20" height="20" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="${path}"/></svg>`;
}

/** Whose page it is, then one link for each file. */
export function takeAwayHtml({ pdf, docx, house }: Taken, locale: Locale): string {
  const links = [
    [pdf, ICONS.pdf, m.exports_take_pdf({}, { locale })],
    [docx, ICONS.docx, m.exports_take_docx({}, { locale })]
  ].map(
    ([path = '', icon = '', act = '']) =>
      `<a href="${escapeHtml(path)}">${iconSvg(icon)}${escapeHtml(act)}</a>`
  );
  const whose = house === '' ? [] : [`<span>${htmlText(house, locale)}</span>`];
  const name = escapeHtml(m.exports_take({}, { locale }));
  return `<nav aria-label="${name}">\n${[...whose, ...links].join('\n')}\n</nav>\n`;
}

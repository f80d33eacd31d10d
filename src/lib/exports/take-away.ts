// The head of a published page: what its reader takes away (PUB-3). Links alone: the page has no script, and reads without its style.
import { m } from '#lib/paraglide/messages.js';
import type { Locale } from '#lib/i18n/locale.ts';
import { escapeHtml } from './escape-html.ts';

/** Its style, beside that of the page. On paper there is nothing to take. */
export const TAKE_AWAY_STYLE = `
:root { --calm: #1F4B5C; }
@media screen and (prefers-color-scheme: dark) { :root { --calm: #9CCBDD; } }
body > nav { display: flex; flex-wrap: wrap; gap: 0 28px; max-width: 720px; margin: 0 auto; padding: 12px 20px 0; font-size: 1.0625rem; }
body > nav a { display: inline-flex; align-items: center; min-height: 44px; color: var(--calm); font-weight: 600; text-underline-offset: .2em; }
body > nav a:focus-visible { outline: 3px solid var(--calm); outline-offset: 2px; border-radius: 4px; }
body > nav + main article { padding-top: 20px; }
@media (min-width: 700px) { body > nav { justify-content: flex-end; max-width: 1240px; } }
@media print { body > nav { display: none; } }
`;

/** The path of each kind of file. */
export type Taken = Readonly<Record<'pdf' | 'docx', string>>;

/** One link for each file. */
export function takeAwayHtml({ pdf, docx }: Taken, locale: Locale): string {
  const links = [
    [pdf, m.exports_take_pdf({}, { locale })],
    [docx, m.exports_take_docx({}, { locale })]
  ].map(([path = '', act = '']) => `<a href="${escapeHtml(path)}">${escapeHtml(act)}</a>`);
  return `<nav aria-label="${escapeHtml(m.exports_take({}, { locale }))}">\n${links.join('\n')}\n</nav>\n`;
}

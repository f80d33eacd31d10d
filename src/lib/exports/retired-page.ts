// What stands where a page was published, once it is withdrawn (PUB-1): its number, and nothing of what it said.
import type { Locale } from '#lib/i18n/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import { escapeHtml, htmlText } from './escape-html.ts';
import { STANDALONE_STYLE } from './standalone-style.ts';

/** What may still be said of it. */
export interface Retired {
  readonly version: number;
  readonly locale: Locale;
  /** For `style-src 'nonce-…'`. */
  readonly nonce: string;
  /** @font-face rules of the house. */
  readonly fonts: string;
}

/** The whole page. */
export function retiredPage({ version, locale, nonce, fonts }: Retired): string {
  const title = htmlText(m.exports_retired({}, { locale }), locale);
  const style = `${fonts}${STANDALONE_STYLE}`.replaceAll('</', '<\\/');
  return [
    '<!doctype html>',
    `<html lang="${locale}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    `<title>${title}</title>`,
    `<style nonce="${escapeHtml(nonce)}">${style}</style>`,
    '</head>',
    '<body>\n<main>\n<article>',
    '<header>',
    `<p>${htmlText(m.exports_retired_version({ version }, { locale }), locale)}</p>`,
    `<h1>${title}</h1>`,
    `<p>${htmlText(m.exports_retired_ask({}, { locale }), locale)}</p>`,
    '</header>',
    '</article>\n</main>\n</body>\n</html>\n'
  ].join('\n');
}

// One whole page that works without network (SYN-8): read, printed, kept, published. One h1, one main, no script.
import type { Locale } from '#lib/i18n/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Block, Document, Images, Item } from './blocks.ts';
import { escapeHtml, htmlText, titleHtml } from './escape-html.ts';
import { figureHtml, imageHtml, quoteHtml } from './figure-html.ts';
import { gommetteSvg } from './gommette.ts';
import { NO_IMAGES } from './image-file.ts';
import { itemText } from './item-text.ts';
import { retainedHtml } from './retained-html.ts';
import { sharingTags } from './page-head.ts';
import { STANDALONE_STYLE } from './standalone-style.ts';
import { tableHtml } from './table-html.ts';
import { TAKE_AWAY_STYLE, takeAwayHtml, type Taken } from './take-away.ts';
import { themeAnchor, themesRing } from './themes-ring.ts';

/** What only the server knows of the page. */
export interface StandaloneOptions {
  /** Where it is published: printed at its end. Anything but http(s) is left out. */
  readonly url?: string;
  /** For `style-src 'nonce-…'`; without one the page is a file. */
  readonly nonce?: string;
  /** A draft says so in its footer. */
  readonly published: boolean;
  /** Search engines are asked to stay out unless this is true. */
  readonly indexable?: boolean;
  /** @font-face rules of the house's two families, written by the server, never by people. */
  readonly fonts?: string;
  /** The bytes of its images: each travels inside the page. */
  readonly images?: Images;
  /** The path where the server shows its image, instead of bytes inside the page. */
  readonly cover?: string;
  /** The paths where the server gives it as files. */
  readonly taken?: Taken;
}

type Pictures = Pick<StandaloneOptions, 'images' | 'cover'>;

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Text that may run from right to left finds its own direction, without turning its neighbours. */
function direction(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? ' dir="auto"' : '';
}

function itemHtml(item: Item, locale: Locale): string {
  const { text, example, end } = itemText(item, locale);
  const aside = example === '' ? '' : `${text === '' ? '' : ' '}<em>${escapeHtml(example)}</em>`;
  const points = item.points
    .map((point) => `<li${direction(point)}>${htmlText(point, locale)}</li>`)
    .join('');
  const line = `${escapeHtml(text)}${aside}${end}`;
  return `<li${direction(item.text)}>${line}${points === '' ? '' : `<ul>${points}</ul>`}</li>`;
}

function blockHtml(block: Block, locale: Locale, { images = NO_IMAGES, cover }: Pictures): string {
  if (block.type === 'list') {
    const retained = retainedHtml(block, locale);
    if (retained !== '') return retained;
    return ['<ul>', ...block.items.map((item) => itemHtml(item, locale)), '</ul>'].join('\n');
  }
  if (block.type === 'table') return tableHtml(block, locale);
  if (block.type === 'quote') return quoteHtml(block, locale);
  if (block.type === 'image')
    return cover === undefined ? imageHtml(block, images, locale) : figureHtml(block, cover, locale);
  const dir = direction(block.text);
  if (block.type === 'title') return `<h1${dir}>${titleHtml(block.text, locale)}</h1>`;
  if (block.type !== 'heading') return `<p${dir}>${htmlText(block.text, locale)}</p>`;
  const text = titleHtml(block.text, locale);
  const mark = block.theme === null ? '' : gommetteSvg(block.theme.letter);
  const tag = `h${block.level}`;
  return mark === ''
    ? `<${tag}${dir}>${text}</${tag}>`
    : `<${tag} id="${themeAnchor(block)}"${dir}>${mark} <span>${text}</span></${tag}>`;
}

function footerHtml(
  document: Document,
  thanks: readonly Block[],
  { url, published }: StandaloneOptions
): string {
  const { locale, mention } = document;
  const address =
    url !== undefined && /^https?:\/\//u.test(url) ? [m.exports_address({ url }, { locale })] : [];
  const draft = published ? [] : [m.exports_draft({}, { locale })];
  const lines = [...draft, ...mention, ...address].map((line) => htmlText(line, locale));
  return [
    '<footer>',
    ...thanks.map((block) => blockHtml(block, locale, {})),
    `<small>${lines.join(' ')}</small>`,
    '</footer>'
  ].join('\n');
}

function headHtml(document: Document, options: StandaloneOptions): string {
  const { nonce, indexable, fonts, taken } = options;
  const style = `${fonts ?? ''}${STANDALONE_STYLE}${taken ? TAKE_AWAY_STYLE : ''}`.replaceAll('</', '<\\/');
  return [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    ...(indexable === true ? [] : ['<meta name="robots" content="noindex">']),
    `<meta name="generator" content="Tablée">`,
    `<title>${htmlText(document.title, document.locale)}</title>`,
    ...sharingTags(document, options),
    `<style${nonce === undefined ? '' : ` nonce="${escapeHtml(nonce)}"`}>${style}</style>`
  ].join('\n');
}

/**
 * The article as a page of its own, in the house's style, ready for paper. The thanks end the article, at the head of a
 * footer; the small print follows them.
 */
export function htmlStandalone(document: Document, options: StandaloneOptions): string {
  const { blocks, locale } = document;
  const opening = blocks.filter(
    (block) => block.type === 'meta' || block.type === 'title' || block.type === 'lead'
  );
  const thanks = blocks.filter((block) => block.type === 'thanks');
  const body = blocks.filter((block) => !opening.includes(block) && !thanks.includes(block));
  return [
    '<!doctype html>',
    `<html lang="${locale}">`,
    `<head>\n${headHtml(document, options)}\n</head>`,
    `<body>\n${options.taken ? takeAwayHtml(options.taken, locale) : ''}<main>\n<article>`,
    `<header>\n${opening.map((block) => blockHtml(block, locale, options)).join('\n')}\n</header>`,
    ...[themesRing(document), ...body.map((block) => blockHtml(block, locale, options))].filter(
      (html) => html !== ''
    ),
    footerHtml(document, thanks, options),
    '</article>\n</main>\n</body>\n</html>\n'
  ].join('\n');
}

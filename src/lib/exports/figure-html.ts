// Quotes and images in HTML (SYN-8): bare elements, the same in a CMS and on the page that stands alone.
import type { Locale } from '#lib/i18n/locale.ts';
import type { Images } from './blocks.ts';
import { escapeHtml, htmlText } from './escape-html.ts';
import { imageAddress, type ImageBlock } from './image-file.ts';
import { quoteBy, quoteWords, type QuoteBlock } from './quote-text.ts';

/** What a reader without any style sheet still sees whole. */
const WIDEST_PX = 960;

/** The words, then who said them, in one blockquote: what every editor keeps when it is pasted. */
export function quoteHtml(quote: QuoteBlock, locale: Locale): string {
  const by = quoteBy(quote, locale);
  const signature = by === '' ? '' : `\n<p>${escapeHtml(by)}</p>`;
  return `<blockquote>\n<p>${escapeHtml(quoteWords(quote, locale))}</p>${signature}\n</blockquote>`;
}

/** The image inside the page, its credit under it; nothing when its bytes are not at hand. */
export function imageHtml(block: ImageBlock, images: Images, locale: Locale): string {
  const address = imageAddress(block, images);
  return address === null ? '' : figureHtml(block, address, locale);
}

/** The image at its address, its credit under it. */
export function figureHtml(block: ImageBlock, address: string, locale: Locale): string {
  const scale = Math.min(1, WIDEST_PX / block.width);
  const [width, height] = [block.width, block.height].map((side) => Math.round(side * scale));
  const size = `width="${width}" height="${height}"`;
  const image = `<img src="${escapeHtml(address)}" alt="${htmlText(block.alt, locale)}" ${size}>`;
  const credit = htmlText(block.credit, locale);
  return `<figure>\n${image}${credit === '' ? '' : `\n<figcaption>${credit}</figcaption>`}\n</figure>`;
}

// What a shared link shows of a page before it is opened (PUB-2): its title, its first sentences, its image.
import { typeset } from '#lib/i18n/typography.ts';
import type { Document } from './blocks.ts';
import { escapeHtml } from './escape-html.ts';
import type { ImageBlock } from './image-file.ts';
import { oneLine } from './plain-line.ts';

/** What search engines and messages show of a description. In characters. */
const DESCRIPTION_MOST = 200;

/** The lead, cut at a word; empty when there is none. */
export function descriptionOf({ blocks, locale }: Document): string {
  const lead = blocks.find(({ type }) => type === 'lead');
  const text = lead && 'text' in lead ? typeset(oneLine(lead.text), locale) : '';
  if (text.length <= DESCRIPTION_MOST) return text;
  const cut = text.slice(0, DESCRIPTION_MOST);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > 0 ? end : undefined).replace(/[\s,;:.]+$/u, '')}…`;
}

/** Its description, and where it is published what gives its link a face. `cover`: the path of its image, on the same site. */
export function sharingTags(
  document: Document,
  { url, cover }: { readonly url?: string; readonly cover?: string }
): readonly string[] {
  const description = descriptionOf(document);
  const described = description === '' ? [] : [tag('name', 'description', description)];
  if (url === undefined || !/^https?:\/\//u.test(url)) return described;
  const image = document.blocks.find((block): block is ImageBlock => block.type === 'image');
  return [
    ...described,
    tag('property', 'og:type', 'article'),
    tag('property', 'og:locale', document.locale === 'fr' ? 'fr_FR' : 'en_GB'),
    tag('property', 'og:title', typeset(document.title, document.locale)),
    ...(description === '' ? [] : [tag('property', 'og:description', description)]),
    tag('property', 'og:url', url),
    ...(image && cover !== undefined ? imageTags(image, new URL(cover, url).href, document) : []),
    tag('name', 'twitter:card', image && cover !== undefined ? 'summary_large_image' : 'summary')
  ];
}

function imageTags(image: ImageBlock, address: string, { locale }: Document): readonly string[] {
  return [
    tag('property', 'og:image', address),
    tag('property', 'og:image:width', String(image.width)),
    tag('property', 'og:image:height', String(image.height)),
    ...(image.alt === '' ? [] : [tag('property', 'og:image:alt', typeset(image.alt, locale))])
  ];
}

function tag(kind: 'name' | 'property', name: string, content: string): string {
  return `<meta ${kind}="${name}" content="${escapeHtml(content)}">`;
}

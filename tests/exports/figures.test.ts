// Quotes and images, in every format people read.
import { expect, test } from 'vitest';
import type { Block, Document } from '#lib/exports/blocks.ts';
import { hideNames } from '#lib/exports/hide-names.ts';
import { htmlForCms } from '#lib/exports/html-cms.ts';
import { htmlStandalone } from '#lib/exports/html-standalone.ts';
import { markdown } from '#lib/exports/markdown.ts';
import { plainText } from '#lib/exports/plain-text.ts';

const HASH = '0123456789abcdef'.repeat(4);
const IMAGES = new Map([[HASH, new Uint8Array([137, 80, 78, 71])]]);

function withBlocks(...blocks: readonly Block[]): Document {
  return { id: 'w1', version: 2, locale: 'fr', title: 'Titre', mention: ['Version 2'], blocks };
}

const quote = (text: string, by: string): Block => ({ type: 'quote', id: 'quote:1', text, by });
const image = (alt: string, credit: string): Block => ({
  ...{ type: 'image', id: 'cover', image: HASH, format: 'png', width: 1600, height: 900 },
  ...{ alt, credit }
});

test('[TES-7] a quote is between its marks, and signed where its witness signs', () => {
  const signed = withBlocks(quote("C'est parti de là.", 'Alix Roux, Gîte du Pin'));
  const unsigned = withBlocks(quote('On a tenu bon !', ''));
  const html =
    '<blockquote>\n<p>«\u00A0C’est parti de là.\u00A0»</p>\n<p>Alix Roux, Gîte du Pin</p>\n</blockquote>\n';
  expect(htmlForCms(signed)).toBe(`${html}<!-- w1, v2 -->\n`);
  expect(htmlStandalone(signed, { published: true })).toContain(html);
  expect(markdown(signed)).toBe(
    '> «\u00A0C’est parti de là.\u00A0»\n>\n> Alix Roux, Gîte du Pin\n\n---\n\nVersion 2\n'
  );
  expect(plainText(signed)).toBe('«\u00A0C’est parti de là.\u00A0» — Alix Roux, Gîte du Pin\n\nVersion 2\n');
  expect(htmlForCms(unsigned)).toBe(
    '<blockquote>\n<p>«\u00A0On a tenu bon\u202F!\u00A0»</p>\n</blockquote>\n<!-- w1, v2 -->\n'
  );
  expect(markdown(unsigned)).toBe('> «\u00A0On a tenu bon\u202F!\u00A0»\n\n---\n\nVersion 2\n');
  expect(plainText(unsigned)).toBe('«\u00A0On a tenu bon\u202F!\u00A0»\n\nVersion 2\n');
});

test('[SYN-8] an image travels inside the page, with what it shows and its credit', () => {
  const document = withBlocks(image('Le port de "Sète"', 'Photo : Alix'));
  const html = [
    '<figure>',
    '<img src="data:image/png;base64,iVBORw==" alt="Le port de «\u00A0Sète\u00A0»" width="960" height="540">',
    '<figcaption>Photo\u00A0: Alix</figcaption>',
    '</figure>\n'
  ].join('\n');
  expect(htmlForCms(document, IMAGES)).toBe(`${html}<!-- w1, v2 -->\n`);
  expect(htmlStandalone(document, { published: true, images: IMAGES })).toContain(html);
  expect(markdown(document)).toBe(
    '![Le port de «\u00A0Sète\u00A0»](image-0123456789ab.png)\n\nPhoto\u00A0: Alix\n\n---\n\nVersion 2\n'
  );
  expect(plainText(document)).toBe('[Le port de «\u00A0Sète\u00A0»] Photo\u00A0: Alix\n\nVersion 2\n');
});

test('[SYN-8] an image without its bytes, its words or its credit leaves nothing in their place', () => {
  const bare = withBlocks(image('', ''));
  expect(htmlForCms(bare)).toBe('\n<!-- w1, v2 -->\n');
  expect(htmlStandalone(bare, { published: true })).not.toContain('<figure');
  expect(htmlForCms(bare, IMAGES)).toBe(
    '<figure>\n<img src="data:image/png;base64,iVBORw==" alt="" width="960" height="540">\n</figure>\n<!-- w1, v2 -->\n'
  );
  expect(plainText(bare)).toBe('Version 2\n');
});

test('[SYN-8] what is typed in a quote, its signature, an image or its credit is text', () => {
  const attack = '"><script>alert(1)</script>](javascript:x)\n# a';
  const document = withBlocks(quote(attack, attack), image(attack, attack));
  for (const html of [
    htmlForCms(document, IMAGES),
    htmlStandalone(document, { published: true, images: IMAGES })
  ]) {
    expect(html).not.toContain('<script');
    expect(html.match(/alt="[^"<>]*" width/gu)).toHaveLength(1);
  }
  const text = markdown(document);
  expect(text).not.toMatch(/^# /mu);
  expect(text).not.toMatch(/(?<!\\)\](?!\(image-)/u);
  expect(text).not.toMatch(/(?<!\\)<script/u);
});

test('[PPL-7] without names, a quote is unsigned and an image keeps none in its words', () => {
  const people = [{ name: 'Jeanne Delpech', affiliation: 'Camping des Pins' }];
  const document = withBlocks(
    quote('Chez Delpech, on attend.', 'Jeanne Delpech, Camping des Pins'),
    image('Jeanne Delpech au port', 'Camping des Pins')
  );
  expect(hideNames(document, people).blocks).toEqual([
    quote('Chez [nom masqué], on attend.', ''),
    image('[nom masqué] au port', '[nom masqué]')
  ]);
});

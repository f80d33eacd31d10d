// The article as PDF (FMT-3): PDF/UA-1 by Typst, in this process, with our fonts alone. What people typed goes in as data, never as
// Typst's own language; the same article gives the same bytes, whatever fonts the machine has.
import { readFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Document, Images } from '#lib/exports/blocks.ts';
import { imageFile } from '#lib/exports/image-file.ts';
import { chipMark } from './chip-svg.ts';
import { coverOf } from './font-cover.ts';
import { printable } from './printable.ts';
import { printed, type PrintedBlock } from './printed.ts';

const FACES = ['text-400', 'text-600', 'title-750'].map((face) => [`${face}-latin`, `${face}-latin-ext`]);
const REGIONS = { fr: 'FR', en: 'GB' } as const;
/** Where Typst believes it is: nothing on the disk is ever read. */
const NOWHERE = '/tablee';

const fontOf = (file: string): Buffer => readFileSync(new URL(`fonts/${file}.ttf`, import.meta.url));
const template = readFileSync(new URL('article.typ', import.meta.url), 'utf8');

// Made once, with the file: whoever wakes the thread has fonts and compiler ready before anybody asks.
const faces = FACES.map((files) => files.map(fontOf));
const [first, ...others] = faces.map(coverOf);
/** Characters that every face draws. */
const cover = new Set([...(first ?? [])].filter((point) => others.every((each) => each.has(point))));
const compiler = NodeCompiler.create({ workspace: NOWHERE, fontArgs: [{ fontBlobs: faces.flat() }] });

/** The bytes of the file. An image whose bytes are not given is left out. @throws Error when Typst refuses the article. */
export function pdf(document: Document, images: Images): Buffer {
  const { title, locale, blocks } = printed(document);
  const page = consecutive(blocks).flatMap((block) => pageBlock(block, images));
  const article = { title, lang: locale, region: REGIONS[locale], blocks: page };
  const text = JSON.stringify(article, (key, value: unknown) =>
    typeof value === 'string' && key !== 'svg' ? printable(value, cover) : value
  );
  try {
    compiler.mapShadow(`${NOWHERE}/article.json`, Buffer.from(text));
    for (const { type, image, format } of blocks.filter((block) => block.type === 'image')) {
      const bytes = images.get(image);
      if (type === 'image' && bytes)
        compiler.mapShadow(`${NOWHERE}/${imageFile({ image, format })}`, Buffer.from(bytes));
    }
    return compiled();
  } finally {
    compiler.resetShadow();
    compiler.evictCache(0);
  }
}

function compiled(): Buffer {
  const made = compiler.compile({ mainFileContent: template, resetRead: true });
  if (!made.result) throw new Error('Typst does not take the article');
  return compiler.pdf(made.result, { pdfStandard: 'ua-1', pdfTags: true });
}

/** No heading is more than one level below the last: PDF/UA-1, 7.4.2. */
function consecutive(blocks: readonly PrintedBlock[]): readonly PrintedBlock[] {
  let last = 0;
  return blocks.map((block) => {
    if (block.type === 'title') last = 1;
    if (block.type !== 'heading') return block;
    last = Math.min(block.level, last + 1);
    return { ...block, level: last };
  });
}

function pageBlock(block: PrintedBlock, images: Images): readonly object[] {
  if (block.type === 'heading') return [{ ...block, mark: chipMark(block.letter) }];
  if (block.type !== 'image') return [block];
  return images.has(block.image) ? [{ ...block, file: imageFile(block) }] : [];
}

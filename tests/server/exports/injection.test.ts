// Whatever is typed, in every field, in every file: text. Read from the bytes, unzipped and inflated.
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Block, Document } from '#lib/exports/blocks.ts';
import { articleCsv } from '#lib/exports/article-csv.ts';
import { composed } from '#server/exports/asked.ts';
import { lightFile, type Article } from '#server/exports/files.ts';
import { fileBytes } from '#server/exports/file-bytes.ts';
import { COVER_IMAGE as COVER } from '#tests/exports/expected.ts';
import { PNG, wholeDocument } from './article.ts';
import { PAYLOADS } from './payloads.ts';
import { readPdf } from './read-pdf.ts';
import { typedEverywhere } from './typed-everywhere.ts';

/** Every kind of block, each of its texts being this one. */
function blocksWith(text: string, n: number): readonly Block[] {
  const id = `theme:t${n}`;
  return [
    { type: 'heading', id: `${id}:part`, level: 2, text, theme: null },
    { type: 'heading', id, level: 3, text, theme: { id: 't1', letter: 'A' } },
    { type: 'paragraph', id: `${id}:p`, text },
    { type: 'heading', id: `${id}:idea`, level: 4, text, theme: null },
    {
      ...{ type: 'list', id: `${id}:idea:cards`, kind: 'idea' },
      items: [{ id: `c${n}`, text, example: text, points: [text], sources: [] }]
    },
    { type: 'quote', id: `quote:${n}`, text, by: text },
    {
      type: 'table',
      id: `${id}:positions`,
      caption: text,
      columns: [text],
      rows: [{ title: text, cells: [1] }]
    },
    {
      ...{ type: 'image', id: `cover${n}`, image: COVER, format: 'png', width: 4, height: 2 },
      ...{ alt: text, credit: text }
    }
  ];
}

function articleWith(texts: readonly string[], title: string): Article {
  const opening: readonly Block[] = [
    { type: 'meta', id: 'meta', text: title },
    { type: 'title', id: 'title', text: title },
    { type: 'lead', id: 'lead', text: title }
  ];
  const thanks: Block = { type: 'thanks', id: 'thanks', text: title };
  const document: Document = {
    ...wholeDocument(),
    ...{ title, mention: [title], blocks: [...opening, ...texts.flatMap(blocksWith), thanks] }
  };
  return { document, images: new Map([[COVER, PNG]]), numbers: new Map(), fonts: '' };
}

const TITLE = '<script>"=1+1"</script> #read("x")';
const ARTICLES = [
  ['every kind of block', articleWith(PAYLOADS, TITLE)],
  ['every field of a workshop', composed(typedEverywhere(PAYLOADS, TITLE))]
] as const;
const held = new Map<string, Readonly<Record<string, Uint8Array>>>();
const bytesIn = (where: string, name: string): Uint8Array => held.get(where)?.[name] ?? new Uint8Array();
const textIn = (where: string, name: string): string => strFromU8(bytesIn(where, name));
beforeAll(async () => {
  for (const [where, article] of ARTICLES)
    held.set(where, unzipSync(await fileBytes('synthese.zip', article)));
}, 120_000);

test('there are three hundred of them', () => {
  expect(new Set(PAYLOADS).size).toBe(300);
});

describe.each(ARTICLES.map(([where]) => where))('%s', (where) => {
  test('[FMT-4, FMT-7] no cell of the table is a formula', () => {
    const { data, errors } = Papa.parse<string[]>(textIn(where, 'synthese.csv'), {
      delimiter: ';',
      skipEmptyLines: true
    });
    expect(errors).toEqual([]);
    expect(new Set(data.map((row) => row.length))).toEqual(new Set([12]));
    expect(data.length).toBeGreaterThan(PAYLOADS.length * 3);
    expect(data.flat().filter((cell) => /^[\s\u00A0\u200B]*[=+\-@|%＝＋－＠]/u.test(cell))).toEqual([]);
  });

  test.each(['synthese.html', 'synthese.cms.html'])('[FMT-7] %s has our elements and no other', (name) => {
    const tags = textIn(where, name).match(/<[^>]*>/gu) ?? [];
    const bare = tags.map((tag) => tag.replace(/ (?:alt|src|dir)="[^"<>]*"/gu, ''));
    const drawn = /^<\/?(?:svg|path|text)[ >]/u;
    const named = new Set(
      bare.filter((tag) => !drawn.test(tag)).map((tag) => /^<\/?([a-z0-9!-]+)/u.exec(tag)?.[1] ?? tag)
    );
    expect(
      [...named].filter((each) => /^(?:script|iframe|object|embed|a|form|input|base|link)$/u.test(each))
    ).toEqual([]);
    expect(bare.filter((tag) => /\son\w+=|javascript:/iu.test(tag))).toEqual([]);
  });

  test('[FMT-7] Markdown has no element, link nor image but ours', () => {
    const text = textIn(where, 'synthese.md');
    expect(text).not.toMatch(/(?<!\\)<\w/u);
    expect(text.match(/(?<!\\)\]\((?!image-c0ffeec0ffee\.png\))/gu)).toBeNull();
  });

  test('[FMT-7] every part of the Word file is well-formed, with no field, link nor object', () => {
    const parts = unzipSync(bytesIn(where, 'synthese.docx'));
    for (const [name, bytes] of Object.entries(parts)) {
      if (!/\.(?:xml|rels)$/u.test(name)) continue;
      const xml = strFromU8(bytes);
      expect([name, faultIn(xml)]).toEqual([name, null]);
      expect(xml).not.toMatch(
        /<w:(?:instrText|fldSimple|fldChar|hyperlink|altChunk|object)[ >/]|TargetMode="External"/u
      );
    }
    expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain(
      '&lt;script&gt;alert(1)&lt;/script&gt;'
    );
  });

  test('[FMT-7] the PDF has no script, no link, no action, no file inside', () => {
    const { source, text } = readPdf(Buffer.from(bytesIn(where, 'synthese.pdf')));
    expect(source.replace(/\((?:[^()\\]|\\[\s\S])*\)/gu, '()')).not.toMatch(
      /\/(?:JavaScript|JS|OpenAction|AA|Launch|URI|EmbeddedFiles|Annots)\b/u
    );
    expect(text).toContain('#read');
  });
});

/** What is wrong with XML: a sign that is not allowed, a tag that does not close; null when nothing is. */
function faultIn(xml: string): string | null {
  const open: string[] = [];
  const rest = xml.replace(
    /<\?[^>]*\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/gu,
    (found, close, name: string, _attributes, empty) => {
      if (found.startsWith('<?') || empty === '/') return '';
      if (close === '/') return open.pop() === name ? '' : `<${name}`;
      open.push(name);
      return '';
    }
  );
  if (open.length > 0) return `left open: ${open.join(' ')}`;
  const stray =
    /[<>]|&(?!(?:amp|lt|gt|quot|apos|#\d+);)|[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.exec(rest);
  return stray ? `stray ${rest.slice(stray.index, stray.index + 40)}` : null;
}

test('[FMT-4] each text of a block is in a cell of its own', () => {
  const rows = textIn('every kind of block', 'synthese.csv').split('\r\n');
  expect(rows).toHaveLength(1 + PAYLOADS.length * 3 + 1);
});

test('[FMT-7] the document as data holds every text as it was typed', () => {
  const { document } = JSON.parse(textIn('every kind of block', 'synthese.json')) as { document: Document };
  expect(document.blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []))).toEqual(
    PAYLOADS
  );
});

test.each(PAYLOADS.slice(0, 12))('[FMT-7] as a title too, every file is made: %j', async (title) => {
  const made = articleWith(['a'], title);
  expect(articleCsv(made.document, new Map())).not.toMatch(/(?:^|;|\n)"?[=+@-]/u);
  expect(lightFile('page.html', made)).not.toContain('<script');
  expect((await fileBytes('synthese.zip', made)).length).toBeGreaterThan(10_000);
});

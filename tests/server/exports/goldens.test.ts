// The two models of an article, in every format, against one table: headings with their level and order, omissions, singulars, what is
// said, what is nowhere.
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { must } from '#core/result.ts';
import { composeDocument } from '#lib/exports/compose-document.ts';
import { fileBytes } from '#server/exports/file-bytes.ts';
import { COVER_IMAGE, COVER_SAID, EXPECTED } from '#tests/exports/expected.ts';
import { PNG } from './article.ts';
import { flat, readBack, type ReadBack } from './read-back.ts';

const KNOWN = new Set(EXPECTED.flatMap(({ headings }) => headings.map(([, text]) => flat(text))));
const FORMATS = ['docx', 'pdf', 'html', 'cms.html', 'md', 'txt', 'csv', 'json'].map(
  (end) => `synthese.${end}`
);

describe.each(EXPECTED)('$name', ({ source, headings, untold, said, unsaid }) => {
  let files: ReadonlyMap<string, ReadBack>;
  let names: readonly string[];
  beforeAll(async () => {
    const document = composeDocument(source, 'fr');
    const images = new Map([[COVER_IMAGE, PNG]]);
    const zip = await fileBytes('synthese.zip', { document, images, numbers: new Map(), fonts: '' });
    names = Object.keys(unzipSync(zip));
    files = await readBack(zip, KNOWN);
  }, 60_000);

  test('[FMT-5] the ZIP holds every format, and the image it names', () => {
    expect(names).toEqual([...FORMATS, ...(source.cover ? ['image-c0ffeec0ffee.png'] : [])]);
    expect([...files.keys()]).toEqual(FORMATS);
  });

  test.each(FORMATS)('[SYN-3, SYN-18] %s has its headings, in order, with what stands under each', (name) => {
    const read = must(files.get(name), name);
    const isTable = name.endsWith('.csv');
    const told = headings.filter(([, text]) => !isTable || !untold.includes(text));
    const hasLevels = !isTable && !name.endsWith('.txt');
    expect(read.headings.map(flat)).toEqual(
      told.map(([level, text]) => flat(`${hasLevels ? '#'.repeat(level) : '##'} ${text}`))
    );
    if (read.bullets) expect(read.bullets).toEqual(told.map(([, , bullets]) => bullets));
  });

  test.each(FORMATS)('[FMT-7, ZOOM-4, TES-7] %s says what was agreed to, and nothing else', (name) => {
    const { text } = must(files.get(name), name);
    // A table of cards has no picture.
    const inTable = (words: string): boolean => !name.endsWith('.csv') || !COVER_SAID.includes(words);
    expect(said.filter(inTable).filter((words) => !text.includes(flat(words)))).toEqual([]);
    expect(unsaid.filter((words) => text.includes(flat(words)))).toEqual([]);
  });
});

// `npm run test:office`: our files opened by an office suite that is not ours. LibreOffice reads the Word file and the table of both models
// of an article; poppler reads our PDF, its structure, and draws its pages to be looked at. Says « not run » in words where they are not installed.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeDocument } from '#lib/exports/compose-document.ts';
import { fileBytes } from '#server/exports/file-bytes.ts';
import type { Article } from '#server/exports/files.ts';
import { COVER_IMAGE, COVER_SAID, EXPECTED, type Expected } from '#tests/exports/expected.ts';
import { wholeArticle } from '#tests/server/exports/article.ts';
import { scene } from '#tests/server/images/pictures.ts';

const OUT = 'test-results/office';
const SIZE = { width: 1200, height: 675 } as const;
const has = (tool: string): boolean => spawnSync('sh', ['-c', `command -v ${tool}`]).status === 0;

/** What a document of every kind of block is made of, for whoever listens to it. */
const ROLES = ['H1', 'H2', 'H3', 'H4', 'BlockQuote', 'Table', 'TH', 'Caption', 'Figure', 'LBody'];
const faults: string[] = [];
const flat = (text: string): string => text.replace(/\s+/gu, ' ').replaceAll("'", '’').trim();

function checked(what: string, text: string, words: readonly string[]): void {
  const read = flat(text);
  const missing = words.filter((word) => !read.includes(flat(word)));
  if (missing.length > 0) faults.push(`${what}: ${missing.join(', ')}`);
  console.log(`  ${what}: ${missing.length === 0 ? 'read' : `missing ${missing.join(', ')}`}`);
}

function textOf(file: string): string {
  return execFileSync('pdftotext', ['-layout', join(OUT, file), '-'], { encoding: 'utf8' });
}

function tableOf(file: string): string {
  return readFileSync(join(OUT, file), 'utf8')
    .replace(/&nbsp;|&#160;/gu, ' ')
    .replace(/&(amp|quot|#39);/gu, (_all, name) => ({ amp: '&', quot: '"' })[String(name)] ?? "'");
}

function poppler(file: string, ...asked: readonly string[]): string {
  return execFileSync('pdfinfo', [...asked, file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

/** What a reader of PDF that is not ours sees of its structure. Only veraPDF or a person can say that it is PDF/UA whole. */
function isAccessible(name: string, file: string, headings: Expected['headings']): void {
  const facts = poppler(file);
  if (!/^Tagged:\s+yes$/mu.test(facts)) faults.push(`${name}, PDF: not tagged`);
  if (/^(?:Creation|Mod)Date:/mu.test(facts)) faults.push(`${name}, PDF: has a day`);
  if (!poppler(file, '-meta').includes('<pdfuaid:part>1</pdfuaid:part>'))
    faults.push(`${name}, PDF: does not say PDF/UA-1`);
  const structure = poppler(file, '-struct-text');
  const found = headingsIn(structure);
  const wanted = headings.map(([level, text]) => flat(`${level} ${text}`));
  if (JSON.stringify(found) !== JSON.stringify(wanted))
    faults.push(`${name}, structure: ${found.join(' | ')}`);
  console.log(
    `  ${name}, structure by poppler: ${found.length} headings, ${structure.split(/^ *LI\b/mu).length - 1} items`
  );
}

/** « 2 Titre »: a line for the role, then its text, further in. */
function headingsIn(structure: string): readonly string[] {
  const indent = (line: string): number => line.length - line.trimStart().length;
  const lines = structure.split('\n');
  return lines.flatMap((line, at) => {
    const level = /^ *H([2-4])\b/u.exec(line)?.[1];
    if (level === undefined) return [];
    const after = lines.slice(at + 1);
    const end = after.findIndex((next) => indent(next) <= indent(line));
    const said = after.slice(0, end < 0 ? undefined : end).map((next) => /"(.*)"/u.exec(next)?.[1] ?? '');
    return [flat(`${level} ${said.join('')}`)];
  });
}

/** A table is read by its semicolons, in UTF-8. */
const AS_TABLE = '--infilter=CSV:59,34,76,1';

function opened(file: string, as: 'pdf' | 'html'): void {
  const profile = `-env:UserInstallation=file:///tmp/tablee-office-profile`;
  const run = spawnSync(
    'soffice',
    [
      profile,
      ...(file.endsWith('.csv') ? [AS_TABLE] : []),
      '--headless',
      '--convert-to',
      as,
      '--outdir',
      join(OUT, 'libreoffice'),
      join(OUT, file)
    ],
    { timeout: 120_000 }
  );
  if (run.status !== 0) faults.push(`LibreOffice refuses ${file}`);
}

if (!has('soffice') || !has('pdftotext')) {
  console.log('test:office: not run (needs LibreOffice and poppler-utils)');
  process.exit(0);
}
mkdirSync(join(OUT, 'libreoffice'), { recursive: true });
for (const { name, source, headings, said } of EXPECTED) {
  const slug = name.replace(/[^a-zA-Z]+/gu, '-');
  const images = new Map([[COVER_IMAGE, await scene(SIZE.width, SIZE.height).png().toBuffer()]]);
  const covered = source.cover ? { ...source, cover: { ...source.cover, ...SIZE } } : source;
  const document = composeDocument(covered, 'fr');
  const article: Article = { document, images, numbers: new Map(), fonts: '' };
  for (const end of ['docx', 'pdf', 'csv'] as const)
    writeFileSync(join(OUT, `${slug}.${end}`), await fileBytes(`synthese.${end}`, article));
  opened(`${slug}.docx`, 'pdf');
  opened(`${slug}.csv`, 'html');
  const inPictures = said.filter((words) => !COVER_SAID.includes(words));
  const words = [...headings.map(([, text]) => text), ...inPictures];
  checked(`${name}, DOCX by LibreOffice`, textOf(`libreoffice/${slug}.pdf`), words);
  checked(`${name}, PDF by poppler`, textOf(`${slug}.pdf`), words);
  checked(`${name}, CSV by LibreOffice`, tableOf(`libreoffice/${slug}.html`), inPictures);
  isAccessible(name, join(OUT, `${slug}.pdf`), headings);
  for (const file of [`${slug}.pdf`, `libreoffice/${slug}.pdf`])
    spawnSync('pdftoppm', ['-r', '70', '-png', join(OUT, file), join(OUT, file.replace('.pdf', ''))]);
}
writeFileSync(join(OUT, 'every-block.pdf'), await fileBytes('synthese.pdf', wholeArticle()));
const roles = poppler(join(OUT, 'every-block.pdf'), '-struct');
checked('every block, roles by poppler', roles, ROLES);
for (const fault of faults) console.error(`  ${fault}`);
console.log(`  pages to look at: ${OUT}`);
console.log(faults.length === 0 ? 'test:office: passed' : `test:office: ${faults.length} failed`);
process.exitCode = faults.length === 0 ? 0 : 1;

// `npm run test:office`: our files opened by an office suite that is not ours. LibreOffice reads the Word file and the table and turns both
// into PDF; poppler reads our PDF, and draws its pages to be looked at. Says « not run » in words where they are not installed.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileBytes } from '#server/exports/file-bytes.ts';
import { lightFile } from '#server/exports/files.ts';
import { wholeArticle } from '#tests/server/exports/article.ts';

const OUT = 'test-results/office';
const has = (tool: string): boolean => spawnSync('sh', ['-c', `command -v ${tool}`]).status === 0;

/** What every reader must find: of a title, a list, a quote, a table. */
const WORDS = ['Idées échangées', 'Constat partagé', 'réciprocité', 'commencé par écouter', 'Payant'];
/** What the table holds of them. */
const CELLS = ['Idées échangées', 'Constat partagé', 'commencé par écouter'];
const faults: string[] = [];

function checked(what: string, text: string, words: readonly string[]): void {
  const flat = text.replace(/\s+/gu, ' ');
  const missing = words.filter((word) => !flat.includes(word));
  if (missing.length > 0) faults.push(`${what}: ${missing.join(', ')}`);
  console.log(`  ${what}: ${missing.length === 0 ? 'read' : `missing ${missing.join(', ')}`}`);
}

function textOf(file: string): string {
  return execFileSync('pdftotext', ['-layout', join(OUT, file), '-'], { encoding: 'utf8' });
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
const article = wholeArticle();
writeFileSync(join(OUT, 'synthese.docx'), await fileBytes('synthese.docx', article));
writeFileSync(join(OUT, 'synthese.pdf'), await fileBytes('synthese.pdf', article));
writeFileSync(join(OUT, 'table.csv'), lightFile('synthese.csv', article));
opened('synthese.docx', 'pdf');
opened('table.csv', 'pdf');
opened('table.csv', 'html');
checked('DOCX by LibreOffice', textOf('libreoffice/synthese.pdf'), WORDS);
checked('CSV by LibreOffice', readFileSync(join(OUT, 'libreoffice/table.html'), 'utf8'), CELLS);
if (!existsSync(join(OUT, 'libreoffice/table.pdf'))) faults.push('CSV: no PDF of it');
checked('PDF by poppler', textOf('synthese.pdf'), WORDS);
const facts = execFileSync('pdfinfo', [join(OUT, 'synthese.pdf')], { encoding: 'utf8' });
if (!/^Tagged:\s+yes$/mu.test(facts)) faults.push('PDF: not tagged');
if (/^(?:Creation|Mod)Date:/mu.test(facts)) faults.push('PDF: has a day');
const structure = execFileSync('pdfinfo', ['-struct', join(OUT, 'synthese.pdf')], { encoding: 'utf8' });
checked('structure by poppler', structure, [
  'H1',
  'H2',
  'H3',
  'H4',
  'BlockQuote',
  'Table',
  'TH',
  'Figure',
  'LBody'
]);
for (const file of ['synthese.pdf', 'libreoffice/synthese.pdf'])
  spawnSync('pdftoppm', ['-r', '70', '-png', join(OUT, file), join(OUT, file.replace('.pdf', ''))]);
const pages = existsSync(OUT) ? readdirSync(OUT).filter((name) => name.endsWith('.png')) : [];
console.log(
  `  ${pages.length} pages drawn in ${OUT}, ${readFileSync(join(OUT, 'synthese.pdf')).length} bytes of PDF`
);
for (const fault of faults) console.error(`  ${fault}`);
console.log(faults.length === 0 ? 'test:office: passed' : `test:office: ${faults.length} failed`);
process.exitCode = faults.length === 0 ? 0 : 1;

// Any file of the article, as bytes (FMT-5). Runs in the worker: even text takes a while when there are hundreds of cards.
import { imageFiles, isLight, lightFile, type Article, type FileName, type LightFile } from './files.ts';
import { zip, type ZipContent } from './zip.ts';

/** What the ZIP calls them, in its order. */
const IN_ZIP: readonly (readonly [string, LightFile])[] = [
  ['synthese.html', 'page.html'],
  ['synthese.cms.html', 'cms.html'],
  ['synthese.md', 'synthese.md'],
  ['synthese.txt', 'synthese.txt'],
  ['synthese.csv', 'synthese.csv'],
  ['synthese.json', 'synthese.json']
];

/** The bytes of the file. @throws Error when a library refuses the article. */
export async function fileBytes(name: FileName, article: Article): Promise<Uint8Array> {
  if (isLight(name)) return Buffer.from(lightFile(name, article));
  if (name === 'synthese.docx') return docxOf(article);
  if (name === 'synthese.pdf') return pdfOf(article);
  const files = new Map<string, ZipContent>([
    ['synthese.docx', await docxOf(article)],
    ['synthese.pdf', await pdfOf(article)],
    ...IN_ZIP.map(([called, light]) => [called, lightFile(light, article)] as const),
    ...imageFiles(article)
  ]);
  return zip(files);
}

// Each library is loaded at its first file: neither waits for the other.
async function docxOf({ document, images }: Article): Promise<Uint8Array> {
  const { docx } = await import('./docx.ts');
  return docx(document, images);
}

async function pdfOf({ document, images }: Article): Promise<Uint8Array> {
  const { pdf } = await import('./pdf.ts');
  return pdf(document, images);
}

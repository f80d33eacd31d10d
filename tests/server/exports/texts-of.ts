// Every text there is in the bytes of a file: itself, what is zipped in it, what a PDF shows and says of itself.
import { strFromU8, unzipSync } from 'fflate';
import { readPdf } from './read-pdf.ts';

/** The texts, whatever the file is. Spaces of a PDF's lines are one. */
export function textsOf(bytes: Buffer): readonly string[] {
  if (bytes.toString('latin1', 0, 2) === 'PK')
    return Object.entries(unzipSync(bytes)).flatMap(([name, each]) => [name, ...textsOf(Buffer.from(each))]);
  if (bytes.toString('latin1', 0, 5) !== '%PDF-') return [strFromU8(bytes)];
  const { text, source, outline } = readPdf(bytes);
  return [text.replace(/\s+/gu, ' '), source, ...outline];
}

// Every file an article can be carried away as (FMT-1). Each is made from the document alone: the same document gives the same bytes.
import { articleCsv } from '#lib/exports/article-csv.ts';
import type { Document, Images } from '#lib/exports/blocks.ts';
import { htmlForCms } from '#lib/exports/html-cms.ts';
import { htmlStandalone } from '#lib/exports/html-standalone.ts';
import { imageFile } from '#lib/exports/image-file.ts';
import type { CardNumbers } from '#lib/exports/json/archive-cards.ts';
import { documentFile } from '#lib/exports/json/document-file.ts';
import { markdown } from '#lib/exports/markdown.ts';
import { plainText } from '#lib/exports/plain-text.ts';
import type { ZipContent } from './zip.ts';

/** What a file is made from: nothing else enters it. */
export interface Article {
  readonly document: Document;
  readonly images: Images;
  /** Of the cards, as the archive numbers them. */
  readonly numbers: CardNumbers;
  /** @font-face rules for the page that stands alone. */
  readonly fonts: string;
}

/** One file: how it is asked for, how its name ends, what it is, who writes it. */
export interface FileKind {
  readonly extension: string;
  readonly type: string;
  /** Written by a library, not as text. */
  readonly isHeavy: boolean;
}

/** By the last part of their address. */
export const FILES = {
  'cms.html': { extension: 'cms.html', type: 'text/html', isHeavy: false },
  'page.html': { extension: 'html', type: 'text/html', isHeavy: false },
  'synthese.md': { extension: 'md', type: 'text/markdown', isHeavy: false },
  'synthese.txt': { extension: 'txt', type: 'text/plain', isHeavy: false },
  'synthese.csv': { extension: 'csv', type: 'text/csv', isHeavy: false },
  'synthese.json': { extension: 'document.json', type: 'application/json', isHeavy: false },
  'synthese.pdf': { extension: 'pdf', type: 'application/pdf', isHeavy: true },
  'synthese.docx': {
    extension: 'docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    isHeavy: true
  },
  'synthese.zip': { extension: 'zip', type: 'application/zip', isHeavy: true }
} as const satisfies Record<string, FileKind>;

/** The address of a file. */
export type FileName = keyof typeof FILES;
/** Those that are text. */
export type LightFile = 'cms.html' | 'page.html' | `synthese.${'md' | 'txt' | 'csv' | 'json'}`;

/** Is it one of ours? */
export function isFileName(name: string): name is FileName {
  return Object.hasOwn(FILES, name);
}

/** Is it text? */
export function isLight(name: FileName): name is LightFile {
  return !FILES[name].isHeavy;
}

/** A file of text. Pure. */
export function lightFile(name: LightFile, { document, images, numbers, fonts }: Article): string {
  switch (name) {
    case 'cms.html':
      return htmlForCms(document, images);
    case 'page.html':
      return htmlStandalone(document, { published: false, fonts, images });
    case 'synthese.md':
      return markdown(document);
    case 'synthese.txt':
      return plainText(document);
    case 'synthese.csv':
      return articleCsv(document, numbers);
    case 'synthese.json':
      return documentFile(document, numbers);
  }
}

/** The images of the document as files, by name: Markdown names them so. */
export function imageFiles({ document, images }: Article): ReadonlyMap<string, ZipContent> {
  const files = new Map<string, ZipContent>();
  for (const block of document.blocks) {
    const bytes = block.type === 'image' ? images.get(block.image) : undefined;
    if (block.type === 'image' && bytes) files.set(imageFile(block), bytes);
  }
  return files;
}

// A Word file packed again: its properties say a title and a language, nobody and no day, and its parts are in one order (FMT-2).
import { unzipSync } from 'fflate';
import { escapeHtml } from '#lib/exports/escape-html.ts';
import { zip } from './zip.ts';

const CORE = 'docProps/core.xml';
/** What a reader of the format looks at first. */
const FIRST = '[Content_Types].xml';

/** The same file with its own properties, the same to the byte whenever it is made. */
export function plainCore(
  bytes: Uint8Array,
  { title, language }: { readonly title: string; readonly language: string }
): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => !name.endsWith('/') && name !== FIRST && name !== CORE);
  const files = new Map<string, Uint8Array | string>([[FIRST, parts[FIRST] ?? new Uint8Array()]]);
  for (const name of names.sort()) files.set(name, parts[name] ?? new Uint8Array());
  files.set(CORE, coreXml(title, language));
  return zip(files);
}

function coreXml(title: string, language: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:title>${escapeHtml(title)}</dc:title><dc:language>${language}</dc:language>`,
    '</cp:coreProperties>'
  ].join('');
}

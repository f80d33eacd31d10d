// A PDF of ours read back, by its bytes: what Typst writes, not any PDF. Objects are plain, streams are deflated, text is by glyph with a
// table back to characters.
import { inflateSync } from 'node:zlib';

/** What a reader, or whoever listens to one, gets of it. */
export interface ReadPdf {
  /** Every word, in reading order, pages after pages; what is drawn aside (footers, marks) left out. */
  readonly text: string;
  /** « 1 Titre », « 2 Partie »… by depth. */
  readonly outline: readonly string[];
  /** Roles of the structure tree, in order: H1, P, L… */
  readonly roles: readonly string[];
  /** Alternative texts. */
  readonly alts: readonly string[];
  /** Acts that paint outside of what is tagged or marked as an artifact: « page 1: Tj ». */
  readonly untagged: readonly string[];
  /** Dictionaries and metadata, as text. */
  readonly source: string;
}

type Objects = ReadonlyMap<string, Buffer>;

/** Reads it. @throws Error when it is not a PDF of ours. */
export function readPdf(bytes: Buffer): ReadPdf {
  const objects = objectsOf(bytes);
  const source = [...objects.values()].map((each) => headOf(each).toString('latin1')).join('\n');
  const metadata = [...objects.values()]
    .filter((each) => headOf(each).includes('/Subtype /XML'))
    .map((each) => streamOf(each).toString('utf8'));
  return {
    text: pagesOf(objects)
      .map((page) => textOf(page, objects))
      .join('\n'),
    outline: outlineOf(objects),
    roles: [...source.matchAll(/\/Type \/StructElem\s+\/S \/(\w+)/gu)].map(([, role = '']) => role),
    alts: [...source.matchAll(/\/Alt (\([^\n]*\)|<[0-9A-F]*>)/gu)].map(([, text = '']) => stringOf(text)),
    untagged: pagesOf(objects).flatMap((page, n) =>
      untaggedIn(contentOf(page, objects)).map((act) => `page ${n + 1}: ${act}`)
    ),
    source: [source, ...metadata].join('\n')
  };
}

function objectsOf(bytes: Buffer): Objects {
  const text = bytes.toString('latin1');
  const found = text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/gu);
  return new Map([...found].map(([, id = '', body = '']) => [id, Buffer.from(body, 'latin1')]));
}

function headOf(object: Buffer): Buffer {
  const at = object.indexOf('\nstream');
  return at < 0 ? object : object.subarray(0, at);
}

function streamOf(object: Buffer): Buffer {
  const from = object.indexOf('stream\n') + 7;
  const raw = object.subarray(from, object.lastIndexOf('\nendstream'));
  return headOf(object).includes('/FlateDecode') ? inflateSync(raw) : raw;
}

function must(objects: Objects, id: string | undefined): Buffer {
  const object = objects.get(id ?? '');
  if (!object) throw new Error(`no object ${id}`);
  return object;
}

function pagesOf(objects: Objects): readonly Buffer[] {
  const tree = [...objects.values()].find((each) => headOf(each).includes('/Type /Pages'));
  const kids = /\/Kids \[([^\]]*)\]/u.exec(tree?.toString('latin1') ?? '')?.[1] ?? '';
  return [...kids.matchAll(/(\d+) 0 R/gu)].map(([, id]) => must(objects, id));
}

function contentOf(page: Buffer, objects: Objects): string {
  const id = /\/Contents (\d+) 0 R/u.exec(page.toString('latin1'))?.[1];
  return streamOf(must(objects, id)).toString('latin1');
}

/** Shows text, fills or strokes a path, draws a form or an image, shades. */
const PAINTS = new Set(['TJ', 'Tj', "'", '"', 'f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'Do', 'sh']);

function untaggedIn(content: string): readonly string[] {
  let bare = content;
  for (let before = ''; before !== bare;) {
    before = bare;
    bare = bare.replace(/\((?:\\[\s\S]|[^\\()])*\)/gu, '');
  }
  let depth = 0;
  const found: string[] = [];
  for (const act of bare.split(/\s+/u)) {
    if (act === 'BDC' || act === 'BMC') depth += 1;
    else if (act === 'EMC') depth -= 1;
    else if (depth === 0 && PAINTS.has(act)) found.push(act);
  }
  return found;
}

function textOf(page: Buffer, objects: Objects): string {
  const head = page.toString('latin1');
  const content = contentOf(page, objects);
  const fonts = new Map(
    [...head.matchAll(/\/(f\d+) (\d+) 0 R/gu)].map(([, name = '', id]) => [name, charactersOf(id, objects)])
  );
  const said = content.replace(/\/Artifact (?:<<[\s\S]*?>> BDC|BMC)[\s\S]*?\nEMC/gu, '');
  let font: ReadonlyMap<number, string> = new Map();
  const lines: string[] = [];
  let strings: string[] = [];
  for (const token of tokensIn(said)) {
    if (token.startsWith('(')) strings.push(token);
    else if (token === 'TJ' || token === 'Tj') {
      const shown = font;
      lines.push(strings.map((each) => glyphs(bytesOf(each), shown)).join(''));
      strings = [];
    } else font = fonts.get(token) ?? font;
  }
  return lines.join('\n');
}

function glyphs(bytes: Buffer, font: ReadonlyMap<number, string>): string {
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2) text += font.get(bytes.readUInt16BE(at)) ?? '\uFFFD';
  return text;
}

/** Strings, names of fonts, and the two acts that show text. Brackets inside a string are escaped, or go by pairs. */
function* tokensIn(content: string): Generator<string> {
  const next = /\(|\/(f\d+) |\b(T[Jj])\n/gu;
  for (let found = next.exec(content); found; found = next.exec(content)) {
    const token = found[1] ?? found[2];
    if (token !== undefined) {
      yield token;
      continue;
    }
    let depth = 1;
    let at = found.index + 1;
    for (; depth > 0; at++) {
      if (content[at] === '\\') at++;
      else if (content[at] === '(') depth++;
      else if (content[at] === ')') depth--;
    }
    yield content.slice(found.index, at);
    next.lastIndex = at;
  }
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function bytesOf(text: string): Buffer {
  if (text.startsWith('<')) return Buffer.from(text.slice(1, -1), 'hex');
  const plain = text
    .slice(1, -1)
    .replace(/\\([0-7]{1,3}|[\s\S])/gu, (_found, escaped: string) =>
      /^[0-7]/u.test(escaped)
        ? String.fromCharCode(Number.parseInt(escaped, 8))
        : (ESCAPES[escaped] ?? escaped)
    );
  return Buffer.from(plain, 'latin1');
}

function stringOf(text: string): string {
  const bytes = bytesOf(text);
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return bytes.toString('latin1');
  return Buffer.from(bytes.subarray(2)).swap16().toString('utf16le');
}

/** From glyphs to characters, by the font's /ToUnicode. */
function charactersOf(id: string | undefined, objects: Objects): ReadonlyMap<number, string> {
  const cmap = /\/ToUnicode (\d+) 0 R/u.exec(must(objects, id).toString('latin1'))?.[1];
  const text = streamOf(must(objects, cmap)).toString('latin1');
  const wide = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  const characters = new Map<number, string>();
  for (const [, from = '', to = '', as = ''] of text.matchAll(
    /<([0-9A-Fa-f]{4})> (?:<([0-9A-Fa-f]{4})> )?<([0-9A-Fa-f]+)>\n/gu
  )) {
    const [first, last] = [Number.parseInt(from, 16), Number.parseInt(to || from, 16)];
    const start = wide(as);
    for (let glyph = first; glyph <= last; glyph++) {
      const point = (start.codePointAt(0) ?? 0) + glyph - first;
      characters.set(glyph, glyph === first ? start : String.fromCodePoint(point));
    }
  }
  return characters;
}

function outlineOf(objects: Objects): readonly string[] {
  const root = [...objects.values()].find((each) => headOf(each).includes('/Type /Outlines'));
  const lines: string[] = [];
  const walk = (id: string | undefined, depth: number): void => {
    for (let next = id; next !== undefined;) {
      const item = must(objects, next).toString('latin1');
      lines.push(`${depth} ${stringOf(/\/Title (\([^\n]*\)|<[0-9A-F]*>)/u.exec(item)?.[1] ?? '()')}`);
      walk(/\/First (\d+) 0 R/u.exec(item)?.[1], depth + 1);
      next = /\/Next (\d+) 0 R/u.exec(item)?.[1];
    }
  };
  walk(/\/First (\d+) 0 R/u.exec(root?.toString('latin1') ?? '')?.[1], 1);
  return lines;
}

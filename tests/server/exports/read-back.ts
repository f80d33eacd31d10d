// Every file of the article read back by something that did not write it, and told alike: its headings, the bullets under each, its words.
import { unzipSync, strFromU8 } from 'fflate';
import mammoth from 'mammoth';
import Papa from 'papaparse';
import { must } from '#core/result.ts';
import { linesOfMarkdown } from '#tests/e2e/article.ts';
import { readPdf } from './read-pdf.ts';

/** What a file says. */
export interface ReadBack {
  /** Below the title, as `## Titre`; without its marks where the format has no levels. */
  readonly headings: readonly string[];
  /** How many bullets stand directly under each of them; null where the format does not say under which. */
  readonly bullets: readonly number[] | null;
  /** All of it, on one line, spaces alike. */
  readonly text: string;
}

/** Spaces and apostrophes alike, on one line: some formats typeset, some tell what was typed. */
export const flat = (text: string): string => text.replace(/\s+/gu, ' ').replaceAll("'", '’').trim();
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const plain = (html: string): string =>
  flat(
    html
      .replace(/<[^>]*>/gu, ' ')
      .replace(/&(amp|lt|gt|quot|#39);/gu, (_all, name: string) => ENTITIES[name] ?? '')
  );

/** From lines `## Titre`, `- point`, `  - détail`, in order. */
function ofLines(lines: readonly string[], text: string): ReadBack {
  const headings = lines.filter((line) => /^#{2,4} /u.test(line));
  const bullets = headings.map(() => 0);
  let at = -1;
  for (const line of lines) {
    if (/^#{2,4} /u.test(line)) at += 1;
    else if (line.startsWith('- ') && at >= 0) bullets[at] = (bullets[at] ?? 0) + 1;
  }
  return { headings, bullets, text: flat(text) };
}

function ofHtml(html: string): ReadBack {
  const body = html.replace(/<head>.*?<\/head>|<svg.*?<\/svg>/gsu, '');
  let depth = 0;
  const lines = [...body.matchAll(/<(h[2-4])\b[^>]*>(.*?)<\/\1>|<(\/?ul|li)\b[^>]*>/gsu)].flatMap(
    ([, heading, inside = '', list]) => {
      if (heading !== undefined) return [`${'#'.repeat(Number(heading.charAt(1)))} ${plain(inside)}`];
      if (list === 'li') return [`${'  '.repeat(depth - 1)}- `];
      depth += list === 'ul' ? 1 : -1;
      return [];
    }
  );
  const alts = [...body.matchAll(/ alt="([^"]*)"/gu)].map(([, alt]) => alt);
  return ofLines(lines, [plain(body), ...alts].join(' '));
}

async function ofDocx(bytes: Uint8Array): Promise<ReadBack> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  return ofHtml(value);
}

function ofPdf(bytes: Uint8Array): ReadBack {
  const { outline, text, alts } = readPdf(Buffer.from(bytes));
  const lines = outline.map((line) => flat(line.replace(/^\d/u, (depth) => '#'.repeat(Number(depth)))));
  const headings = lines.filter((line) => line.startsWith('##'));
  return { headings, bullets: null, text: flat([text, ...alts].join(' ')) };
}

/** Headings known by their words alone: a line of theirs and nothing else. */
function ofText(text: string, known: ReadonlySet<string>): ReadBack {
  const lines = text.split('\n').map(flat);
  return ofLines(
    lines.map((line) => (known.has(line) ? `## ${line}` : line.replace(/^• /u, '- '))),
    text
  );
}

/** Each heading where it changes; what is under none is under its theme or its part. */
function ofCsv(text: string): ReadBack {
  const { data } = Papa.parse<string[]>(text.slice(1), { delimiter: ';', skipEmptyLines: true });
  const [names = [], ...rows] = data;
  const [part, theme, heading, column] = ['Partie', 'Thème', 'Rubrique', 'Colonne'].map((name) =>
    names.indexOf(name)
  );
  let last = ['', '', ''];
  const lines = rows.flatMap((row) => {
    const now = [part, theme, heading].map((at) => row[must(at, 'a column')] ?? '');
    const from = now.findIndex((each, at) => each !== last[at]);
    const opened = from < 0 ? [] : now.slice(from).filter((each) => each !== '');
    last = now;
    const kind = row[must(column, 'a column')] ?? '';
    // Findings without a heading of their own are sentences of a paragraph.
    const isBullet = kind !== '' && (kind !== 'finding' || now[2] !== '');
    return [...opened.map((each) => `## ${flat(each)}`), ...(isBullet ? ['- '] : [])];
  });
  return ofLines(lines, data.flat().join(' '));
}

interface Piece {
  readonly type: string;
  readonly text?: string;
  readonly level?: number;
  readonly items?: readonly unknown[];
}

function ofJson(text: string): ReadBack {
  const { document } = JSON.parse(text) as { document: { blocks: readonly Piece[] } }; // docs/formats.md
  const lines = document.blocks.flatMap(({ type, text: said = '', level = 0, items = [] }) => {
    if (type === 'heading') return [`${'#'.repeat(level)} ${flat(said)}`];
    return type === 'list' ? items.map(() => '- ') : [];
  });
  return ofLines(lines, text.replace(/\\"/gu, '"'));
}

/** The files of a ZIP, by name. `known`: words of every heading, for the format that has no mark of its own. */
export async function readBack(
  zip: Uint8Array,
  known: ReadonlySet<string>
): Promise<ReadonlyMap<string, ReadBack>> {
  const parts = unzipSync(zip);
  const bytes = (name: string): Uint8Array => must(parts[name], name);
  const text = (name: string): string => strFromU8(bytes(name));
  const md = text('synthese.md');
  return new Map([
    ['synthese.docx', await ofDocx(bytes('synthese.docx'))],
    ['synthese.pdf', ofPdf(bytes('synthese.pdf'))],
    ['synthese.html', ofHtml(text('synthese.html'))],
    ['synthese.cms.html', ofHtml(text('synthese.cms.html'))],
    ['synthese.md', ofLines(linesOfMarkdown(md), md.replace(/\\([\p{P}\p{S}])/gu, '$1'))],
    ['synthese.txt', ofText(text('synthese.txt'), known)],
    ['synthese.csv', ofCsv(text('synthese.csv'))],
    ['synthese.json', ofJson(text('synthese.json'))]
  ]);
}

// The article as a table (FMT-4): one row for each bullet, quote or sentence under a theme, with the headings it stands under. Made from
// the document alone, so what is set aside, refused or hidden is not in it either.
import type { CardKind } from '#core/cards.ts';
import type { CardId } from '#core/ids.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Block, Document, Item } from './blocks.ts';
import { csvText } from './csv.ts';
import { oneLine } from './plain-line.ts';

/** Where a row stands. */
interface Under {
  readonly part: string;
  readonly letter: string;
  readonly theme: string;
  readonly heading: string;
}

/** What a row says. */
interface Said {
  readonly nature: string;
  readonly column?: string;
  readonly text: string;
  readonly example?: string;
  readonly points?: readonly string[];
  readonly by?: string;
  readonly cards?: readonly CardId[];
}

const NOWHERE: Under = { part: '', letter: '', theme: '', heading: '' };

/** The text of the file. `numbers`: those of the archive, for the cards a row comes from. Texts are as they were typed. */
export function articleCsv(document: Document, numbers: ReadonlyMap<CardId, number>): string {
  const { locale } = document;
  let under = NOWHERE;
  const rows: (readonly string[])[] = [];
  for (const block of document.blocks) {
    under = underOf(under, block);
    for (const said of saidIn(block, document)) {
      rows.push(rowOf({ order: rows.length + 1, under, said, numbers }));
    }
  }
  const names = [
    ...[m.exports_csv_order, m.exports_csv_part, m.exports_csv_letter, m.exports_csv_theme],
    ...[m.exports_csv_heading, m.exports_csv_nature, m.exports_csv_column, m.exports_csv_text],
    ...[m.exports_csv_example, m.exports_csv_points, m.exports_csv_by, m.exports_csv_cards]
  ];
  return csvText([names.map((name) => name({}, { locale })), ...rows]);
}

/** What a heading opens: a theme or a story by what it is, at whatever level its layout puts it; another one, by its level. */
function underOf(under: Under, block: Block): Under {
  if (block.type !== 'heading') return under;
  const text = oneLine(block.text);
  const isTheme = block.theme !== null || /^(?:theme|story):[^:]+$/u.test(block.id);
  if (isTheme)
    return {
      part: block.level === 2 ? '' : under.part,
      letter: block.theme?.letter ?? '',
      theme: text,
      heading: ''
    };
  if (block.level === 2) return { ...NOWHERE, part: text };
  return { ...under, heading: text };
}

function saidIn(block: Block, { locale }: Document): readonly Said[] {
  switch (block.type) {
    case 'list':
      return block.items.map((item) => cardIn(item, block.kind, locale));
    case 'quote':
      return [{ nature: m.exports_csv_quote({}, { locale }), text: block.text, by: block.by }];
    case 'paragraph':
      if (block.items) return block.items.map((item) => cardIn(item, 'finding', locale));
      return OF_A_THEME.test(block.id)
        ? [{ nature: m.exports_csv_sentence({}, { locale }), text: block.text }]
        : [];
    default:
      return [];
  }
}

/** Sentences that belong to a theme: neither those of the day, nor what leads from one theme to the next. */
const OF_A_THEME = /^(?:theme|zoom):/u;

function cardIn({ text, example, points, sources }: Item, column: CardKind, locale: Locale): Said {
  return { nature: m.exports_csv_card({}, { locale }), column, text, example, points, cards: sources };
}

interface Row {
  readonly order: number;
  readonly under: Under;
  readonly said: Said;
  readonly numbers: ReadonlyMap<CardId, number>;
}

function rowOf({ order, under, said, numbers }: Row): readonly string[] {
  const { nature, column = '', text, example = '', points = [], by = '', cards = [] } = said;
  const known = cards.flatMap((card) => numbers.get(card) ?? []);
  return [
    ...[String(order), under.part, under.letter, under.theme, under.heading],
    ...[nature, column, oneLine(text), oneLine(example)],
    ...[points.map(oneLine).join(' | '), oneLine(by), known.join(', ')]
  ];
}

// One theme of the article (SYN-3 to SYN-6, COL-7): its title, then a heading and a list for each column where a card is kept.
import type { CardKind } from '#core/cards.ts';
import {
  areUsual,
  columnIn,
  OTHER_COLUMN,
  standingColumns,
  USUAL_COLUMNS,
  type Column
} from '#core/columns.ts';
import type { SynthesisCard, SynthesisTheme } from '#core/synthesis.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Block, Item } from './blocks.ts';
import { itemsOf, type Composition } from './card-items.ts';
import { oneLine } from './plain-line.ts';
import { polesBlock, positionBlocks } from './tension-blocks.ts';

const HEADINGS: Readonly<Record<CardKind, typeof m.exports_idea_heading>> = {
  idea: m.exports_idea_heading,
  finding: m.exports_finding_heading,
  openQuestion: m.exports_open_question_heading,
  [OTHER_COLUMN.id]: m.exports_other_heading
};

/** A column as a heading over so many cards: its own words, else the house's; a side of a tension is argued for. */
function headingOf(
  column: Column,
  count: number,
  { locale, argued }: Composition & { argued: boolean }
): string {
  if (argued && column.id !== OTHER_COLUMN.id)
    return m.exports_arguments({ pole: oneLine(column.title) }, { locale });
  const usual = column.title === '' ? HEADINGS[column.id] : undefined;
  if (usual) return usual({ count }, { locale });
  return oneLine(count === 1 ? column.one || column.title : column.title);
}

/** The order of the board, ideas before findings: the places of both are filled with ideas first. */
function inArticleOrder(columns: readonly Column[]): readonly Column[] {
  const isMain = ({ role }: Column): boolean => role === 'idea' || role === 'finding';
  const main = columns.filter(isMain);
  const sorted = [
    ...main.filter(({ role }) => role === 'idea'),
    ...main.filter(({ role }) => role === 'finding')
  ];
  let next = 0;
  return columns.map((column) => (isMain(column) ? (sorted[next++] ?? column) : column));
}

/** One column of a theme, with the cards kept there. */
interface Kept {
  readonly column: Column;
  readonly items: readonly Item[];
}

function keptIn(
  { id: theme, cards, columns = USUAL_COLUMNS }: SynthesisTheme,
  composition: Composition
): readonly Kept[] {
  const kinds = cards.map(({ kind }) => kind);
  return inArticleOrder(standingColumns(columns, kinds)).flatMap((column) => {
    const own = cards.filter(({ kind }) => columnIn(columns, kind).id === column.id);
    const items = itemsOf(own, composition, { theme, kind: column.id });
    return items.length > 0 ? [{ column, items }] : [];
  });
}

/** Headings of the fourth level (or another) over lists; a list alone where `bare` and only one column was written in. */
export function columnBlocks(
  theme: SynthesisTheme,
  composition: Composition,
  { level = 4, bare = false }: { readonly level?: 3 | 4; readonly bare?: boolean } = {}
): readonly Block[] {
  const kept = keptIn(theme, composition);
  return kept.flatMap(({ column, items }): readonly Block[] => {
    const id = `theme:${theme.id}:${column.id}`;
    const list = { type: 'list', id: `${id}:cards`, kind: column.id, items } as const;
    if (bare && kept.length === 1) return [list];
    const argued = theme.tension !== undefined;
    const text = headingOf(column, items.length, { ...composition, argued });
    return [{ type: 'heading', id, level, text, theme: null }, list];
  });
}

/** What a theme is called: its title, the number of its round where it has none, else its letter. */
export function themeTitle({ title, letter, round }: SynthesisTheme, count: number, locale: Locale): string {
  const own = oneLine(title);
  if (own !== '') return own;
  if (round === undefined) return m.exports_theme_untitled({ letter }, { locale });
  return round === 0
    ? m.exports_other_heading({ count }, { locale })
    : m.exports_round({ round }, { locale });
}

/** A theme with its title; nothing where no card is kept and nobody stood anywhere. `marked`: its gommette is drawn; `zooms`: a zoom follows. */
export function themeBlocks(
  theme: SynthesisTheme,
  composition: Composition,
  { marked = true, zooms = false }: { readonly marked?: boolean; readonly zooms?: boolean } = {}
): readonly Block[] {
  const parts = [...positionBlocks(theme, composition.locale), ...columnBlocks(theme, composition)];
  if (parts.length === 0 && !zooms) return [];
  const text = themeTitle(theme, theme.cards.length, composition.locale);
  const mark = marked && theme.letter !== '' ? { id: theme.id, letter: theme.letter } : null;
  const heading: Block = { type: 'heading', id: `theme:${theme.id}`, level: 3, text, theme: mark };
  return [heading, ...polesBlock(theme, composition.locale), ...parts];
}

/** How many cards of these themes the blocks say: in the usual columns under the interface's words, and in any other. */
export function countsIn(themes: readonly SynthesisTheme[], blocks: readonly Block[]): Counted {
  const called = new Map(
    themes.flatMap((theme) => theme.cards.map((card) => [card.id, calledIn(theme, card)]))
  );
  const counted = { idea: 0, finding: 0, openQuestion: 0, others: 0 };
  for (const block of blocks)
    for (const item of 'items' in block ? (block.items ?? []) : [])
      counted[called.get(item.id) ?? 'others'] += 1;
  return counted;
}

function calledIn({ columns }: SynthesisTheme, card: SynthesisCard): keyof Counted {
  const { id: kind } = columnIn(columns ?? USUAL_COLUMNS, card.kind);
  const isUsual = kind === 'idea' || kind === 'finding' || kind === 'openQuestion';
  return isUsual && (columns === undefined || areUsual(columns)) ? kind : 'others';
}

/** Bullets by what the lead calls them. */
export interface Counted {
  readonly idea: number;
  readonly finding: number;
  readonly openQuestion: number;
  readonly others: number;
}

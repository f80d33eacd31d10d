// From the workshop's cards to the article by themes (SYN-1 to SYN-8). Pure: same source, same document.
// It arranges and counts; it never writes a sentence that is not a fixed pattern, a figure or someone's own words.
import type { CardKind } from '#core/cards.ts';
import type { CardId } from '#core/ids.ts';
import type { SynthesisCard, SynthesisSource, SynthesisTheme } from '#core/synthesis.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Block, Document, Item } from './blocks.ts';
import { exampleOf, properWords } from './example.ts';
import {
  leadText,
  mentionLines,
  metaText,
  settingHeading,
  settingTexts,
  thanksText
} from './fixed-sentences.ts';
import { cardText, oneLine } from './plain-line.ts';
import { testimonyBlocks } from './testimonies.ts';

/** In the order of the article: ideas, findings, then the questions left open. */
const ORDER = ['idea', 'finding', 'openQuestion'] as const satisfies readonly CardKind[];

const HEADINGS = {
  idea: m.exports_idea_heading,
  finding: m.exports_finding_heading,
  openQuestion: m.exports_open_question_heading
} as const satisfies Record<CardKind, unknown>;

/** What the whole document shares while it is composed. */
interface Composition {
  readonly locale: Locale;
  /** Words that keep their capital after « ex. : ». */
  readonly proper: ReadonlySet<string>;
}

function itemOf(card: SynthesisCard, { locale, proper }: Composition): Item {
  return {
    id: card.id,
    text: cardText(card.wording?.trim() ? card.wording : card.text),
    example: exampleOf({ example: card.example, cited: card.cited, locale, proper }),
    points: card.subPoints.map(cardText).filter((point) => point !== ''),
    sources: [card.id]
  };
}

/** Pinned first, then the order of the board (SYN-4). Empty cards make no bullet. */
function itemsOf(cards: readonly SynthesisCard[], composition: Composition): readonly Item[] {
  const ordered = [...cards.filter((card) => card.pinned), ...cards.filter((card) => !card.pinned)];
  return ordered
    .map((card) => itemOf(card, composition))
    .filter((item) => item.text !== '' || item.example !== '' || item.points.length > 0);
}

function themeBlocks(theme: SynthesisTheme, composition: Composition): readonly Block[] {
  const { locale } = composition;
  const parts = ORDER.flatMap((kind): readonly Block[] => {
    const items = itemsOf(
      theme.cards.filter((card) => card.kind === kind),
      composition
    );
    if (items.length === 0) return [];
    const id = `theme:${theme.id}:${kind}`;
    const text = HEADINGS[kind]({ count: items.length }, { locale });
    return [
      { type: 'heading', id, level: 4, text, theme: null },
      { type: 'list', id: `${id}:cards`, kind, items }
    ];
  });
  if (parts.length === 0) return [];
  const text = oneLine(theme.title) || m.exports_theme_untitled({ letter: theme.letter }, { locale });
  const mark = { id: theme.id, letter: theme.letter };
  return [{ type: 'heading', id: `theme:${theme.id}`, level: 3, text, theme: mark }, ...parts];
}

/** Cards kept for the document, each once, whatever it went through (SYN-5). */
function keptThemes(source: SynthesisSource): readonly SynthesisTheme[] {
  const seen = new Set<CardId>();
  return source.themes.map((theme) => ({
    ...theme,
    cards: theme.cards.filter((card) => {
      if (card.leftOut || seen.has(card.id)) return false;
      seen.add(card.id);
      return true;
    })
  }));
}

function countOf(blocks: readonly Block[], kind: CardKind): number {
  return blocks.reduce(
    (n, block) => (block.type === 'list' && block.kind === kind ? n + block.items.length : n),
    0
  );
}

/**
 * The article by themes: title, lead, the day and its method, then ideas, findings and open questions theme by theme,
 * the thanks last. An empty block goes with its heading; a workshop without a card says so in one sentence.
 * @throws RangeError when the workshop's zone is unknown.
 * @see SPEC SYN-1 to SYN-8
 */
export function composeLayoutA(source: SynthesisSource, locale: Locale): Document {
  const proper = properWords(source);
  const themes = keptThemes(source).flatMap((theme) => themeBlocks(theme, { locale, proper }));
  const shared: readonly Block[] =
    themes.length > 0
      ? [
          { type: 'heading', id: 'shared', level: 2, text: m.exports_shared({}, { locale }), theme: null },
          ...themes
        ]
      : [{ type: 'paragraph', id: 'empty', text: m.exports_empty({}, { locale }) }];
  const counts = {
    ideas: countOf(themes, 'idea'),
    findings: countOf(themes, 'finding'),
    questions: countOf(themes, 'openQuestion')
  };
  const title = oneLine(source.edits.title ?? '') || oneLine(source.title);
  const thanks = thanksText(source, locale);
  return {
    id: source.workshop,
    version: source.version,
    locale,
    title,
    blocks: [
      { type: 'meta', id: 'meta', text: metaText(source, locale) },
      { type: 'title', id: 'title', text: title },
      { type: 'lead', id: 'lead', text: leadText(source, counts, locale) },
      { type: 'heading', id: 'setting', level: 2, text: settingHeading(source, locale), theme: null },
      ...settingTexts(source, locale).map((text, n): Block => ({
        type: 'paragraph',
        id: `setting:${n + 1}`,
        text
      })),
      ...testimonyBlocks(source, locale),
      ...shared,
      ...(thanks === '' ? [] : [{ type: 'thanks', id: 'thanks', text: thanks } as const])
    ],
    mention: mentionLines(source, locale)
  };
}

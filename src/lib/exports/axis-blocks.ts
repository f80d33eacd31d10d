// One theme of the article (SYN-18): its question, what was found as sentences, what counts, zooms, levers, open questions. Each card
// stands in one place; a column that is none of these keeps its own heading, so that nothing written is lost.
import { columnIn, USUAL_COLUMNS, type Column, type ColumnUse } from '#core/columns.ts';
import type { SynthesisCard, SynthesisTheme } from '#core/synthesis.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Block, Item } from './blocks.ts';
import { itemsOf, type Composition } from './card-items.ts';
import { transitionBlocks } from './document-frame.ts';
import { oneLine } from './plain-line.ts';
import { columnBlocks, themeTitle } from './theme-blocks.ts';
import { zoomBlocks } from './zoom-blocks.ts';

/** Where a card goes in the article. */
type Place = 'fundamental' | 'finding' | 'lever' | 'question' | 'after' | 'own';

function placeOf({ pinned }: SynthesisCard, { role, serves }: Column): Place {
  if (serves === 'lever') return 'lever';
  if (serves !== undefined) return 'after';
  if (role === 'question') return 'question';
  if (pinned) return 'fundamental';
  return role === 'finding' ? 'finding' : 'own';
}

/** The theme with the cards of one place. */
function cardsAt(theme: SynthesisTheme, place: Place): SynthesisTheme {
  const columns = theme.columns ?? USUAL_COLUMNS;
  const cards = theme.cards.filter((card) => placeOf(card, columnIn(columns, card.kind)) === place);
  return { ...theme, cards };
}

/** Bullets of a theme, column by column, each in its order. */
function bullets(
  { id: theme, cards, columns = USUAL_COLUMNS }: SynthesisTheme,
  composition: Composition
): readonly Item[] {
  const kinds = [...new Set(cards.map(({ kind }) => columnIn(columns, kind).id))];
  return kinds.flatMap((kind) =>
    itemsOf(
      cards.filter((card) => columnIn(columns, card.kind).id === kind),
      composition,
      { theme, kind }
    )
  );
}

/** A bullet as a sentence of a paragraph. */
function sentenceOf({ text, example, points }: Item, locale: Locale): string {
  const listed = points.length === 0 ? '' : ` ${points.join(', ')}`;
  const cited = example === '' ? '' : ` (${m.exports_example({ example }, { locale })})`;
  const whole = `${text.replace(/\s*\.$/u, '')}${listed}${cited}`;
  return /[!?…:]$/u.test(whole) ? whole : `${whole}.`;
}

/** One theme under its question; nothing where nothing is kept and no zoom may be read. */
export function axisBlocks(theme: SynthesisTheme, composition: Composition): readonly Block[] {
  const { locale } = composition;
  const { id } = theme;
  const at = (place: Place): readonly Item[] => bullets(cardsAt(theme, place), composition);
  const findings = at('finding');
  const parts = [
    ...(findings.length === 0
      ? []
      : [
          {
            ...({ type: 'paragraph', id: `theme:${id}:findings`, items: findings } as const),
            text: findings.map((item) => sentenceOf(item, locale)).join(' ')
          }
        ]),
    ...listed(`theme:${id}:fundamentals`, 'fundamental', at('fundamental')),
    ...columnBlocks(cardsAt(theme, 'own'), composition, { level: 3 }),
    ...zoomBlocks(theme, composition, 3),
    ...headed(`theme:${id}:levers`, 'lever', at('lever'), (count) => m.exports_levers({ count }, { locale })),
    ...headed(`theme:${id}:questions`, 'openQuestion', at('question'), (count) =>
      m.exports_open_question_heading({ count }, { locale })
    )
  ];
  if (parts.length === 0) return [];
  const mark = theme.letter === '' ? null : { id, letter: theme.letter };
  const heading: Block = {
    type: 'heading',
    id: `theme:${id}`,
    level: 2,
    text: questionOf(theme, composition),
    theme: mark
  };
  return [...transitionBlocks(theme, composition), heading, ...parts];
}

/** What heads a theme: the question its editor wrote, its own, else its title. */
function questionOf(theme: SynthesisTheme, { words, locale }: Composition): string {
  const written = oneLine(words?.[`question:${theme.id}`] ?? '');
  return written || oneLine(theme.question) || themeTitle(theme, theme.cards.length, locale);
}

function listed(id: string, kind: string, items: readonly Item[]): readonly Block[] {
  return items.length === 0 ? [] : [{ type: 'list', id, kind, items }];
}

function headed(
  id: string,
  kind: string,
  items: readonly Item[],
  text: (count: number) => string
): readonly Block[] {
  if (items.length === 0) return [];
  const heading: Block = { type: 'heading', id, level: 3, text: text(items.length), theme: null };
  return [heading, ...listed(`${id}:cards`, kind, items)];
}

/** Columns of every theme that serve the same end, under one heading: what is done next, where to read more. */
export function servingBlocks(
  themes: readonly SynthesisTheme[],
  composition: Composition,
  use: Exclude<ColumnUse, 'lever'>
): readonly Block[] {
  const items = themes.flatMap((theme) => {
    const columns = theme.columns ?? USUAL_COLUMNS;
    const cards = theme.cards.filter(({ kind }) => columnIn(columns, kind).serves === use);
    return bullets({ ...theme, cards }, composition);
  });
  if (items.length === 0) return [];
  const words = use === 'action' ? m.exports_actions : m.exports_resources;
  const text = words({}, { locale: composition.locale });
  return [{ type: 'heading', id: use, level: 2, text, theme: null }, ...listed(`${use}:cards`, use, items)];
}

// How an article is arranged, after one more act of its editors: the same for the workshop and for the page that shows it at once
// (SYN-10). What comes back to the usual leaves no trace.
import type { CardId, ThemeId } from './ids.ts';
import {
  recordOfCards,
  type DocumentLayout,
  type HandOrders,
  type PlacedWords,
  type SynthesisCommand,
  type SynthesisEdits
} from './synthesis-edits.ts';
import { withEntry } from './with-entry.ts';

/** What is arranged: the edits of a workshop, or the source that is told of them. */
interface Arranged {
  readonly layout?: DocumentLayout;
  readonly orders?: HandOrders;
  readonly themeOrder?: readonly ThemeId[];
  readonly words?: PlacedWords;
}

type Without<T, K extends keyof Arranged> = Omit<T, K> & Pick<Arranged, K>;
type Act<T extends SynthesisCommand['type']> = Omit<Extract<SynthesisCommand, { type: T }>, 'type'>;

/** Laid out another way. */
export function laidOut<T extends Arranged>(
  { layout: _, ...others }: T,
  { layout }: Act<'synthesis.layout'>
): Without<T, 'layout'> {
  return layout === 'themes' ? others : { ...others, layout };
}

/** With the order of one column; an empty one gives the board's back. */
export function inHandOrder<T extends Arranged>(
  { orders = {}, ...others }: T,
  { theme, kind, cards }: Act<'synthesis.order'>
): Without<T, 'orders'> {
  const columns = withEntry(orders[theme] ?? {}, kind, cards.length > 0 ? cards : null);
  const next = withEntry(orders, theme, Object.keys(columns).length > 0 ? columns : null);
  return Object.keys(next).length > 0 ? { ...others, orders: next } : others;
}

/** With the themes in this order; none gives the plan's back. */
export function inThemeOrder<T extends Arranged>(
  { themeOrder: _, ...others }: T,
  { themes }: Act<'synthesis.orderThemes'>
): Without<T, 'themeOrder'> {
  return themes.length > 0 ? { ...others, themeOrder: themes } : others;
}

/** With the words of one place; null or nothing gives them back. */
export function withWords<T extends Arranged>(
  { words = {}, ...others }: T,
  { place, text }: Act<'synthesis.write'>
): Without<T, 'words'> {
  const next: PlacedWords = withEntry(words, place, text?.trim() ? text : null);
  return Object.keys(next).length > 0 ? { ...others, words: next } : others;
}

/** What was decided of these cards alone; the rest stays as it is. */
export function editsOfCards(
  { leftOut, wordings, ...edits }: SynthesisEdits,
  isLeft: (card: CardId) => boolean
): SynthesisEdits {
  const columns = Object.entries(edits.orders ?? {}).flatMap(([theme, byKind]) =>
    Object.entries(byKind).map(([kind, cards]) => ({ theme, kind, cards: cards.filter(isLeft) }))
  );
  return columns.reduce<SynthesisEdits>(inHandOrder, {
    ...edits,
    leftOut: leftOut.filter(isLeft),
    wordings: recordOfCards(wordings, isLeft)
  });
}

// Where « Monter » and « Descendre » put a sentence or a theme: the order the document reads them in, with the two changed round
// (SYN-15). A pinned sentence moves among those that are pinned. Pure.
import { columnIn, USUAL_COLUMNS } from '#core/columns.ts';
import type { CardId, ThemeId } from '#core/ids.ts';
import { inDocumentOrder } from '#core/synthesis-order.ts';
import type { HandOrders, SynthesisCommand } from '#core/synthesis-edits.ts';
import type { SynthesisCard, SynthesisTheme } from '#core/synthesis.ts';
import { gathered } from '#core/gathered.ts';

type Order = Extract<SynthesisCommand, { type: 'synthesis.order' }>;
type ThemesOrder = Extract<SynthesisCommand, { type: 'synthesis.orderThemes' }>;

/** The two moves of a kept card; null when there is no way there. */
export interface Moves {
  readonly up: Order | null;
  readonly down: Order | null;
}

/** The sentences of a card's column, as they are read. */
function shownAround(
  theme: SynthesisTheme,
  card: SynthesisCard,
  orders: HandOrders = {}
): readonly SynthesisCard[] {
  const { columns = USUAL_COLUMNS, cards } = theme;
  const { id: kind } = columnIn(columns, card.kind);
  const own = cards.filter((each) => !each.leftOut && columnIn(columns, each.kind).id === kind);
  return inDocumentOrder(own, orders[theme.id]?.[kind]);
}

/** Where a kept card may go. */
export function movesOf(theme: SynthesisTheme, card: SynthesisCard, orders: HandOrders = {}): Moves {
  return movesAmong(shownAround(theme, card, orders), theme, card);
}

/** Where each of these may go; each column is put in order once. */
export function allMoves(
  theme: SynthesisTheme,
  cards: readonly SynthesisCard[],
  orders: HandOrders = {}
): ReadonlyMap<CardId, Moves> {
  const { columns = USUAL_COLUMNS } = theme;
  const byColumn = gathered(cards, ({ kind }) => columnIn(columns, kind).id);
  return new Map(
    [...byColumn.values()].flatMap((own) => {
      const shown = own[0] ? shownAround(theme, own[0], orders) : [];
      return own.map((card) => [card.id, movesAmong(shown, theme, card)] as const);
    })
  );
}

function movesAmong(shown: readonly SynthesisCard[], theme: SynthesisTheme, card: SynthesisCard): Moves {
  const at = shown.findIndex((each) => each.id === card.id);
  const { id: kind } = columnIn(theme.columns ?? USUAL_COLUMNS, card.kind);
  const to = (place: number): Order | null => {
    const beside = shown[place];
    if (!beside || beside.pinned !== card.pinned) return null;
    const cards = exchanged(shown, at, place);
    return { type: 'synthesis.order', theme: theme.id, kind, cards };
  };
  return { up: to(at - 1), down: to(at + 1) };
}

/** Where each theme may go, given as they are read; null when there is no way there. */
export function movesOfThemes(
  shown: readonly SynthesisTheme[]
): ReadonlyMap<ThemeId, Readonly<Record<'up' | 'down', ThemesOrder | null>>> {
  const to = (at: number, place: number): ThemesOrder | null =>
    shown[place] ? { type: 'synthesis.orderThemes', themes: exchanged(shown, at, place) } : null;
  return new Map(shown.map(({ id }, at) => [id, { up: to(at, at - 1), down: to(at, at + 1) }]));
}

function exchanged(shown: readonly { readonly id: string }[], a: number, b: number): readonly string[] {
  return shown.map(({ id }, i) => (i === a ? shown[b] : i === b ? shown[a] : undefined)?.id ?? id);
}

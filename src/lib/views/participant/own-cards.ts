// « Vos cartes » and « À cette table » as lists: what the server said, with what still waits on this phone laid over it. Pure.
import type { CardText } from '#core/cards.ts';
import { columnIn, standingColumns, type Column } from '#core/columns.ts';
import type { CardCommand } from '#core/commands.ts';
import type { CardId, GroupNumber, TableId } from '#core/ids.ts';
import type { Millis } from '#core/units.ts';
import type { BoardView, CardView } from '#core/views-cards.ts';
import type { Pending } from '#lib/client/outbox-store.ts';
import { heapsOf } from '#lib/views/board/heaps.ts';

/** A card of the person who looks. */
export interface OwnCard extends CardText {
  readonly id: CardId;
  readonly table: TableId;
  readonly kind: CardView['kind'];
  readonly state: 'written' | 'sent' | 'saved';
  readonly proposed: CardView['kind'] | null;
  readonly late: boolean;
  readonly at: Millis;
  /** Under another card of its board. */
  readonly merged: boolean;
  /** Seen by its author and the facilitation alone. */
  readonly hidden: boolean;
  /** Written alone, not yet revealed. */
  readonly sealed: boolean;
  /** The secret that changes it, when nobody signed it; null for a signed one. */
  readonly capability: string | null;
  /** Written for this person by their table. */
  readonly behalf: boolean;
  /** Others' cards gathered under it. */
  readonly under: readonly CardView[];
}

/** One's own cards of a table, newest first, and those of other tables that still wait. */
export function ownCards(board: BoardView | undefined, items: readonly Pending[]): readonly OwnCard[] {
  const live = items.filter((item) => item.state !== 'refused');
  const known = (board?.cards ?? []).filter((card) => card.mine);
  const heaps = new Map(heapsOf(rowsOf(board)).map(({ card, under }) => [card.id, under]));
  const waiting = live.flatMap(asCard).filter(({ id }) => known.every((card) => card.id !== id));
  return live
    .reduce(overlay, [
      ...known.filter((card) => !card.archived).map((card) => ofView(card, heaps)),
      ...waiting
    ])
    .sort(byTime);
}

function byTime(a: OwnCard, b: OwnCard): number {
  return b.at - a.at;
}

const rowsOf = (board: BoardView | undefined) => (board?.cards ?? []).map((card) => ({ card }));

function ofView(card: CardView, heaps: ReadonlyMap<CardId, readonly CardView[]>): OwnCard {
  const { id, table, kind, text, example, cited, subPoints, proposed, late, createdAt, hidden, sealed } =
    card;
  const words = { text, example, cited, subPoints };
  const under = heaps.get(id);
  const order = { hidden, sealed, merged: under === undefined, under: under ?? [] };
  return {
    id,
    table,
    kind,
    ...words,
    proposed,
    late,
    at: createdAt,
    state: 'saved',
    capability: null,
    behalf: card.behalf === true,
    ...order
  };
}

/** What only a card that stands on a board can be. */
export const ALONE = {
  hidden: false,
  sealed: false,
  merged: false,
  capability: null,
  behalf: false,
  under: []
} as const;

function asCard(item: Pending): OwnCard[] {
  const { command, state } = item;
  if (command.type !== 'card.add' || state === 'refused') return [];
  const { card: id, table, kind, text, example, cited, subPoints } = command;
  const words = { text, example, cited, subPoints };
  return [{ id, table, kind, ...words, proposed: null, late: false, at: item.at, state, ...ALONE }];
}

/** What was asked of a card since, even if the server does not know yet. */
function overlay(cards: OwnCard[], item: Pending, index: number, items: readonly Pending[]): OwnCard[] {
  return cards.flatMap((card) => {
    if (card.id !== item.command.card) return [card];
    const isBack = items
      .slice(index)
      .some(({ command }) => command.type === 'card.restore' && command.card === card.id);
    // Its name is off: it is the table's.
    if (item.command.type === 'card.ascribe') return [];
    if (item.command.type === 'card.archive') return isBack ? [card] : [];
    const state = item.state === 'saved' || item.state === 'refused' ? card.state : item.state;
    return [{ ...changed(card, item.command), state }];
  });
}

function changed(card: OwnCard, command: CardCommand): OwnCard {
  switch (command.type) {
    case 'card.edit': {
      const { text, example, cited, subPoints } = command;
      return { ...card, text, example, cited, subPoints };
    }
    case 'card.propose':
      return { ...card, proposed: command.to };
    default:
      return card;
  }
}

/** Others' cards of one group in one round. */
export interface TableGroup {
  readonly key: string;
  readonly round: number;
  readonly group: GroupNumber | null;
  /** Mark of the table these cards came from; null when they were written here. */
  readonly from: string | null;
  /** The column they all stand in, on a board with columns of its own. */
  readonly column?: Column;
  readonly cards: readonly (CardView & { readonly under: readonly CardView[] })[];
}

/** What stands on a board with columns of its own, column by column: newest round first, cards in the order they came. */
export function columnGroups(
  board: BoardView,
  columns: readonly Column[],
  own: boolean
): readonly TableGroup[] {
  const cards = tableGroups(board, own).flatMap((group) => group.cards);
  const kinds = cards.map(({ kind }) => kind);
  return standingColumns(columns, kinds)
    .map((column) => ({
      ...{ key: `column ${column.id}`, round: 0, group: null, from: null, column },
      cards: cards.filter(({ kind }) => columnIn(columns, kind).id === column.id)
    }))
    .filter((group) => group.cards.length > 0);
}

/** What stands on a board, newest round first, cards in the order they came. `own`: with the reader's own cards. */
export function tableGroups(board: BoardView | undefined, own: boolean): readonly TableGroup[] {
  const groups: TableGroup[] = [];
  const cards = heapsOf(rowsOf(board))
    .map(({ card, under }) => ({ ...card, under }))
    .filter((card) => own || !card.mine);
  for (const card of [...cards].sort((a, b) => b.round - a.round || a.createdAt - b.createdAt)) {
    const key = `${card.round} ${card.group ?? ''} ${card.movedFrom ?? ''}`;
    const at = groups.findIndex((group) => group.key === key);
    const group = groups[at];
    if (group) groups[at] = { ...group, cards: [...group.cards, card] };
    else groups.push({ key, round: card.round, group: card.group, from: card.movedFrom, cards: [card] });
  }
  return groups;
}

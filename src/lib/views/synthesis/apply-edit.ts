// What an edit of the document does to the source, before the server says so: the page shows it at once, the server's own
// source replaces it. Both agree because the composer is the same function. Pure. Serves SYN-4, SYN-5, SYN-9, SYN-14 to SYN-17, ZOOM-3, ZOOM-4.
import { columnRank, USUAL_COLUMNS } from '#core/columns.ts';
import type { Command } from '#core/commands.ts';
import type { CardId } from '#core/ids.ts';
import { inHandOrder, inThemeOrder, laidOut, withWords } from '#core/synthesis-arranged.ts';
import type { SynthesisCard, SynthesisSource, SynthesisTheme } from '#core/synthesis.ts';
import { applyZoom } from './apply-zoom.ts';
import { cardIn, inTheme, withCard } from './cards-of.ts';
import { gather, takeOut } from './heaps.ts';

/** The commands that change the document, publication aside. */
export type DocumentEdit = Extract<
  Command,
  {
    readonly type:
      | 'card.merge'
      | 'card.pin'
      | 'card.promote'
      | 'card.split'
      | 'synthesis.cover'
      | 'synthesis.edit'
      | 'synthesis.layout'
      | 'synthesis.leaveOut'
      | 'synthesis.order'
      | 'synthesis.orderThemes'
      | 'synthesis.reword'
      | 'synthesis.write'
      | 'zoom.write';
  }
>;

/** A new image waits for the server, which alone knows its sides. */
function withCover(
  { cover, ...others }: SynthesisSource,
  asked: Extract<DocumentEdit, { type: 'synthesis.cover' }>['cover']
): SynthesisSource {
  if (asked === null) return others;
  if (asked.image !== cover?.image) return cover ? { ...others, cover } : others;
  return { ...others, cover: { ...cover, alt: asked.alt, credit: asked.credit } };
}

/** The source once the edit is done; the same source when the card is not there any more. */
export function applyEdit(source: SynthesisSource, edit: DocumentEdit): SynthesisSource {
  switch (edit.type) {
    case 'synthesis.cover':
      return withCover(source, edit.cover);
    case 'synthesis.edit':
      return { ...source, edits: { ...source.edits, [edit.part]: edit.text } };
    case 'synthesis.layout':
      return laidOut(source, edit);
    case 'synthesis.order':
      return inHandOrder(source, edit);
    case 'synthesis.orderThemes':
      return inThemeOrder(source, edit);
    case 'synthesis.write':
      return withWords(source, edit);
    case 'zoom.write':
      return applyZoom(source, edit);
    case 'synthesis.leaveOut':
      return withCard(source, edit.card, { leftOut: edit.leftOut });
    case 'synthesis.reword':
      return withCard(source, edit.card, { wording: edit.wording });
    case 'card.pin':
      return withCard(source, edit.card, { pinned: edit.pinned });
    case 'card.merge':
      return gather(source, edit);
    case 'card.split': {
      const theme = cardIn(source, edit.card)?.theme;
      return theme ? source : takeOut(source, edit.card, inBoardOrder);
    }
    case 'card.promote': {
      const last = (theme: SynthesisTheme): readonly SynthesisCard[] => [
        ...theme.cards.filter((card) => card.id !== edit.card),
        ...theme.cards.filter((card) => card.id === edit.card).map((card) => ({ ...card, kind: edit.to }))
      ];
      return inTheme(source, edit.card, (theme) => inBoardOrder(theme, last(theme)));
    }
  }
}

/** The cards of one column and circuit in the order of the board, cards set aside included. */
export function columnAround(theme: SynthesisTheme, card: SynthesisCard): readonly SynthesisCard[] {
  return theme.cards.filter((each) => each.kind === card.kind && each.circuit === card.circuit);
}

/** The card just above on its board; null at its head. */
export function cardBefore(theme: SynthesisTheme, card: SynthesisCard): CardId | null {
  const column = columnAround(theme, card);
  return column[column.findIndex((each) => each.id === card.id) - 1]?.id ?? null;
}

/** By column, then by circuit; inside a column the order given stays. */
function inBoardOrder(
  { columns = USUAL_COLUMNS }: SynthesisTheme,
  cards: readonly SynthesisCard[]
): readonly SynthesisCard[] {
  const rank = ({ kind }: SynthesisCard): number => columnRank(columns, kind);
  return [...cards].sort((a, b) => rank(a) - rank(b) || a.circuit - b.circuit);
}

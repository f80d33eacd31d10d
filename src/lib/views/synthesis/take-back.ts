// What takes an edit of the document back: plain commands, so that it stays right when somebody else acted meanwhile.
import type { CardId } from '#core/ids.ts';
import type { SynthesisSource } from '#core/synthesis.ts';
import { cardBefore, type DocumentEdit } from './apply-edit.ts';
import { cardIn, holderOf } from './cards-of.ts';

/** A command that takes an edit back: one of the document, or the place a card had on its board. */
export type BackEdit =
  DocumentEdit | { readonly type: 'card.reorder'; readonly card: CardId; readonly after: CardId | null };

/** The commands that undo this edit, in order, seen from the source before it; none when there is nothing to undo. */
export function takeBack(before: SynthesisSource, edit: DocumentEdit): readonly BackEdit[] {
  switch (edit.type) {
    case 'synthesis.cover':
      return [{ ...edit, cover: coverBefore(before) }];
    case 'synthesis.edit':
      return [{ type: edit.type, part: edit.part, text: before.edits[edit.part] }];
    case 'synthesis.layout':
      return [{ ...edit, layout: before.layout ?? 'themes' }];
    case 'synthesis.order':
      return [{ ...edit, cards: before.orders?.[edit.theme]?.[edit.kind] ?? [] }];
    case 'synthesis.orderThemes':
      return [{ ...edit, themes: before.themeOrder ?? [] }];
    case 'synthesis.write':
      return [{ type: edit.type, place: edit.place, text: before.words?.[edit.place] ?? null }];
    case 'zoom.write': {
      const written = before.zooms?.find(({ id }) => id === edit.zoom);
      const { type, zoom, field } = edit;
      return written ? [{ type, zoom, field, text: written.words[field] }] : [];
    }
    case 'card.merge':
      return cardIn(before, edit.card) ? [{ type: 'card.split', card: edit.card }] : [];
    case 'card.split': {
      const held = holderOf(before, edit.card);
      return held ? [{ type: 'card.merge', card: edit.card, into: held.card.id }] : [];
    }
    default:
      return ofOneCard(before, edit);
  }
}

function coverBefore({
  cover
}: SynthesisSource): Extract<DocumentEdit, { type: 'synthesis.cover' }>['cover'] {
  if (!cover) return null;
  const { image, alt, credit } = cover;
  return { image, alt, credit, ...(alt === '' ? ({ decorative: true } as const) : {}) };
}

type OfOneCard = Extract<
  DocumentEdit,
  { readonly type: 'card.pin' | 'card.promote' | 'synthesis.leaveOut' | 'synthesis.reword' }
>;

function ofOneCard(before: SynthesisSource, edit: OfOneCard): readonly BackEdit[] {
  const found = cardIn(before, edit.card);
  if (!found) return [];
  const { theme, card } = found;
  switch (edit.type) {
    case 'synthesis.leaveOut':
      return [{ ...edit, leftOut: card.leftOut }];
    case 'synthesis.reword':
      return [{ type: edit.type, card: card.id, wording: card.wording }];
    case 'card.pin':
      return [{ ...edit, pinned: card.pinned }];
    case 'card.promote':
      return [
        { ...edit, to: card.kind },
        { type: 'card.reorder', card: card.id, after: cardBefore(theme, card) }
      ];
  }
}

// What takes an edit of the document back: plain commands, so that it stays right when somebody else acted meanwhile.
import { cardIn, columnAround, type DocumentEdit } from './apply-edit.ts';
import type { CardId } from '#core/ids.ts';
import type { SynthesisSource } from '#core/synthesis.ts';

/** The commands that undo this edit, in order, seen from the source before it; none when there is nothing to undo. */
export function takeBack(before: SynthesisSource, edit: DocumentEdit): readonly DocumentEdit[] {
  if (edit.type === 'synthesis.edit') return [{ ...edit, text: before.edits[edit.part] }];
  const found = cardIn(before, edit.card);
  if (!found) return [];
  const { theme, card } = found;
  const place: DocumentEdit = { type: 'card.reorder', card: card.id, after: cardBefore(theme, card) };
  switch (edit.type) {
    case 'synthesis.leaveOut':
      return [{ ...edit, leftOut: card.leftOut }];
    case 'synthesis.reword':
      return [{ ...edit, wording: card.wording }];
    case 'card.pin':
      return [{ ...edit, pinned: card.pinned }];
    case 'card.promote':
      return [{ ...edit, to: card.kind }, place];
    case 'card.reorder':
      return [place];
  }
}

function cardBefore(...[theme, card]: Parameters<typeof columnAround>): CardId | null {
  const column = columnAround(theme, card);
  return column[column.findIndex((each) => each.id === card.id) - 1]?.id ?? null;
}

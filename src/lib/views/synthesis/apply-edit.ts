// What an edit of the document does to the source, before the server says so: the page shows it at once, the server's own
// source replaces it. Both agree because the composer is the same function. Pure. Serves SYN-4, SYN-5, SYN-9.
import { columnRank, USUAL_COLUMNS } from '#core/columns.ts';
import type { Command } from '#core/commands.ts';
import type { CardId } from '#core/ids.ts';
import type { SynthesisCard, SynthesisSource, SynthesisTheme } from '#core/synthesis.ts';

/** The commands that change the document, publication aside. */
export type DocumentEdit = Extract<
  Command,
  {
    readonly type:
      | 'card.pin'
      | 'card.promote'
      | 'card.reorder'
      | 'synthesis.edit'
      | 'synthesis.leaveOut'
      | 'synthesis.reword';
  }
>;

/** The parts of the document that are written by themselves until somebody rewrites them. */
export type DocumentPart = keyof SynthesisSource['edits'];

/** The source once the edit is done; the same source when the card is not there any more. */
export function applyEdit(source: SynthesisSource, edit: DocumentEdit): SynthesisSource {
  switch (edit.type) {
    case 'synthesis.edit':
      return { ...source, edits: { ...source.edits, [edit.part]: edit.text } };
    case 'synthesis.leaveOut':
      return withCard(source, edit.card, { leftOut: edit.leftOut });
    case 'synthesis.reword':
      return withCard(source, edit.card, { wording: edit.wording });
    case 'card.pin':
      return withCard(source, edit.card, { pinned: edit.pinned });
    case 'card.promote': {
      const last = (theme: SynthesisTheme): readonly SynthesisCard[] => [
        ...theme.cards.filter((card) => card.id !== edit.card),
        ...theme.cards.filter((card) => card.id === edit.card).map((card) => ({ ...card, kind: edit.to }))
      ];
      return inTheme(source, edit.card, (theme) => inBoardOrder(theme, last(theme)));
    }
    case 'card.reorder':
      return inTheme(source, edit.card, (theme, card) => reordered(theme, card, edit.after));
  }
}

/** Every theme of the document: those of the main tables, then those of the other parts. */
export function allThemesOf({ themes, parts = [] }: SynthesisSource): readonly SynthesisTheme[] {
  return [...themes, ...parts.flatMap((part) => part.themes)];
}

/** The card of this id and the theme it is in; null when it has gone. */
export function cardIn(
  source: SynthesisSource,
  id: CardId
): { readonly theme: SynthesisTheme; readonly card: SynthesisCard } | null {
  for (const theme of allThemesOf(source)) {
    const card = theme.cards.find((each) => each.id === id);
    if (card) return { theme, card };
  }
  return null;
}

/** The column of a table: same kind, same circuit, in board order, cards set aside included. */
export function columnAround(theme: SynthesisTheme, card: SynthesisCard): readonly SynthesisCard[] {
  return theme.cards.filter((each) => each.kind === card.kind && each.circuit === card.circuit);
}

function withCard(source: SynthesisSource, id: CardId, change: Partial<SynthesisCard>): SynthesisSource {
  return inTheme(source, id, (theme) =>
    theme.cards.map((card) => (card.id === id ? { ...card, ...change } : card))
  );
}

function inTheme(
  source: SynthesisSource,
  id: CardId,
  change: (theme: SynthesisTheme, card: SynthesisCard) => readonly SynthesisCard[]
): SynthesisSource {
  const found = cardIn(source, id);
  if (!found) return source;
  const cards = change(found.theme, found.card);
  const changed = (themes: readonly SynthesisTheme[]): readonly SynthesisTheme[] =>
    themes.map((theme) => (theme === found.theme ? { ...theme, cards } : theme));
  const parts = source.parts?.map((part) => ({ ...part, themes: changed(part.themes) }));
  return { ...source, themes: changed(source.themes), ...(parts ? { parts } : {}) };
}

/** By column, then by circuit; inside a column the order given stays. */
function inBoardOrder(
  { columns = USUAL_COLUMNS }: SynthesisTheme,
  cards: readonly SynthesisCard[]
): readonly SynthesisCard[] {
  const rank = ({ kind }: SynthesisCard): number => columnRank(columns, kind);
  return [...cards].sort((a, b) => rank(a) - rank(b) || a.circuit - b.circuit);
}

function reordered(
  theme: SynthesisTheme,
  card: SynthesisCard,
  after: CardId | null
): readonly SynthesisCard[] {
  const others = theme.cards.filter((each) => each.id !== card.id);
  const first = columnAround({ ...theme, cards: others }, card)[0];
  const place = others.findIndex((each) => each.id === (after ?? first?.id));
  if (place < 0) return theme.cards;
  const cut = after === null ? place : place + 1;
  return [...others.slice(0, cut), card, ...others.slice(cut)];
}

// Between a card of the journal and its words in a document (DOC-8 to DOC-10): which cards have words there, what they are,
// and what the journal must hear of them.
import { hash } from 'node:crypto';
import type { Card } from '#core/cards.ts';
import type { WorkshopEvent } from '#core/events.ts';
import type { CardId, TableId } from '#core/ids.ts';
import { may } from '#core/permissions.ts';
import type { Refusal } from '#core/refusals.ts';
import type { Actor } from '#core/roles.ts';
import type { Workshop } from '#core/workshop.ts';
import type { BoardWords } from '#lib/board/board-words.ts';
import { tidy } from '#lib/protocol/command-fields.ts';

/**
 * Does this card have its words in this table's document? Not those nobody signs, not those of a minute alone, not those the
 * facilitation hid: whoever opens a document reads it whole.
 */
export function isWrittenIn(card: Card | undefined, table: TableId): card is Card {
  return (
    card !== undefined &&
    card.table === table &&
    card.author.by !== 'anonymous' &&
    !card.sealed &&
    !card.hidden
  );
}

/** What the journal says of a card, as a document would. */
export function wordsOfCard({ text, example, subPoints }: Card): BoardWords {
  return { text, example, points: subPoints.join('\n') };
}

/** A card and the words it is to say. */
export interface CardWords {
  readonly card: CardId;
  readonly words: BoardWords;
}

/** What a table's document must say, as the journal has it. */
export function wordsIn(workshop: Workshop, table: TableId): readonly CardWords[] {
  return cardsWrittenIn(workshop, table).map((card) => ({ card: card.id, words: wordsOfCard(card) }));
}

/** The same words give the same text, and others another: whether a document agrees with the journal is told without reading it. */
export function sealOfWords(all: readonly CardWords[]): string {
  const said = all.map(({ card, words }) => [card, words.text, words.example, words.points]);
  return hash('sha256', JSON.stringify(said), 'base64url');
}

/** Cards of a table that have words in its document. */
export function cardsWrittenIn(workshop: Workshop, table: TableId): readonly Card[] {
  return Object.values(workshop.cards).filter((card) => isWrittenIn(card, table));
}

/** Who wants to write where. */
export interface Writing {
  readonly table: TableId;
  readonly actor: Actor;
  readonly card: CardId;
}

/** Why this actor may not write in this card's words on this board now; null when they may. */
export function writingRefusal(workshop: Workshop, { table, actor, card: id }: Writing): Refusal | null {
  const card = workshop.cards[id];
  if (card?.table !== table) return { code: 'board.foreignRoot' };
  const right = may(workshop, actor, 'card.edit', { card });
  if (!right.ok) return right.refusal;
  return isWrittenIn(card, table) ? null : { code: 'board.foreignRoot' };
}

type Worded = Extract<WorkshopEvent, { type: 'card.worded' }>;

/** What the journal has not heard yet of a card's words; null when it has. An emptied text keeps the last one. */
export function wordedSince(
  card: Card,
  words: BoardWords
): Pick<Worded, 'text' | 'example' | 'subPoints'> | null {
  const text = tidy(words.text) || card.text;
  const example = tidy(words.example);
  const subPoints = words.points
    .split('\n')
    .map(tidy)
    .filter((point) => point !== '');
  const isSame =
    text === card.text && example === card.example && subPoints.join('\n') === card.subPoints.join('\n');
  return isSame ? null : { text, example, subPoints };
}

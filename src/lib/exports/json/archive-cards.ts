// Cards as an archive tells them (ARC-2, ARC-4): numbered through the boards, whoever wrote them named by the number of a seat.
// Words still sealed by private writing are nobody's to carry away: those cards are left out.
import { columnsOf } from '#core/board-columns.ts';
import type { Card, CardAuthor } from '#core/cards.ts';
import { columnRank, COLUMNS_MOST } from '#core/columns.ts';
import type { CardId } from '#core/ids.ts';
import { allTables } from '#core/plan.ts';
import { must } from '#core/result.ts';
import { isTellable, quoteOf } from '#core/testimony.ts';
import type { Millis } from '#core/units.ts';
import type { Workshop } from '#core/workshop.ts';
import type { ArchiveAuthor, ArchiveCard, CardNumber } from './archive-format.ts';
import { instantText } from './json-text.ts';

/** The number of each card that is told; those left out have none. */
export type CardNumbers = ReadonlyMap<CardId, CardNumber>;

/** Every card that is told, in the order of tables, of columns, then of each column. Sorted as the boards show them. */
export function toldCards(workshop: Workshop): readonly Card[] {
  const { plan } = workshop;
  const boards = new Map(allTables(plan).map(({ id }, at) => [id, { at, columns: columnsOf(plan, id) }]));
  const placeOf = ({ table, kind }: Card): number => {
    const { at = 0, columns = [] } = boards.get(table) ?? {};
    return at * (COLUMNS_MOST + 1) + columnRank(columns, kind);
  };
  return Object.values(workshop.cards)
    .filter((card) => !card.sealed && isTellable(workshop, card.id))
    .sort(
      (a, b) =>
        placeOf(a) - placeOf(b) ||
        compareTexts(a.kind, b.kind) ||
        compareTexts(a.order, b.order) ||
        compareTexts(a.id, b.id)
    );
}

/** Two texts by their characters, the same everywhere. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** 1, 2, 3… for those cards. */
export function numbersOf(cards: readonly Card[]): CardNumbers {
  return new Map(cards.map(({ id }, i) => [id, i + 1]));
}

/** The number of each card of a list that is told, in its order. */
export function numbersIn(numbers: CardNumbers, ids: readonly CardId[]): readonly CardNumber[] {
  return ids.flatMap((id) => numbers.get(id) ?? []);
}

/** One card. */
export function archiveCard(workshop: Workshop, card: Card, numbers: CardNumbers): ArchiveCard {
  const { text, example, cited, subPoints, kind, order, late, pinned, hidden, shown, proposed } = card;
  const { circuit, round, group } = card.stamp;
  return {
    number: must(numbers.get(card.id), `a number for ${card.id}`),
    kind,
    text,
    example,
    cited,
    subPoints,
    order,
    stamp: { circuit, round, group },
    ...signature(workshop, card),
    late,
    pinned,
    hidden,
    shown,
    archivedAt: card.archivedAt === null ? null : instantText(card.archivedAt),
    proposed,
    mergedInto: card.mergedInto === null ? null : (numbers.get(card.mergedInto) ?? null),
    passages: card.passages.map(({ at, from, to, by }) => ({
      at: instantText(at),
      from,
      to,
      by: archiveAuthor(workshop, by)
    })),
    moves: card.moves.map(({ at, from, to, by }) => ({
      at: instantText(at),
      from,
      to,
      by: archiveAuthor(workshop, by)
    })),
    ...(card.labels ? { labels: card.labels } : {}),
    ...(card.afar ? { afar: card.afar } : {}),
    ...quoteField(workshop, card),
    ...archiveVolunteers(workshop, card)
  };
}

function archiveVolunteers({ seats }: Workshop, { volunteers }: Card): Pick<ArchiveCard, 'volunteers'> {
  if (!volunteers || volunteers.length === 0) return {};
  return {
    volunteers: volunteers.map((each) =>
      each.by === 'told'
        ? { by: 'told', number: Number(each.id.slice(1)), name: each.name }
        : { by: 'seat', seat: must(seats[each.seat], `seat ${each.seat}`).number, as: each.as }
    )
  };
}

function quoteField(workshop: Workshop, card: Card): Pick<ArchiveCard, 'quote'> {
  const quote = quoteOf(workshop, card.id);
  if (quote?.state !== 'approved') return {};
  const { number, table, at, name, affiliation } = quote;
  return { quote: { number, table, at: instantText(at), name, affiliation } };
}

type Signature = Pick<ArchiveCard, 'author' | 'behalf' | 'attribution' | 'createdAt' | 'editedAt'>;

/** A card nobody was to sign carries neither a person nor an hour that would tell them, whatever the journal kept. */
function signature(workshop: Workshop, card: Card): Signature {
  const { attribution } = card;
  if (attribution === 'anonymous' && card.author.by === 'seat') {
    const at = instantText(beginningOf(workshop, card.createdAt));
    return { author: { by: 'anonymous' }, attribution, createdAt: at, editedAt: at };
  }
  return {
    author: archiveAuthor(workshop, card.author),
    ...archiveBehalf(workshop, card),
    attribution,
    createdAt: instantText(card.createdAt),
    editedAt: instantText(card.editedAt)
  };
}

/** When the step of that instant began. */
function beginningOf(workshop: Workshop, at: Millis): Millis {
  return workshop.control.track.filter((each) => each.at <= at).at(-1)?.at ?? workshop.plan.startsAt;
}

/** As authors go: people by their number; nothing of it where nobody signs. */
function archiveBehalf({ seats }: Workshop, { attribution, behalf }: Card): Pick<ArchiveCard, 'behalf'> {
  if (!behalf || attribution === 'anonymous') return {};
  if ('name' in behalf) return { behalf };
  return { behalf: { seat: must(seats[behalf.seat], `seat ${behalf.seat}`).number } };
}

function archiveAuthor(workshop: Workshop, author: CardAuthor): ArchiveAuthor {
  if (author.by !== 'seat') return author;
  return { by: 'seat', seat: must(workshop.seats[author.seat], `seat ${author.seat}`).number };
}

// Boards and cards as one viewer sees them (VIEW-3): « mine » and the signature that was promised; the bin only for those who may restore.
import { signatureOf } from './attribution.ts';
import { columnsOf } from './board-columns.ts';
import { cardsByTable, type Card } from './cards.ts';
import { columnRank, ideaBefore, type Column } from './columns.ts';
import type { CardId, TableId } from './ids.ts';
import { isAuthor } from './permissions.ts';
import { layoutOf, markOf, tableById, type Plan } from './plan.ts';
import { tableOfActor } from './position.ts';
import { must } from './result.ts';
import type { Actor } from './roles.ts';
import { quoteOf } from './testimony.ts';
import { placeView } from './view-parts.ts';
import type { BoardView, CardView, VolunteerView } from './views-cards.ts';
import { volunteerId } from './volunteer.ts';
import { callOf } from './volunteers.ts';
import type { Workshop } from './workshop.ts';

/** One card for one viewer. */
export function cardView(card: Card, actor: Actor, workshop: Workshop): CardView {
  const {
    id,
    table,
    kind,
    text,
    example,
    cited,
    subPoints,
    order,
    pinned,
    late,
    proposed,
    createdAt,
    editedAt
  } = card;
  const { round, circuit } = card.stamp;
  const group = inGroups(workshop.plan, table) ? card.stamp.group : null;
  const words = { text, example, cited, subPoints };
  const first = card.passages.at(0);
  return {
    id,
    table,
    kind,
    ...words,
    order,
    round,
    group,
    circuit,
    pinned,
    late,
    proposed,
    createdAt,
    editedAt,
    mergedInto: isApart(workshop, card) ? null : card.mergedInto,
    movedFrom: cameFrom(card, workshop.plan),
    hidden: card.hidden,
    sealed: card.sealed,
    shown: card.shown,
    anonymous: card.author.by === 'anonymous',
    signature: signatureOf(workshop, card),
    archived: card.archivedAt !== null,
    changedInBin: card.archivedAt !== null && editedAt > card.archivedAt,
    promotedFrom: first ? ideaBefore(columnsOf(workshop.plan, table), first.from, kind) : null,
    mine: isAuthor(actor, card),
    ...(card.labels ? { labels: card.labels } : {}),
    ...(card.behalf && (isAuthor(actor, card) || actor.role === 'facilitator') ? { behalf: true } : {}),
    ...quoteField(workshop, id),
    ...volunteersOf(card, actor, workshop)
  };
}

/** Called as they chose at their table and for the facilitation; elsewhere only how many they are (VOL-3). */
/** Under a card of another board: the document alone reads them together. */
function isApart({ cards }: Workshop, { mergedInto, table }: Card): boolean {
  const head = mergedInto === null ? undefined : cards[mergedInto];
  return head !== undefined && head.table !== table;
}

function volunteersOf(card: Card, actor: Actor, workshop: Workshop): Pick<CardView, 'volunteers'> {
  if (!card.volunteers || card.volunteers.length === 0) return {};
  const isTold = actor.role === 'facilitator' || tableOfActor(workshop, actor)?.id === card.table;
  const volunteers = card.volunteers.map((volunteer, i): VolunteerView => {
    const isNamed = actor.role === 'facilitator' || (actor.role === 'host' && volunteer.by === 'told');
    return {
      id: isTold && isNamed ? volunteerId(volunteer) : `${i + 1}`,
      ...(isTold ? callOf(workshop, volunteer) : { name: '', structure: '' }),
      mine: volunteer.by === 'seat' && actor.role === 'participant' && actor.seat === volunteer.seat
    };
  });
  return { volunteers };
}

/** Did people travel as groups at this board? Elsewhere the number of a slot is nobody's. */
function inGroups(plan: Plan, table: TableId): boolean {
  if (!plan.groupings && !plan.mode) return true;
  return (layoutOf(plan, table)?.mode ?? 'circuits') === 'circuits';
}

function quoteField(workshop: Workshop, card: CardId): Pick<CardView, 'quote'> {
  const quote = quoteOf(workshop, card);
  return quote ? { quote: quote.state } : {};
}

function cameFrom(card: Card, plan: Plan): string | null {
  const born = card.moves[0]?.from ?? card.table;
  const table = born === card.table ? null : tableById(plan, born);
  return table && markOf(plan, table);
}

/** May this viewer see archived cards of a board? Those who may restore them. */
export function seesBin(actor: Actor, table: TableId): boolean {
  return actor.role === 'facilitator' || (actor.role === 'host' && actor.table === table);
}

/** Does this viewer receive this card at all, on a board they read? Sealed and hidden ones are few people's. */
export function seesCard(actor: Actor, card: Card): boolean {
  // Its words were taken back: by whoever wrote it unsigned, or by the witness it quoted.
  if (card.text === '') return false;
  if (card.sealed) return isAuthor(actor, card);
  return !card.hidden || actor.role === 'facilitator' || isAuthor(actor, card);
}

/** A whole board, sorted by column, then by order. */
export function boardView(workshop: Workshop, id: TableId, actor: Actor): BoardView {
  const table = must(tableById(workshop.plan, id), `table ${id}`);
  const bin = seesBin(actor, id);
  const cards = (cardsByTable(workshop.cards).get(id) ?? [])
    .filter((card) => (bin || card.archivedAt === null) && seesCard(actor, card))
    .sort(byColumn(columnsOf(workshop.plan, id)))
    .map((card) => cardView(card, actor, workshop));
  return { table: id, place: placeView(workshop, table), cards };
}

/** By column, then by order: compares for a sort. */
function byColumn(columns: readonly Column[]): (a: Card, b: Card) => number {
  return (a, b) => {
    const left = `${columnRank(columns, a.kind)} ${a.kind} ${a.order} ${a.id}`;
    const right = `${columnRank(columns, b.kind)} ${b.kind} ${b.order} ${b.id}`;
    return left < right ? -1 : left > right ? 1 : 0;
  };
}

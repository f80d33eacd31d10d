// Boards and cards as one viewer sees them (VIEW-3): no author, only « mine »; the bin only for those who may restore.
import type { Card } from './cards.ts';
import type { TableId } from './ids.ts';
import { isAuthor } from './permissions.ts';
import { tableById } from './plan.ts';
import { must } from './result.ts';
import type { Actor } from './roles.ts';
import { placeView } from './view-parts.ts';
import type { BoardView, CardView } from './views.ts';
import type { Workshop } from './workshop.ts';

/** One card for one viewer. */
export function cardView(card: Card, actor: Actor): CardView {
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
  const { round, group, circuit } = card.stamp;
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
    archived: card.archivedAt !== null,
    promotedFrom: first && first.from !== kind ? first.from : null,
    mine: isAuthor(actor, card)
  };
}

/** May this viewer see archived cards of a board? Those who may restore them. */
export function seesBin(actor: Actor, table: TableId): boolean {
  return actor.role === 'facilitator' || (actor.role === 'host' && actor.table === table);
}

/** A whole board, sorted by column, then by order. */
export function boardView(workshop: Workshop, id: TableId, actor: Actor): BoardView {
  const table = must(tableById(workshop.plan, id), `table ${id}`);
  const bin = seesBin(actor, id);
  const cards = Object.values(workshop.cards)
    .filter((card) => card.table === id && (bin || card.archivedAt === null))
    .sort(byColumn)
    .map((card) => cardView(card, actor));
  return { table: id, place: placeView(workshop, table), cards };
}

function byColumn(a: Card, b: Card): number {
  const left = `${a.kind} ${a.order} ${a.id}`;
  const right = `${b.kind} ${b.order} ${b.id}`;
  return left < right ? -1 : left > right ? 1 : 0;
}

// Cards nobody signs (ATT-4 to ATT-8). A person asks; their right is judged here, now, and forgotten: what is published holds
// no author. Waiting, shuffling and publishing are the server's (server/anonymous/), which lends the card its id.
import { phaseInstant, type Kept } from './attribution.ts';
import type { Card } from './cards.ts';
import { hasColumn } from './board-columns.ts';
import type { AnonymousCommand } from './commands.ts';
import type { WorkshopEvent } from './events.ts';
import type { CardId } from './ids.ts';
import { landing } from './landing.ts';
import { LIMITS } from './limits.ts';
import { keyBetween } from './order-key.ts';
import { may } from './permissions.ts';
import { refuse, type Refusal } from './refusals.ts';
import { ok, type Result } from './result.ts';
import type { Actor } from './roles.ts';
import type { Workshop } from './workshop.ts';

/** A card judged good, with no order yet: it gets one when it is published. */
export interface Dropped {
  readonly card: Card;
  /** The phase it was written in. */
  readonly phase: number;
  /** It came after its round: it waits for company. */
  readonly late: boolean;
}

type Drop = Extract<AnonymousCommand, { type: 'anonymous.drop' }>;

/** Judges a new card that nobody signs. Refuses as `landing` does, 'text.empty', 'phase.signed', 'column.unknown', 'card.idTaken', 'board.full'. */
export function judgeDrop(
  workshop: Workshop,
  command: Drop,
  actor: Actor,
  id: CardId
): Result<Dropped, Refusal> {
  if (actor.role !== 'participant') return refuse('right.denied');
  if (command.text.trim() === '') return refuse('text.empty');
  const place = landing(workshop, actor, command);
  if (!place.ok) return place;
  const { table, stamp, late, phase, attribution } = place.value;
  if (attribution !== 'anonymous') return refuse('phase.signed');
  if (!hasColumn(workshop.plan, table, command.kind)) return refuse('column.unknown');
  if (workshop.cards[id]) return refuse('card.idTaken');
  const most = LIMITS.cardsPerBoard;
  if (Object.values(workshop.cards).filter((card) => card.table === table).length >= most)
    return refuse('board.full', { most });
  const { kind, text, example, cited, subPoints } = command;
  const at = phaseInstant(workshop, phase);
  const life = { pinned: false, archivedAt: null, proposed: null, passages: [], moves: [], mergedInto: null };
  const seen = { hidden: false, shown: false, sealed: false };
  // Never late: that would say whose device had been cut.
  const signed = { author: { by: 'anonymous' }, attribution, late: false } as const;
  const words = { text, example, cited, subPoints };
  const times = { createdAt: at, editedAt: at };
  const card: Card = { id, table, kind, ...words, order: '', stamp, ...signed, ...times, ...life, ...seen };
  return ok({ card, phase, late });
}

/**
 * May whoever shows the secret of a card change it now? Nothing of who they are is kept. `waiting`: it is accepted and not yet
 * published. Refuses 'right.denied', 'text.empty', 'workshop.closed', 'capability.wrong', 'seat.muted', 'board.locked',
 * 'card.archived'.
 */
export function judgeHolder(
  workshop: Workshop,
  command: Exclude<AnonymousCommand, Drop>,
  actor: Actor,
  { card, waiting }: { readonly card: Card | null; readonly waiting: boolean }
): Result<true, Refusal> {
  const right = may(workshop, actor, command.type, {});
  if (!right.ok) return right;
  if (workshop.stage === 'closed') return refuse('workshop.closed');
  if (!waiting && card?.author.by !== 'anonymous') return refuse('capability.wrong');
  if (command.type === 'anonymous.withdraw') return ok(true);
  if (command.text.trim() === '') return refuse('text.empty');
  if (actor.role === 'participant' && workshop.muted.includes(actor.seat)) return refuse('seat.muted');
  if (card && workshop.signals[card.table]?.locked) return refuse('board.locked');
  return card && card.archivedAt !== null ? refuse('card.archived') : ok(true);
}

/** Cards of one phase as they are published, in the order given, which must say nothing (ATT-7). */
export function published(
  workshop: Workshop,
  cards: readonly Card[],
  kept: Kept
): Extract<WorkshopEvent, { type: 'cards.dropped' }> {
  const last = new Map<string, string>();
  for (const { table, kind, order } of Object.values(workshop.cards)) {
    const column = `${table} ${kind}`;
    if (order > (last.get(column) ?? '')) last.set(column, order);
  }
  return {
    type: 'cards.dropped',
    cards: cards.map((each) => {
      const card = kept === 'theme' ? withTheme(workshop, each) : each;
      const column = `${card.table} ${card.kind}`;
      const order = keyBetween(last.get(column) ?? null, null);
      last.set(column, order);
      return { ...card, order };
    })
  };
}

/** What a card keeps when its group is too small to hide anybody: its theme, on the board of that theme's first circuit. */
function withTheme(workshop: Workshop, card: Card): Card {
  const theme = workshop.plan.tables.find(({ id }) => id === card.table)?.theme;
  const first = workshop.plan.tables.find((table) => table.theme === theme);
  if (!first) return card;
  return { ...card, table: first.id, stamp: { circuit: first.circuit, round: 0, group: null } };
}

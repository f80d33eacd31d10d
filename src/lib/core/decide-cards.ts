// Cards by command (CARD-1 to CARD-14): where a card lands, and what may become of it.
import { cardsByTable, headOf, isMergedUnder, type Card, type CardKind } from './cards.ts';
import { believedBehalf, decideAscribe, takesNameOff } from './decide-behalf.ts';
import { columnsOf, hasColumn } from './board-columns.ts';
import { kindOn } from './columns.ts';
import type { CardCommand as AnyCardCommand, VolunteerCommand } from './commands.ts';
import type { Decision, DecisionEnv } from './decision.ts';
import type { ActMark, WorkshopEvent } from './events.ts';
import { mergedUnder } from './evolve-cards.ts';
import { mergeTexts } from './merge-texts.ts';
import { hasLabel } from './labels.ts';
import { keyBetween } from './order-key.ts';
import { landing } from './landing.ts';
import { LIMITS } from './limits.ts';
import { may, type Subject } from './permissions.ts';
import { tableById } from './plan.ts';
import { refuse } from './refusals.ts';
import { must, ok, unreachable } from './result.ts';
import { authorOf, type Actor } from './roles.ts';
import { areOfOneTheme } from './synthesis-heaps.ts';
import type { Act, Workshop } from './workshop.ts';

/** Volunteers are judged elsewhere (decide-volunteers.ts). */
type CardCommand = Exclude<AnyCardCommand, VolunteerCommand>;

/** Judges a command about a card. */
export function decideCard(
  workshop: Workshop,
  command: CardCommand,
  actor: Actor,
  env: DecisionEnv
): Decision {
  if (command.type === 'card.add') return decideAdd(workshop, command, actor, env);
  const card = workshop.cards[command.card];
  if (card && takesNameOff(card, command, actor)) return judged(workshop, card, command, actor, env);
  const right = may(workshop, actor, command.type, subjectOf(command, card, actor));
  if (!card) return right.ok ? refuse('card.unknown') : right;
  if (!right.ok) return right;
  if (card.archivedAt !== null && command.type !== 'card.restore' && command.type !== 'card.archive') {
    return refuse('card.archived');
  }
  if (headOf(card, workshop.cards) && !AS_MERGED.includes(command.type)) return refuse('card.merged');
  return judged(workshop, card, command, actor, env);
}

/** A table that sent a card away may call it back, for as long as nobody moved it since. */
function subjectOf(command: CardCommand, card: Card | undefined, actor: Actor): Subject {
  const last = card?.moves.at(-1);
  const isHome = command.type === 'card.move' && actor.role === 'host' && command.to === actor.table;
  const isBack =
    isHome && last?.from === actor.table && last.by.by === 'host' && last.by.table === actor.table;
  return isBack ? { table: actor.table } : { card };
}

type Changing = Exclude<CardCommand, { type: 'card.add' }>;

/** What may still be asked of a card that stands under another. */
const AS_MERGED: readonly Changing['type'][] = [
  'card.split',
  'card.merge',
  'card.ascribe',
  'card.archive',
  'card.restore',
  'card.hide'
];

function judged(workshop: Workshop, card: Card, command: Changing, actor: Actor, env: DecisionEnv): Decision {
  const mark = (act: Act): ActMark => ({
    act,
    at: env.now,
    by: actor.role === 'facilitator' ? actor.name : null,
    n: 0
  });
  const id = card.id;
  const done = (event: WorkshopEvent | null): Decision => ok(event ? [event] : []);
  switch (command.type) {
    case 'card.edit': {
      if (command.text.trim() === '') return refuse('text.empty');
      const { base, example, cited, subPoints } = command;
      const text = base === undefined ? command.text : mergeTexts(base, card.text, command.text);
      if (text.length > LIMITS.cardText) return refuse('text.tooLong', { most: LIMITS.cardText });
      const by = must(authorOf(actor), 'an author');
      return done({ type: 'card.edited', card: id, at: env.now, by, text, example, cited, subPoints });
    }
    case 'card.ascribe':
      return decideAscribe(workshop, card, command, actor);
    case 'card.promote': {
      if (command.to === card.kind) return done(null);
      if (!hasColumn(workshop.plan, card.table, command.to)) return refuse('column.unknown');
      const order = lastOrder(workshop, card.table, command.to);
      const by = must(authorOf(actor), 'an author');
      return done({ type: 'card.promoted', card: id, to: command.to, order, by, mark: mark('promote') });
    }
    case 'card.propose': {
      const { to } = command;
      if (to === card.proposed || to === card.kind) return done(null);
      if (to !== null && !hasColumn(workshop.plan, card.table, to)) return refuse('column.unknown');
      return done({ type: 'card.proposed', card: id, to });
    }
    case 'card.pin':
      return done(
        command.pinned === card.pinned
          ? null
          : { type: 'card.pinned', card: id, pinned: command.pinned, mark: mark('pin') }
      );
    case 'card.archive': {
      const by = must(authorOf(actor), 'an author');
      return done(
        card.archivedAt === null ? { type: 'card.archived', card: id, by, mark: mark('archive') } : null
      );
    }
    case 'card.restore':
      return done(
        card.archivedAt === null ? null : { type: 'card.restored', card: id, mark: mark('restore') }
      );
    case 'card.reorder':
      return decideReorder(workshop, card, command.after, mark('reorder'));
    case 'card.merge':
      return decideMerge(workshop, card, { into: command.into, actor, mark: mark('merges') });
    case 'card.split':
      return done(card.mergedInto === null ? null : { type: 'card.split', card: id, mark: mark('splits') });
    case 'card.move':
      return decideMove(workshop, card, command.to, actor, mark('moveCard'));
    case 'card.hide':
      return done(
        command.hidden === card.hidden
          ? null
          : { type: 'card.hidden', card: id, hidden: command.hidden, mark: mark('hide') }
      );
    case 'card.show':
      return done(
        command.shown === card.shown ? null : { type: 'card.shown', card: id, shown: command.shown }
      );
    case 'card.label': {
      const { set, option } = command;
      if (!hasLabel(workshop.plan, set, option)) return refuse('label.unknown');
      return done(
        (card.labels?.[set] ?? null) === option ? null : { type: 'card.labelled', card: id, set, option }
      );
    }
    default:
      return unreachable(command);
  }
}

function decideAdd(
  workshop: Workshop,
  command: Extract<CardCommand, { type: 'card.add' }>,
  actor: Actor,
  env: DecisionEnv
): Decision {
  const author = authorOf(actor);
  if (!author) return refuse('right.denied');
  if (command.text.trim() === '') return refuse('text.empty');
  if (workshop.cards[command.card]) return refuse('card.idTaken');
  const place = landing(workshop, actor, command);
  if (!place.ok) return place;
  const { table, stamp, late, attribution, afar } = place.value;
  if (author.by === 'seat' && attribution === 'anonymous') return refuse('phase.anonymous');
  if (author.by === 'seat' && command.behalf) return refuse('right.denied');
  if (!hasColumn(workshop.plan, table, command.kind)) return refuse('column.unknown');
  if (boardCards(workshop, table).length >= LIMITS.cardsPerBoard) {
    return refuse('board.full', { most: LIMITS.cardsPerBoard });
  }
  const { card: id, kind, text, example, cited, subPoints } = command;
  const times = { createdAt: env.now, editedAt: env.now };
  const life = { pinned: false, archivedAt: null, proposed: null, passages: [], moves: [], mergedInto: null };
  const seen = {
    hidden: false,
    shown: false,
    sealed: workshop.solo !== null && !late && !afar && author.by !== 'facilitator'
  };
  const order = lastOrder(workshop, table, kind);
  const card: Card = {
    id,
    table,
    kind,
    text,
    example,
    cited,
    subPoints,
    order,
    stamp,
    author,
    late,
    ...times,
    ...life,
    ...seen,
    attribution,
    ...believedBehalf(workshop, actor, command.behalf, { table, round: stamp.round, attribution }),
    ...(afar ? { afar } : {})
  };
  return ok([{ type: 'card.added', card }]);
}

/**
 * Under another card of the same table, one level at a time: two people who merge the same two make one heap, never a ring. The
 * facilitation also brings together what several tables of a theme said, for the document: each board keeps its card (SYN-17).
 */
function decideMerge(
  workshop: Workshop,
  card: Card,
  { into: id, actor, mark }: { readonly into: string; readonly actor: Actor; readonly mark: ActMark }
): Decision {
  const { cards } = workshop;
  const into = cards[id];
  if (!into || id === card.id || into.hidden || into.sealed || card.sealed) return refuse('card.unknown');
  if (into.archivedAt !== null) return refuse('card.archived');
  const isReached =
    into.table === card.table || (actor.role === 'facilitator' && areOfOneTheme(workshop, into, card));
  if (!isReached) return refuse('card.otherTable');
  if (card.mergedInto === id) return ok([]);
  if (headOf(card, cards)?.id === id || headOf(into, cards)?.id === card.id) return ok([]);
  if (headOf(card, cards) || headOf(into, cards)) return refuse('card.merged');
  // Merged earlier, and apart only for as long as one of them is hidden.
  if (isMergedUnder(id, card.id, cards)) return refuse('card.merged');
  return ok([{ type: 'card.merged', card: card.id, into: id, mark }]);
}

function decideMove(workshop: Workshop, card: Card, to: string, actor: Actor, mark: ActMark): Decision {
  if (!tableById(workshop.plan, to)) return refuse('table.unknown');
  if (to === card.table) return ok([]);
  const along = mergedUnder(workshop, card.id).length + 1;
  if (boardCards(workshop, to).length + along > LIMITS.cardsPerBoard)
    return refuse('board.full', { most: LIMITS.cardsPerBoard });
  const by = must(authorOf(actor), 'an author');
  const kind = kindOn(columnsOf(workshop.plan, to), card.kind, columnsOf(workshop.plan, card.table));
  const order = lastOrder(workshop, to, kind);
  const lands = kind === card.kind ? {} : { kind };
  return ok([{ type: 'card.moved', card: card.id, to, ...lands, order, by, mark }]);
}

function decideReorder(workshop: Workshop, card: Card, after: string | null, mark: ActMark): Decision {
  const column = columnOf(workshop, card.table, card.kind).filter((each) => each.id !== card.id);
  const index = after === null ? -1 : column.findIndex((each) => each.id === after);
  if (after !== null && index < 0) return refuse('card.unknown');
  const before = column[index]?.order ?? null;
  // Taking an act back may give two cards the same key: the next one is the next that differs.
  const next = column.find((each, i) => i > index && (before === null || each.order > before));
  const order = keyBetween(before, next?.order ?? null);
  return order === card.order ? ok([]) : ok([{ type: 'card.reordered', card: card.id, order, mark }]);
}

function boardCards({ cards }: Workshop, table: string): readonly Card[] {
  return cardsByTable(cards).get(table) ?? [];
}

/** Cards of one column in their order; archived ones keep their place. */
export function columnOf(workshop: Workshop, table: string, kind: CardKind): readonly Card[] {
  return boardCards(workshop, table)
    .filter((card) => card.kind === kind)
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1));
}

function lastOrder(workshop: Workshop, table: string, kind: CardKind): string {
  let last: string | null = null;
  for (const card of boardCards(workshop, table)) {
    if (card.kind === kind && (last === null || card.order > last)) last = card.order;
  }
  return keyBetween(last, null);
}

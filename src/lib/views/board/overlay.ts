// A board as the person at this device must see it: what the server sent, with what this device wrote laid over it until
// it comes back. Applying a write that has already come back changes nothing. Serves CARD-7, VIEW-3.
import type { CardCommand } from '#core/commands.ts';
import type { CardText } from '#core/cards.ts';
import { ideaBefore, USUAL_COLUMNS, type Column } from '#core/columns.ts';
import type { GroupNumber, TableId } from '#core/ids.ts';
import { withLabel } from '#core/labels.ts';
import { keyBetween } from '#core/order-key.ts';
import type { Millis } from '#core/units.ts';
import type { CardView } from '#core/views-cards.ts';
import { columnOf } from './sections.ts';

/** A write of this device that the server has not shown yet. */
export interface WaitingWrite {
  readonly command: CardCommand;
  readonly state: 'written' | 'sent' | 'saved' | 'refused';
  readonly at: Millis;
}

/** A card with where its last write is. */
export interface SlipView {
  readonly card: CardView;
  readonly state: WaitingWrite['state'];
  /** The cards gathered under it, where heaps are shown. */
  readonly under?: readonly CardView[];
}

/** Where a card written now belongs. */
export interface WritingPlace {
  readonly table: TableId;
  readonly circuit: number;
  readonly round: number;
  readonly group: GroupNumber | null;
  /** Of its board; missing: the usual three. */
  readonly columns?: readonly Column[] | undefined;
}

/** The board's cards with the waiting writes of its table laid over them; refused writes change nothing. */
export function overlay(
  cards: readonly CardView[],
  waiting: readonly WaitingWrite[],
  place: WritingPlace
): readonly SlipView[] {
  const slips = new Map(cards.map((card): [string, SlipView] => [card.id, { card, state: 'saved' }]));
  for (const write of waiting) {
    if (write.state === 'refused') continue;
    const { command } = write;
    const known = slips.get(command.card)?.card;
    if (command.type === 'card.add') {
      if (!known && command.table === place.table) put(added(command, write.at, lastKey(), place), write);
    } else if (known)
      put(
        changed(known, command, () => current(), place.columns),
        write
      );
  }
  return [...slips.values()];

  function put(card: CardView, write: WaitingWrite): void {
    slips.set(card.id, { card, state: write.state });
  }
  function current(): readonly CardView[] {
    return [...slips.values()].map((slip) => slip.card);
  }
  function lastKey(): string | null {
    return current().reduce<string | null>(
      (last, { order }) => (last === null || order > last ? order : last),
      null
    );
  }
}

function added(
  command: Extract<CardCommand, { type: 'card.add' }>,
  at: Millis,
  after: string | null,
  place: WritingPlace
): CardView {
  const { card: id, table, kind, claim } = command;
  return {
    ...wordsOf(command),
    id,
    table,
    kind,
    order: keyBetween(after, null),
    round: claim?.round ?? place.round,
    group: claim && claim.round !== place.round ? null : place.group,
    circuit: place.circuit,
    pinned: false,
    archived: false,
    late: false,
    proposed: null,
    promotedFrom: null,
    ...{ mergedInto: null, movedFrom: null, hidden: false, sealed: false, shown: false },
    ...{ changedInBin: false, anonymous: false, signature: '' },
    createdAt: at,
    editedAt: at,
    mine: true
  };
}

function changed(
  card: CardView,
  command: Exclude<CardCommand, { type: 'card.add' }>,
  all: () => readonly CardView[],
  columns: readonly Column[] = USUAL_COLUMNS
): CardView {
  switch (command.type) {
    case 'card.edit':
      return { ...card, ...wordsOf(command) };
    case 'card.promote':
      return card.kind === command.to
        ? card
        : {
            ...card,
            kind: command.to,
            proposed: null,
            promotedFrom: ideaBefore(columns, card.kind, command.to)
          };
    case 'card.propose':
      return { ...card, proposed: command.to };
    case 'card.pin':
      return { ...card, pinned: command.pinned };
    case 'card.archive':
      return { ...card, archived: true };
    case 'card.restore':
      return { ...card, archived: false };
    case 'card.reorder':
      return { ...card, order: keyAfter(card, command.after, all()) };
    case 'card.merge':
      return { ...card, mergedInto: command.into };
    case 'card.split':
      return { ...card, mergedInto: null };
    case 'card.hide':
      return { ...card, hidden: command.hidden };
    case 'card.show':
      return { ...card, shown: command.shown };
    case 'card.label':
      return withLabel(card, command);
    case 'card.ascribe':
      return card; // who signs is told by the server, as the phase promised
    case 'card.enlist':
      return withTold(card, command.name);
    case 'card.release':
      return { ...card, volunteers: (card.volunteers ?? []).filter(({ id }) => id !== command.volunteer) };
    case 'card.volunteer':
      return card; // only a phone offers its person
    case 'card.move':
      return card; // it leaves when the server says so: only the other table's board knows its place
  }
}

function withTold(card: CardView, name: string): CardView {
  const { volunteers = [] } = card;
  const isKnown = volunteers.some((each) => each.name === name && each.structure === '');
  const told = { id: `new-${name}`, name, structure: '', mine: false };
  return isKnown ? card : { ...card, volunteers: [...volunteers, told] };
}

function wordsOf({ text, example, cited, subPoints }: CardText): CardText {
  return { text, example, cited, subPoints };
}

function keyAfter(card: CardView, after: string | null, cards: readonly CardView[]): string {
  const others = columnOf(cards, card.kind).filter((each) => each.id !== card.id);
  const at = after === null ? -1 : others.findIndex((each) => each.id === after);
  if (after !== null && at < 0) return card.order;
  const low = others[at]?.order ?? null;
  const high = others[at + 1]?.order ?? null;
  return low !== null && high !== null && low >= high ? card.order : keyBetween(low, high);
}

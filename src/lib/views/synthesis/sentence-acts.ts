// What can be done with a sentence, in the order of the row of buttons: its words, the edit, and what is said once done.
import type { CardKind } from '#core/cards.ts';
import { areUsual, USUAL_COLUMNS, type Column } from '#core/columns.ts';
import type { HandOrders } from '#core/synthesis-edits.ts';
import type { SynthesisCard, SynthesisTheme } from '#core/synthesis.ts';
import { m } from '#lib/paraglide/messages.js';
import { columnWords } from '#lib/views/board/kinds.ts';
import type { DocumentEdit } from './apply-edit.ts';
import { movesOf } from './moves.ts';

/** One button. */
export interface SentenceAct {
  readonly name: 'pin' | 'leave' | 'merge' | 'reword' | 'up' | 'down' | `to-${CardKind}`;
  readonly label: string;
  /** The key that does it, the focus being on the sentence; missing: none. */
  readonly key?: string;
  /** null: nothing to send now. `reword` and `merge` open a field; a move has no way to go. */
  readonly edit: DocumentEdit | null;
  /** What is said once it is kept. */
  readonly message: string;
}

/** What stands around the sentence. */
export interface ActsAround {
  /** Orders chosen by hand; missing: none. */
  readonly orders?: HandOrders | undefined;
  /** Is a wording half written on this device? */
  readonly begun: boolean;
}

const PROMOTIONS: Readonly<Record<CardKind, Record<'label' | 'message', () => string>>> = {
  idea: { label: m.synthesis_act_idea, message: m.synthesis_done_idea },
  finding: { label: m.synthesis_act_finding, message: m.synthesis_done_finding },
  openQuestion: { label: m.synthesis_act_question, message: m.synthesis_done_question }
};

/** Where a sentence may pass: between ideas and findings, and out of the questions; to any other column where a board has its own. */
function passagesOf({ columns = USUAL_COLUMNS }: SynthesisTheme, { kind }: SynthesisCard): readonly Column[] {
  const others = columns.filter(({ id }) => id !== kind);
  return areUsual(columns) ? others.filter(({ role }) => role !== 'question') : others;
}

function passage(card: SynthesisCard, column: Column): SentenceAct {
  const usual = column.title === '' ? PROMOTIONS[column.id] : undefined;
  const words = columnWords(column);
  return {
    name: `to-${column.id}`,
    label: usual?.label() ?? words.act,
    edit: { type: 'card.promote', card: card.id, to: column.id },
    message: usual?.message() ?? words.done
  };
}

/** The acts of a kept card. */
export function actsOf(
  theme: SynthesisTheme,
  card: SynthesisCard,
  { orders, begun }: ActsAround
): readonly SentenceAct[] {
  const moves = movesOf(theme, card, orders);
  const isAlone = theme.cards.every(({ id, leftOut }) => leftOut || id === card.id);
  const merge: SentenceAct = {
    name: 'merge',
    ...{ label: m.synthesis_act_merge(), key: 'f', edit: null, message: '' }
  };
  return [
    {
      ...{ name: 'pin', key: 'p' },
      label: card.pinned ? m.synthesis_act_unpin() : m.synthesis_act_pin(),
      edit: { type: 'card.pin', card: card.id, pinned: !card.pinned },
      message: card.pinned ? m.synthesis_done_unpin() : m.synthesis_done_pin()
    },
    {
      ...{ name: 'leave', key: 'e' },
      label: m.synthesis_act_leave(),
      edit: { type: 'synthesis.leaveOut', card: card.id, leftOut: true },
      message: m.synthesis_done_leave()
    },
    ...(isAlone ? [] : [merge]),
    {
      ...{ name: 'reword', key: 'r' },
      label: begun ? m.synthesis_act_reword_draft() : m.synthesis_act_reword(),
      edit: null,
      message: ''
    },
    ...passagesOf(theme, card).map((column, n) => ({
      ...passage(card, column),
      ...(n === 0 ? { key: 'c' } : {})
    })),
    {
      name: 'up',
      label: m.synthesis_act_up(),
      edit: moves.up,
      message: m.synthesis_done_up()
    },
    {
      name: 'down',
      label: m.synthesis_act_down(),
      edit: moves.down,
      message: m.synthesis_done_down()
    }
  ];
}

/** The act a key asks for on a sentence; undefined when it asks for none. Alt and the arrows move it. */
export function actOfKey(
  acts: readonly SentenceAct[],
  { key, altKey, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>
): SentenceAct | undefined {
  if (ctrlKey || metaKey) return undefined;
  const move = { ArrowUp: 'up', ArrowDown: 'down' }[key];
  if (altKey) return acts.find(({ name }) => name === move);
  const letter = key === 'Delete' ? 'e' : key.toLowerCase();
  return acts.find((act) => act.key === letter);
}

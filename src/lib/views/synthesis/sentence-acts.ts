// What can be done with a sentence, in the order of the row of buttons: its words, the edit, and what is said once done.
import type { CardKind } from '#core/cards.ts';
import { areUsual, USUAL_COLUMNS, type Column } from '#core/columns.ts';
import type { CardId } from '#core/ids.ts';
import type { SynthesisCard, SynthesisTheme } from '#core/synthesis.ts';
import { m } from '#lib/paraglide/messages.js';
import { columnWords } from '#lib/views/board/kinds.ts';
import type { DocumentEdit } from './apply-edit.ts';
import { movesOf } from './moves.ts';

/** One button. */
export interface SentenceAct {
  readonly name: 'pin' | 'leave' | 'reword' | 'up' | 'down' | `to-${CardKind}`;
  readonly label: string;
  /** null: nothing to send now. `reword` opens a field; a move has no way to go. */
  readonly edit: DocumentEdit | null;
  /** What is said once it is kept. */
  readonly message: string;
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

/** The acts of a kept card. `begun`: is a wording half written on this device? */
export function actsOf(theme: SynthesisTheme, card: SynthesisCard, begun: boolean): readonly SentenceAct[] {
  const moves = movesOf(theme, card);
  return [
    {
      name: 'pin',
      label: card.pinned ? m.synthesis_act_unpin() : m.synthesis_act_pin(),
      edit: { type: 'card.pin', card: card.id, pinned: !card.pinned },
      message: card.pinned ? m.synthesis_done_unpin() : m.synthesis_done_pin()
    },
    {
      name: 'leave',
      label: m.synthesis_act_leave(),
      edit: { type: 'synthesis.leaveOut', card: card.id, leftOut: true },
      message: m.synthesis_done_leave()
    },
    {
      name: 'reword',
      label: begun ? m.synthesis_act_reword_draft() : m.synthesis_act_reword(),
      edit: null,
      message: ''
    },
    ...passagesOf(theme, card).map((column) => passage(card, column)),
    move('up', card, moves.up),
    move('down', card, moves.down)
  ];
}

function move(name: 'up' | 'down', card: SynthesisCard, after: CardId | null | undefined): SentenceAct {
  const up = name === 'up';
  return {
    name,
    label: up ? m.synthesis_act_up() : m.synthesis_act_down(),
    edit: after === undefined ? null : { type: 'card.reorder', card: card.id, after },
    message: up ? m.synthesis_done_up() : m.synthesis_done_down()
  };
}

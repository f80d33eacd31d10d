// What can be done with a sentence, in the order of the row of buttons: its words, the edit, and what is said once done.
import type { CardKind } from '#core/cards.ts';
import type { CardId } from '#core/ids.ts';
import type { SynthesisCard, SynthesisTheme } from '#core/synthesis.ts';
import { m } from '#lib/paraglide/messages.js';
import type { DocumentEdit } from './apply-edit.ts';
import { movesOf } from './moves.ts';

/** One button. */
export interface SentenceAct {
  readonly name: 'pin' | 'leave' | 'reword' | CardKind | 'up' | 'down';
  readonly label: string;
  /** null: nothing to send now. `reword` opens a field; a move has no way to go. */
  readonly edit: DocumentEdit | null;
  /** What is said once it is kept. */
  readonly message: string;
}

const PROMOTIONS = {
  idea: { label: m.synthesis_act_idea, message: m.synthesis_done_idea },
  finding: { label: m.synthesis_act_finding, message: m.synthesis_done_finding },
  openQuestion: { label: m.synthesis_act_question, message: m.synthesis_done_question }
} satisfies Record<CardKind, Record<'label' | 'message', () => string>>;

/** Where a sentence may pass: between ideas and findings, and out of the questions. */
const PASSAGES = {
  idea: ['finding'],
  finding: ['idea'],
  openQuestion: ['idea', 'finding']
} as const satisfies Record<CardKind, readonly CardKind[]>;

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
    ...PASSAGES[card.kind].map((to): SentenceAct => ({
      name: to,
      label: PROMOTIONS[to].label(),
      edit: { type: 'card.promote', card: card.id, to },
      message: PROMOTIONS[to].message()
    })),
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

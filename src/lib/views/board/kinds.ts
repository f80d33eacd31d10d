// The words of the three columns, in the forms the screens need.
import type { CardKind } from '#core/cards.ts';
import { m } from '#lib/paraglide/messages.js';

/** Each column as a title, as a tab, as one card's kind, and as the act that brings a card there. */
export const KIND_WORDS = {
  idea: {
    title: m.table_idea,
    tab: m.table_idea_tab,
    one: m.table_idea_one,
    act: m.table_act_to_idea,
    proposed: m.table_proposed_idea,
    empty: m.table_empty_idea
  },
  finding: {
    title: m.table_finding,
    tab: m.table_finding_tab,
    one: m.table_finding_one,
    act: m.table_act_to_finding,
    proposed: m.table_proposed_finding,
    empty: m.table_empty_finding
  },
  openQuestion: {
    title: m.table_openQuestion,
    tab: m.table_openQuestion_tab,
    one: m.table_openQuestion_one,
    act: m.table_act_to_openQuestion,
    proposed: m.table_proposed_openQuestion,
    empty: m.table_empty_openQuestion
  }
} satisfies Record<CardKind, Record<string, () => string>>;

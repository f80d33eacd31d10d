// The words of a board's columns, in the forms the screens need: the interface's own for the usual three, the facilitation's for
// any other (COL-2).
import { isPole, OTHER_COLUMN, type Column } from '#core/columns.ts';
import type { CardKind } from '#core/cards.ts';
import { m } from '#lib/paraglide/messages.js';

/** A column as a title, as a tab, as one card's kind, as the field that writes one, as the act that brings a card there, and what is said of it. */
export interface ColumnWords {
  readonly title: string;
  readonly tab: string;
  readonly one: string;
  readonly field: string;
  readonly act: string;
  readonly done: string;
  readonly proposed: string;
  readonly empty: string;
}

const USUAL: Readonly<Record<CardKind, () => ColumnWords>> = {
  idea: () => ({
    title: m.table_idea(),
    tab: m.table_idea_tab(),
    one: m.table_idea_one(),
    field: m.table_capture_label(),
    act: m.table_act_to_idea(),
    done: m.table_done_idea(),
    proposed: m.table_proposed_idea(),
    empty: m.table_empty_idea()
  }),
  finding: () => ({
    title: m.table_finding(),
    tab: m.table_finding_tab(),
    one: m.table_finding_one(),
    field: m.table_capture_finding(),
    act: m.table_act_to_finding(),
    done: m.table_done_finding(),
    proposed: m.table_proposed_finding(),
    empty: m.table_empty_finding()
  }),
  openQuestion: () => ({
    title: m.table_openQuestion(),
    tab: m.table_openQuestion_tab(),
    one: m.table_openQuestion_one(),
    field: m.table_capture_openQuestion(),
    act: m.table_act_to_openQuestion(),
    done: m.table_done_openQuestion(),
    proposed: m.table_proposed_openQuestion(),
    empty: m.table_empty_openQuestion()
  })
};

/** The words of a column. */
export function columnWords(column: Column): ColumnWords {
  const usual = column.title === '' ? USUAL[column.id] : undefined;
  if (usual) return usual();
  const isOther = column.id === OTHER_COLUMN.id;
  const title = column.title || (isOther ? m.columns_other() : m.columns_unnamed());
  const one = column.one || (isOther ? m.columns_other_one() : title);
  return {
    title,
    tab: title,
    one,
    field: isPole(column.id) ? m.table_capture_argument() : one,
    act: m.columns_to({ column: title }),
    done: m.columns_done({ column: title }),
    proposed: m.columns_proposed({ column: title }),
    empty: m.columns_empty()
  };
}

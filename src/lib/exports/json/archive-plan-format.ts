// The plan as an archive tells it: its part of the format (archive-format.ts). What version 2 added is optional.
import type { Attribution } from '#core/cards.ts';
import type { Column } from '#core/columns.ts';
import type { Group, GroupingId, LabelSet, LayoutMode, Phase, Table, Theme } from '#core/plan.ts';
import type { QualityWishes } from '#core/qualities.ts';
import type { Witness } from '#core/witness.ts';
import type { InstantText } from './json-text.ts';

/** One phase; `attribution` is null when it signs as the workshop does. */
export interface ArchivePhase extends Omit<Phase, 'attribution'> {
  readonly attribution: Attribution | null;
}

/** A table with what it told the facilitation. */
export interface ArchiveTable extends Table {
  readonly visio: string;
  readonly locked: boolean;
  readonly finishedRound: number | null;
  /** Who tells there; missing where nobody does. Neither their link nor their notes. */
  readonly witness?: Witness;
  /** The witness has not come. */
  readonly away?: true;
}

/** One way of seating people. */
export interface ArchiveLayout {
  /** Missing: 'circuits'. */
  readonly mode?: LayoutMode;
  readonly hosts: boolean;
  readonly circuits: number;
  readonly themes: readonly Theme[];
  readonly tables: readonly ArchiveTable[];
  readonly groups: readonly Group[];
  /** Of its boards; missing: the usual three. */
  readonly columns?: readonly Column[];
}

/** The plan: its own layout, then the others by name. */
export interface ArchivePlan extends ArchiveLayout {
  readonly people: number;
  readonly startsAt: InstantText;
  /** The end that was promised, once the plan has been changed on the way. */
  readonly promisedEnd?: InstantText;
  readonly zone: string;
  readonly groupings?: readonly ({ readonly id: GroupingId } & ArchiveLayout)[];
  readonly labels?: readonly LabelSet[];
  /** How people of each quality are seated; missing: like everybody. */
  readonly qualities?: QualityWishes;
  /** Whoever names somebody is reminded not to. */
  readonly guardNames?: true;
  readonly phases: readonly ArchivePhase[];
}

// What a layout becomes when its themes change (EDIT-7 to EDIT-9), as the journal keeps it.
import type { SeatId, TableId } from './ids.ts';
import type { Layout, Phase } from './plan.ts';
import type { Seat } from './roster.ts';

/** Where somebody sits in the layout from now on. */
export interface SeatPlace {
  readonly seat: SeatId;
  /** Their group in it; null for a host. */
  readonly group: number | null;
  /** The table they stay at; in the main layout only. */
  readonly hosts: TableId | null;
}

/** A layout with other themes, or the same in another order. */
export interface LayoutChange {
  readonly grouping: string;
  readonly layout: Pick<Layout, 'hosts' | 'circuits' | 'themes' | 'tables' | 'groups'>;
  readonly phases: readonly Phase[];
  /** Seats whose place changes. */
  readonly places: readonly SeatPlace[];
  /** Seats of hosts for whom none was left. */
  readonly added: readonly Seat[];
  /** Secrets of the links of new tables. */
  readonly links: Readonly<Record<TableId, string>>;
}

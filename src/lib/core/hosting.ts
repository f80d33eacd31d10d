// Who stays at a table, and who speaks for it (HOST-1 to HOST-5, RAP-1 to RAP-5): shapes only. Judged in decide-hosts.ts and
// decide-rapporteur.ts, applied in evolve-hosting.ts.
import type { Behalf } from './behalf.ts';
import type { GroupNumber, SeatId, TableId } from './ids.ts';

/** What is asked about hosts. */
export type HostCommand =
  /** From this round on the person stays at that table; whoever hosted it takes their place. */
  | { readonly type: 'seat.host'; readonly seat: SeatId; readonly table: TableId }
  /** From this round on a host goes with a group; null: the smallest. */
  | { readonly type: 'seat.rejoin'; readonly seat: SeatId; readonly group: GroupNumber | null };

/** Who speaks for a table in plenary; null: nobody is named any more. */
export interface RapporteurCommand {
  readonly type: 'rapporteur.name';
  readonly table: TableId;
  readonly who: Behalf | null;
}

/** One seat that stays at a table, or goes with a group. */
export interface HostChange {
  readonly seat: SeatId;
  /** null: it goes with `group`. */
  readonly table: TableId | null;
  readonly group: GroupNumber | null;
}

/** What happened to hosts and to rapporteurs. `M`: how an act is marked (events.ts). */
export type HostingEvent<M> =
  | {
      readonly type: 'seats.hosted';
      readonly changes: readonly HostChange[];
      readonly fromRound: number;
      readonly mark: M;
    }
  | {
      readonly type: 'rapporteur.named';
      readonly table: TableId;
      readonly who: Behalf | null;
      readonly mark: M;
    };

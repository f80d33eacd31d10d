// What simulated people know for certain: the cards the server acknowledged, and the table each person was shown in each
// round. Facts only; what they prove is in verdict.ts.
import type { CardId, GroupNumber, SeatId, TableId } from '#core/ids.ts';
import { kindRow, type PhaseKind } from '#core/phase-kinds.ts';
import type { RefusalCode } from '#core/refusals.ts';
import type { ParticipantView } from '#core/views.ts';

/** One card as it was sent. */
export interface SentCard {
  /** null for a card nobody signs, which may keep its theme only. */
  readonly table: TableId | null;
  readonly text: string;
}

/** One person in one round. */
export interface Place {
  readonly seat: SeatId;
  readonly group: GroupNumber | null;
  readonly round: number;
  /** Of the phase: each way of sitting has its own rounds. */
  readonly kind: PhaseKind;
  /** The table shown in that round; null when none was. */
  readonly shown: TableId | null;
  /** The table that had been announced one round before; null when nobody had said. */
  readonly announced: TableId | null;
}

/** Written by all the simulated people of one rehearsal. */
export class Ledger {
  /** Cards whose ack came. */
  readonly acknowledged = new Map<CardId, SentCard>();
  /** Every card that left a device, acknowledged or not. */
  readonly sent = new Map<CardId, SentCard>();
  /** How often each code was heard. */
  readonly refusals = new Map<RefusalCode, number>();
  /** Every table somebody was shown. */
  readonly tables = new Set<TableId>();
  readonly #places = new Map<string, Place>();
  readonly #announced = new Map<string, TableId>();

  /** A person was refused something. */
  refused(code: RefusalCode): void {
    this.refusals.set(code, (this.refusals.get(code) ?? 0) + 1);
  }

  /** A person was shown where they are. Only rounds at tables count: the last showing of a round is kept. */
  shown({ now, me, here, next }: ParticipantView): void {
    if (here) this.tables.add(here.table);
    if (now.part !== 'round' || now.stage !== 'running' || kindRow(now.kind).place !== 'tables') return;
    const key = (round: number): string => `${me.seat} ${now.kind} ${round}`;
    const announced = this.#announced.get(key(now.round)) ?? null;
    this.#places.set(key(now.round), {
      ...{ seat: me.seat, group: me.group, round: now.round, kind: now.kind },
      ...{ shown: here?.table ?? null, announced }
    });
    // At its last round a way of sitting announces the next one.
    if (next && now.round < now.rounds) this.#announced.set(key(now.round + 1), next.table);
  }

  /** Everybody in every round they saw. */
  get places(): readonly Place[] {
    return [...this.#places.values()];
  }
}

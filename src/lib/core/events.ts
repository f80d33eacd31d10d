// What happened, in the past tense: the only thing that changes a workshop, and what the journal keeps for years.
// A change of shape bumps EVENT_VERSION and adds an upcaster (server/workshops/upcast.ts).
import type { Card, CardKind, CardText } from './cards.ts';
import type { CardId, DeviceHash, GroupNumber, SeatId, TableId, ThemeId } from './ids.ts';
import type { Plan } from './plan.ts';
import type { Seat, SeatState } from './roster.ts';
import type { Timer } from './timer.ts';
import type { Millis } from './units.ts';
import type { Act, Grant, Secrets, Workshop } from './workshop.ts';

/** The schema version new events are written in. */
export const EVENT_VERSION = 1;

/** Who did an act, for the undo bar: only acts of the facilitation can be taken back there. */
export interface ActMark {
  readonly act: Act;
  readonly at: Millis;
  /** Name of the facilitator, perhaps empty; null when it was not the facilitation. */
  readonly by: string | null;
  /** A figure for the sentence. */
  readonly n: number;
}

/** Everything that can have happened. */
export type WorkshopEvent =
  | {
      readonly type: 'workshop.created';
      readonly id: string;
      readonly space: string;
      readonly code: string;
      readonly title: string;
      readonly place: string;
      readonly organizer: string;
      readonly facilitation: string;
      readonly template: Workshop['template'];
      readonly attribution: Workshop['attribution'];
      readonly rehearsalOf: string | null;
      readonly at: Millis;
      readonly plan: Plan;
      readonly seats: readonly Seat[];
      readonly secrets: Secrets;
    }
  | {
      readonly type: 'workshop.described';
      readonly title: string;
      readonly place: string;
      readonly organizer: string;
      readonly facilitation: string;
    }
  | {
      readonly type: 'theme.described';
      readonly theme: ThemeId;
      readonly title: string;
      readonly question: string;
    }
  | { readonly type: 'device.granted'; readonly grant: Grant }
  | { readonly type: 'device.revoked'; readonly device: DeviceHash; readonly role: Grant['role'] }
  | { readonly type: 'seat.added'; readonly seat: Seat }
  | {
      readonly type: 'seat.claimed';
      readonly seat: SeatId;
      readonly remote: boolean;
      readonly lateIn: number;
      readonly at: Millis;
    }
  | {
      readonly type: 'seat.named';
      readonly seat: SeatId;
      readonly name: string;
      readonly affiliation: string;
      readonly thanks: boolean;
    }
  | {
      readonly type: 'seat.changed';
      readonly seat: SeatId;
      readonly state: SeatState;
      readonly mark: ActMark;
    }
  | {
      readonly type: 'seats.moved';
      readonly seats: readonly SeatId[];
      readonly group: GroupNumber;
      readonly fromRound: number;
      readonly mark: ActMark;
    }
  | { readonly type: 'cursor.moved'; readonly to: number; readonly timer: Timer; readonly mark: ActMark }
  | { readonly type: 'timer.changed'; readonly timer: Timer; readonly mark: ActMark }
  | { readonly type: 'workshop.closed'; readonly mark: ActMark }
  | { readonly type: 'workshop.reopened'; readonly at: Millis }
  | { readonly type: 'act.undone'; readonly at: Millis }
  | { readonly type: 'table.helpChanged'; readonly table: TableId; readonly helpAt: Millis | null }
  | { readonly type: 'table.finishChanged'; readonly table: TableId; readonly round: number | null }
  | { readonly type: 'table.visioChanged'; readonly table: TableId; readonly visio: string }
  | { readonly type: 'card.added'; readonly card: Card }
  | ({ readonly type: 'card.edited'; readonly card: CardId; readonly at: Millis } & CardText)
  | {
      readonly type: 'card.promoted';
      readonly card: CardId;
      readonly to: CardKind;
      readonly order: string;
      readonly by: Card['author'];
      readonly mark: ActMark;
    }
  | { readonly type: 'card.proposed'; readonly card: CardId; readonly to: CardKind | null }
  | { readonly type: 'card.pinned'; readonly card: CardId; readonly pinned: boolean; readonly mark: ActMark }
  | { readonly type: 'card.archived'; readonly card: CardId; readonly mark: ActMark }
  | { readonly type: 'card.restored'; readonly card: CardId; readonly mark: ActMark }
  | { readonly type: 'card.reordered'; readonly card: CardId; readonly order: string; readonly mark: ActMark }
  | {
      readonly type: 'synthesis.edited';
      readonly part: 'title' | 'lead' | 'setting' | 'thanks';
      readonly text: string | null;
    }
  | { readonly type: 'synthesis.leftOut'; readonly card: CardId; readonly leftOut: boolean }
  | { readonly type: 'synthesis.reworded'; readonly card: CardId; readonly wording: string | null }
  | {
      readonly type: 'synthesis.published';
      readonly version: number;
      readonly slug: string;
      readonly document: unknown;
      readonly at: Millis;
    }
  | { readonly type: 'synthesis.withdrawn'; readonly at: Millis };

/** The name of an event. */
export type EventType = WorkshopEvent['type'];

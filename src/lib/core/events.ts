// What happened, in the past tense: the only thing that changes a workshop, and what the journal keeps for years.
// A change of shape bumps EVENT_VERSION and adds an upcaster (server/workshops/upcast.ts).
import type { AfarEvent } from './afar.ts';
import type { Behalf } from './behalf.ts';
import type { Attribution, Card, CardAuthor, CardKind, CardText } from './cards.ts';
import type { ChoiceEvent } from './choice.ts';
import type { Column } from './columns.ts';
import type { ErasureEvent } from './erasure.ts';
import type { HostingEvent } from './hosting.ts';
import type { CardId, DeviceHash, GroupNumber, SeatId, TableId, ThemeId, VoteId } from './ids.ts';
import type { Listing } from './listed-people.ts';
import type { Group, GroupingId, Phase, Plan } from './plan.ts';
import type { QualityWishes } from './qualities.ts';
import type { LayoutChange } from './layout-change.ts';
import type { Rollback } from './rollback.ts';
import type { RoomAudience, Saying } from './room.ts';
import type { RoutesChange } from './routes.ts';
import type { Seat, SeatState } from './roster.ts';
import type { SynthesisEvent } from './synthesis-edits.ts';
import type { Timer } from './timer.ts';
import type { Millis } from './units.ts';
import type { Volunteer } from './volunteer.ts';
import type { Vote } from './votes.ts';
import type { TestimonyEvent } from './witness.ts';
import type { Act, Grant, Secrets, Workshop } from './workshop.ts';
import type { ZoomEvent } from './zooms.ts';

/** The schema version new events are written in. 2: cards carry their moves, merge, seal and signature. */
export const EVENT_VERSION = 2;

/** Who did an act, for the undo bar: only acts of the facilitation can be taken back there. */
export interface ActMark {
  readonly act: Act;
  readonly at: Millis;
  /** Name of the facilitator, perhaps empty; null when it was not the facilitation. */
  readonly by: string | null;
  /** A figure for the sentence. */
  readonly n: number;
}

/** What a workshop is born with. */
export interface Birth {
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

/** What an archive gives back besides. */
export type Restored = Pick<
  Workshop,
  | 'stage'
  | 'closedAt'
  | 'control'
  | 'begun'
  | 'cards'
  | 'signals'
  | 'narrators'
  | 'moderated'
  | 'votes'
  | 'edits'
  | 'publication'
  | 'versions'
  | 'testimonies'
  | 'rapporteurs'
  | 'afar'
  | 'choiceClosed'
  | 'zooms'
  | 'forgotten'
>;

/** Everything that can have happened. */
export type WorkshopEvent =
  | ({ readonly type: 'workshop.created' } & Birth)
  /** Opened again from an archive, with new names and secrets and nobody's rights. `at`: when it was first created. */
  | ({ readonly type: 'workshop.imported'; readonly restored: Restored } & Birth)
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
      /** Follow-up questions; missing: unchanged. */
      readonly prompts?: readonly string[];
    }
  /** The boards of a layout have these columns from now on; cards of another stand under « Autres ». */
  | {
      readonly type: 'columns.changed';
      readonly grouping: GroupingId;
      readonly columns: readonly Column[];
    }
  | { readonly type: 'device.granted'; readonly grant: Grant }
  | { readonly type: 'device.revoked'; readonly device: DeviceHash; readonly role: Grant['role'] }
  /** A new place; or whoever contributed from afar takes one in the room, and is the same person. */
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
      /** Missing: as it was. */
      readonly thanksName?: boolean;
    }
  | {
      readonly type: 'seat.thanked';
      readonly seat: SeatId;
      readonly thanks: boolean;
      readonly thanksName: boolean;
    }
  /** Structures that became one: the seats and the cards it was written on. */
  | {
      readonly type: 'affiliations.merged';
      readonly seats: readonly SeatId[];
      readonly cards: readonly CardId[];
      readonly into: string;
      readonly mark: ActMark;
    }
  /** `wishes`: how qualities are seated from now on; missing: as before. */
  | ({ readonly type: 'people.listed'; readonly wishes?: QualityWishes } & Listing)
  | { readonly type: 'people.unlisted'; readonly seats: readonly SeatId[]; readonly mark: ActMark }
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
      /** The layout it is about; missing: 'main'. */
      readonly grouping?: string;
      readonly mark: ActMark;
    }
  | { readonly type: 'cursor.moved'; readonly to: number; readonly timer: Timer; readonly mark: ActMark }
  | { readonly type: 'timer.changed'; readonly timer: Timer; readonly mark: ActMark }
  /** Phases or the hour of the beginning; missing: unchanged. */
  | {
      readonly type: 'plan.changed';
      readonly phases?: readonly Phase[];
      readonly startsAt?: Millis;
      readonly mark: ActMark;
    }
  | {
      readonly type: 'theme.closed';
      readonly grouping: string;
      readonly theme: ThemeId;
      readonly closed: boolean;
      /** Where its layout's groups sit from then on. */
      readonly groups: readonly Group[];
      readonly mark: ActMark;
    }
  /** People go otherwise, from a round on, where they are dealt anew. */
  | ({ readonly type: 'routes.changed'; readonly mark: ActMark } & RoutesChange)
  /** A layout has other themes, or the same in another order: its tables, groups and seats from then on. */
  | ({ readonly type: 'layout.changed'; readonly mark: ActMark } & LayoutChange)
  | { readonly type: 'workshop.closed'; readonly mark: ActMark }
  | { readonly type: 'workshop.reopened'; readonly at: Millis }
  /** `act`: which one of the list; the last one in rows of version 1, which do not say. */
  | { readonly type: 'act.undone'; readonly at: Millis; readonly act?: number }
  | { readonly type: 'table.helpChanged'; readonly table: TableId; readonly helpAt: Millis | null }
  | { readonly type: 'table.finishChanged'; readonly table: TableId; readonly round: number | null }
  | { readonly type: 'table.visioChanged'; readonly table: TableId; readonly visio: string }
  /** `link`: the secret of the table's new link. */
  | { readonly type: 'table.released'; readonly table: TableId; readonly link: string }
  | { readonly type: 'card.added'; readonly card: Card }
  | ({
      readonly type: 'card.edited';
      readonly card: CardId;
      readonly at: Millis;
      /** Missing in rows of version 1. */
      readonly by?: CardAuthor;
    } & CardText)
  /** Words written together in the board's document, as they stood at that instant. */
  | {
      readonly type: 'card.worded';
      readonly card: CardId;
      readonly text: string;
      readonly example: string;
      readonly subPoints: readonly string[];
      readonly at: Millis;
      readonly by: CardAuthor;
    }
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
  /** `by`: missing in rows of version 1. */
  | {
      readonly type: 'card.archived';
      readonly card: CardId;
      readonly by?: CardAuthor;
      readonly mark: ActMark;
    }
  | { readonly type: 'card.restored'; readonly card: CardId; readonly mark: ActMark }
  | { readonly type: 'card.reordered'; readonly card: CardId; readonly order: string; readonly mark: ActMark }
  | { readonly type: 'card.merged'; readonly card: CardId; readonly into: CardId; readonly mark: ActMark }
  | { readonly type: 'card.split'; readonly card: CardId; readonly mark: ActMark }
  | {
      readonly type: 'card.moved';
      readonly card: CardId;
      readonly to: TableId;
      /** Its column there, where that board has not the one it came from. */
      readonly kind?: CardKind;
      readonly order: string;
      readonly by: CardAuthor;
      readonly mark: ActMark;
    }
  | { readonly type: 'card.hidden'; readonly card: CardId; readonly hidden: boolean; readonly mark: ActMark }
  | { readonly type: 'card.shown'; readonly card: CardId; readonly shown: boolean }
  | {
      readonly type: 'card.labelled';
      readonly card: CardId;
      readonly set: string;
      readonly option: string | null;
    }
  | { readonly type: 'card.ascribed'; readonly card: CardId; readonly behalf: Behalf | null }
  /** Whoever already carries it is called otherwise from now on. */
  | { readonly type: 'card.volunteered'; readonly card: CardId; readonly volunteer: Volunteer }
  /** `seat`: whose it was; null for a name that was written down. */
  | {
      readonly type: 'card.released';
      readonly card: CardId;
      readonly volunteer: string;
      readonly seat: SeatId | null;
    }
  | { readonly type: 'writing.rolledBack'; readonly rollback: Rollback; readonly mark: ActMark }
  /** Anonymous cards, published together in an order that says nothing; `at` of their rows is that of the phase. */
  | { readonly type: 'cards.dropped'; readonly cards: readonly Card[] }
  | ({ readonly type: 'anonymous.amended'; readonly card: CardId } & CardText)
  | { readonly type: 'anonymous.withdrawn'; readonly card: CardId }
  | { readonly type: 'board.locked'; readonly table: TableId; readonly locked: boolean }
  | { readonly type: 'seat.muted'; readonly seat: SeatId; readonly muted: boolean }
  | { readonly type: 'seat.narrated'; readonly seat: SeatId; readonly table: TableId | null }
  | { readonly type: 'notes.written'; readonly seat: SeatId; readonly text: string }
  | { readonly type: 'workshop.moderated'; readonly moderated: boolean }
  | { readonly type: 'workshop.guarded'; readonly guarded: boolean }
  | { readonly type: 'room.shown'; readonly table: TableId | null }
  | { readonly type: 'room.said'; readonly saying: Saying; readonly mark: ActMark }
  | { readonly type: 'room.unsaid'; readonly to: RoomAudience; readonly mark: ActMark }
  | { readonly type: 'room.gathered'; readonly on: boolean; readonly mark: ActMark }
  | { readonly type: 'room.spotlit'; readonly card: CardId | null }
  | { readonly type: 'phase.attributed'; readonly phase: number; readonly attribution: Attribution }
  | { readonly type: 'solo.begun'; readonly at: Millis; readonly until: Millis }
  | { readonly type: 'solo.revealed'; readonly at: Millis }
  | { readonly type: 'vote.opened'; readonly vote: Vote }
  | { readonly type: 'vote.admitted'; readonly vote: VoteId; readonly seat: SeatId }
  | { readonly type: 'vote.counted'; readonly vote: VoteId; readonly line: string; readonly hands: number }
  | { readonly type: 'vote.closed'; readonly vote: VoteId; readonly totals: NonNullable<Vote['totals']> }
  | { readonly type: 'vote.revealed'; readonly vote: VoteId; readonly at: Millis }
  | ErasureEvent
  | AfarEvent
  | ChoiceEvent
  | HostingEvent<ActMark>
  | SynthesisEvent
  | TestimonyEvent
  | ZoomEvent;

/** The event a workshop begins with. */
export type FirstEvent = Extract<WorkshopEvent, { type: 'workshop.created' | 'workshop.imported' }>;

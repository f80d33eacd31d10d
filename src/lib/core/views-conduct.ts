// Shapes of what only the facilitation is shown: tiles, seats, agenda, acts (VIEW-1, ACT-1). Computed in view-*.ts.
import type { Column } from './columns.ts';
import type { GroupNumber, SeatId, TableId, ThemeId } from './ids.ts';
import type { PhaseKind } from './phase-kinds.ts';
import type { PlaceView, Sharing } from './place-view.ts';
import type { GroupingId } from './plan.ts';
import type { Quality } from './qualities.ts';
import type { QualityCount } from './quality-counts.ts';
import type { SeatState } from './roster.ts';
import type { ThanksChoice } from './thanks.ts';
import type { Millis, Minutes } from './units.ts';
import type { SpeakerView } from './views-people.ts';
import type { Act } from './workshop.ts';

/** One tile of the facilitator. */
export interface TableTile extends Sharing {
  readonly place: PlaceView;
  readonly group: GroupNumber | null;
  readonly present: number;
  readonly expected: number;
  readonly remote: number;
  readonly hostHere: boolean;
  /** Cards of this round, and of the whole day. */
  readonly cards: number;
  readonly allCards: number;
  /** Cards its board holds, archived ones and those under another with them; missing while there is room for many more. */
  readonly held?: number;
  /** Last card of this round (or the start of the round); null when nobody is writing there. */
  readonly quietSince: Millis | null;
  readonly helpAt: Millis | null;
  readonly finished: boolean;
  /** Of the people expected there, the qualities that enough people of the workshop share. */
  readonly qualities: readonly QualityCount[];
  /** One person wrote nearly all of this round: how many of how many cards. Never said where nobody signs. */
  readonly oneVoice?: { readonly cards: number; readonly of: number };
  /** Who speaks for it in plenary; missing: nobody was named. */
  readonly speaker?: SpeakerView;
  /** Too many or too few people at the table, its host counted: how many. */
  readonly crowd?: { readonly kind: 'many' | 'few'; readonly people: number };
}

/** One seat, as the facilitation sees it. */
export interface SeatView {
  readonly seat: SeatId;
  readonly number: number;
  readonly name: string;
  readonly affiliation: string;
  /** How they may be thanked; null: never asked (THX-1). */
  readonly thanked: ThanksChoice | null;
  readonly group: GroupNumber | null;
  readonly hosts: TableId | null;
  readonly state: SeatState;
  readonly claimed: boolean;
  readonly remote: boolean;
  readonly lateIn: number;
  readonly table: TableId | null;
  readonly muted: boolean;
  readonly narrates: TableId | null;
  /** Missing: not known. */
  readonly quality?: Quality;
  /** Named by the list. */
  readonly listed?: true;
  /** Themes they would go to, best first, where each chooses; missing: none is preferred. */
  readonly ranking?: readonly ThemeId[];
}

/** One line of the timeline. */
export interface AgendaStepView {
  readonly index: number;
  readonly phase: number;
  readonly kind: PhaseKind;
  readonly title: string;
  readonly part: 'whole' | 'round' | 'move';
  readonly round: number;
  readonly minutes: Minutes;
  readonly plannedAt: Millis;
  readonly plannedEnd: Millis;
  /** Real when done, forecast otherwise. */
  readonly at: Millis;
  readonly end: Millis;
  readonly state: 'done' | 'now' | 'ahead';
}

/** The one next act and its consequence, as facts: the screen says it in words. */
export interface NextAct {
  readonly command: 'workshop.start' | 'cursor.next' | 'workshop.close' | 'workshop.reopen';
  /** What begins: null when it closes or reopens. */
  readonly kind: PhaseKind | null;
  readonly title: string;
  readonly part: 'whole' | 'round' | 'move';
  readonly round: number;
  readonly minutes: Minutes;
  /** People who change tables, hosts who stay. */
  readonly moving: number;
  readonly staying: number;
}

/** A proposal to bring a group that has become too small into another. */
export interface MergeView {
  readonly group: GroupNumber;
  readonly into: GroupNumber;
  readonly present: number;
  /** Titles the people would see twice, and never. */
  readonly twice: readonly string[];
  readonly misses: readonly string[];
}

/** Where one group goes. */
export interface RotationRow {
  readonly group: GroupNumber;
  readonly people: number;
  /** Its table at each round. */
  readonly tables: readonly TableId[];
  readonly misses: readonly string[];
}

/** A table of the next round, and how many people sit there. */
export interface SizeView {
  readonly table: TableId;
  readonly people: number;
  /** Where groups go round: somebody of its groups has left. */
  readonly left?: true;
}

/** The state of a room that moves, as facts: what may want repairing. */
export interface MixView {
  /** People are dealt anew at each round, or go round in groups. */
  readonly mode: 'scatter' | 'circuits';
  readonly rounds: number;
  /** The first round that may change, from 1; past the last when none may. */
  readonly from: number;
  /** People who came after and follow somebody, in the rounds to come. */
  readonly followers: number;
  /** People whose way leads to a table that is closed. */
  readonly astray: number;
  /** Tables of the next round: too few people there, or nobody who stays and welcomes. */
  readonly small: readonly SizeView[];
  readonly unwelcomed: readonly TableId[];
  /** Where groups go round: more than seven people there. */
  readonly crowded?: readonly SizeView[];
  /** Tables that may close, and those that have; where groups go round, a theme closes with all of its own. */
  readonly tables: readonly {
    readonly place: PlaceView;
    readonly theme: ThemeId;
    readonly closed: boolean;
  }[];
}

/** A proposal to send the last people of a table of more than seven to a smaller group. */
export interface SpreadView {
  readonly group: GroupNumber;
  readonly into: GroupNumber;
  readonly seats: readonly SeatId[];
  /** Titles these people would see twice, and never. */
  readonly twice: readonly string[];
  readonly misses: readonly string[];
}

/** An act of the facilitation that can be taken back. `open`: whatever happened since. */
export interface ActView {
  /** What `act.undo` names. */
  readonly id: number;
  readonly act: Act;
  readonly by: string;
  readonly at: Millis;
  readonly n: number;
  /** false when the workshop has moved since: an act of conduct is then no longer offered. */
  readonly open: boolean;
}

/** One way of seating people, by the columns of its boards. */
export interface LayoutView {
  readonly grouping: GroupingId;
  /** Of the first phase that has it; perhaps empty. */
  readonly title: string;
  readonly columns: readonly Column[];
  /** Cards under « Autres ». */
  readonly astray: number;
  /** Themes may be added to it and taken from it. */
  readonly grows: boolean;
}

// What each audience receives (VIEW-1 to VIEW-4): shapes only, computed in view-*.ts. Nobody receives what the role may
// not know: no author on a card, no secret outside the facilitation, no other person's name on a phone.
import type { HidesAmong } from './attribution.ts';
import type { Attribution } from './cards.ts';
import type { CardId, GroupNumber, SeatId, TableId } from './ids.ts';
import type { PhaseKind } from './phase-kinds.ts';
import type { LateProposal } from './late-proposals.ts';
import type { FlowFacts, MoveView, OwnWay, PlaceName, PlaceView, Sharing } from './place-view.ts';
import type { ConsoleRoomView, RoomView, WallRoomView } from './room-view.ts';
import type { Beat, Phase, LabelSet } from './plan.ts';
import type { QualityCount } from './quality-counts.ts';
import type { QualityWishes } from './qualities.ts';
import type { UnmetWish } from './rotation/spread.ts';
import type { Timer } from './timer.ts';
import type { Millis } from './units.ts';
import type { OwnerFacts } from './views-owner.ts';
import type { HostTestimony, NarratorFacts, TestimonyView } from './views-testimony.ts';
import type { AfarConsole, AfarMe, AfarPart } from './views-afar.ts';
import type { CardView, LabelCount } from './views-cards.ts';
import type { ChoiceConsole, ChoicePart, ChoiceWall } from './views-choice.ts';
import type { HostPeople, ParticipantPeople, WallPeople } from './views-people.ts';
import type { RestView } from './views-rest.ts';
import type { AskRow, VoteView } from './views-votes.ts';
import type {
  ActView,
  AgendaStepView,
  LayoutView,
  MergeView,
  MixView,
  NextAct,
  RotationRow,
  SeatView,
  SpreadView,
  TableTile
} from './views-conduct.ts';
import type { Secrets, WorkshopStage } from './workshop.ts';

/** Where we are, for everybody. */
export interface NowView {
  readonly stage: WorkshopStage;
  readonly kind: PhaseKind;
  readonly title: string;
  readonly instruction: string;
  readonly part: 'whole' | 'round' | 'move';
  /** Parts of the phase's time, to be said; empty when it has none. */
  readonly beats: readonly Beat[];
  /** The theme of this round, where everybody is at the same one; null elsewhere. */
  readonly theme: { readonly letter: string; readonly title: string; readonly question: string } | null;
  /** The theme after it; missing at the last one. */
  readonly following?: { readonly letter: string; readonly title: string };
  /** Sets of labels, in a phase that sorts; missing elsewhere. */
  readonly labels?: readonly LabelSet[];
  /** 0 outside a rotation. */
  readonly round: number;
  readonly rounds: number;
  readonly timer: Timer;
  /** May cards be written at the tables now? */
  readonly writes: boolean;
  /** May every board be read now? */
  readonly readsAll: boolean;
  /** How what is written now is signed. */
  readonly attribution: Attribution;
  /** Until when one writes alone (a wish, not an end: the facilitation reveals); null when one does not. */
  readonly soloUntil: Millis | null;
  /** Forecast end of the whole workshop. */
  readonly endsAt: Millis;
  readonly driftMinutes: number;
  readonly zone: string;
  /** Index of the step in the plan, and the control version acts must name. */
  readonly step: number;
  readonly version: number;
}

/** A workshop as named on every screen. */
export interface HeadView {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly rehearsal: boolean;
  readonly attribution: Attribution;
  /** Naming somebody who is here is answered by a reminder. */
  readonly guardNames?: true;
}

/** Own seat. */
export interface MeView extends AfarMe {
  readonly seat: SeatId;
  readonly number: number;
  readonly group: GroupNumber | null;
  readonly name: string;
  readonly affiliation: string;
  readonly thanks: boolean;
  readonly thanksName?: boolean;
  readonly remote: boolean;
  readonly resumeCode: string;
  /** Round of arrival when late, else 0. */
  readonly lateIn: number;
  /** The facilitation has suspended this person's writing. */
  readonly muted: boolean;
  /** Where this person tells a story; null when they do not. */
  readonly narrates: TableId | null;
  /** People change tables and this person does not: they welcome. */
  readonly stays?: true;
  /** Nobody else is of this structure: it is a name (ATT-3). */
  readonly alone: boolean;
  /** Own private notes; empty for whoever is not a narrator. */
  readonly notes: string;
  /** Cards this person carries, wherever they are; missing: none. */
  readonly carries?: readonly { readonly card: CardId; readonly text: string }[];
}

/** A phone: about 1 kB. */
export interface ParticipantView extends ParticipantPeople, AfarPart, ChoicePart, Sharing, OwnWay {
  readonly for: 'participant';
  readonly head: HeadView;
  readonly now: NowView;
  readonly me: MeView;
  /** The table of the current (or first) round; null only when the workshop has none for this seat. */
  readonly here: PlaceView | null;
  /** Where the next move leads; null at the last round. */
  readonly next: PlaceView | null;
  /** Themes this person's group will not visit, by title; usually none. */
  readonly misses: readonly string[];
  /** Boards that may be read now, own table excepted. */
  readonly readable: readonly PlaceView[];
  /** Among whom what is written now is hidden; null where it is signed (ATT-6). */
  readonly hides: HidesAmong | null;
  /** What the facilitation says to this person; missing when nothing is said. */
  readonly room?: RoomView;
  readonly vote: VoteView | null;
  /** Public address of the published synthesis; empty until published. */
  readonly published: string;
}

/** A table's own device. */
export interface HostView extends HostPeople, RestView {
  readonly for: 'host';
  readonly head: HeadView;
  readonly now: NowView;
  readonly here: PlaceView;
  readonly prompts: readonly string[];
  /** The group sitting here; null when people are not seated. */
  readonly group: GroupNumber | null;
  readonly present: number;
  readonly expected: number;
  readonly helpAt: Millis | null;
  readonly finished: boolean;
  /** People sit at other tables for now: nobody comes to this one. */
  readonly idle: boolean;
  /** During a move: the group that leaves, and where it goes. */
  readonly leaves: { readonly group: GroupNumber; readonly to: PlaceView | null } | null;
  /** Among whom what people write here now is hidden; null where it is signed. */
  readonly hides: HidesAmong | null;
  readonly readable: readonly PlaceView[];
  /** Every other table, as a card moves there. */
  readonly elsewhere: readonly PlaceName[];
  /** What the facilitation says to this table; missing when nothing is said. */
  readonly room?: RoomView;
  /** The witness of this table; missing where none tells. */
  readonly testimony?: HostTestimony;
  readonly vote: VoteView | null;
  readonly published: string;
}

/** One part of the plan. `begun`: it keeps its place, `roundsOver` of its rounds are behind (missing: none). `needed`: it alone takes groups round their tables, so that it stays. */
export type PartView = Pick<
  Phase,
  'id' | 'kind' | 'title' | 'instruction' | 'minutes' | 'rounds' | 'move'
> & { readonly begun: boolean; readonly needed?: true; readonly roundsOver?: number };

/** Everything a facilitator needs. */
export interface FacilitatorView extends AfarConsole, ChoiceConsole, FlowFacts {
  readonly for: 'facilitator';
  readonly head: HeadView;
  readonly now: NowView;
  readonly place: string;
  readonly organizer: string;
  readonly facilitation: string;
  readonly startsAt: Millis;
  readonly next: NextAct | null;
  /** The last act, if it can be taken back. */
  readonly undo: ActView | null;
  /** Acts that can be taken back, the last one first. */
  readonly acts: readonly ActView[];
  readonly moderated: boolean;
  /** The board on the room's screen; null for none. */
  readonly roomShows: TableId | null;
  /** What was said to the room; missing when nothing stands. */
  readonly room?: ConsoleRoomView;
  readonly vote: VoteView | null;
  /** Questions of this phase (of this round), in order. `vote`: what it was asked as; null before. */
  readonly asks: readonly AskRow[];
  /** How each phase is signed, in the order of the plan; `begun`: it can no longer change. */
  readonly signatures: readonly {
    readonly phase: number;
    readonly title: string;
    readonly writes: boolean;
    readonly attribution: Attribution;
    readonly begun: boolean;
  }[];
  readonly tiles: readonly TableTile[];
  readonly seats: readonly SeatView[];
  readonly present: number;
  readonly expected: number;
  /** Of people of each quality, as figures; how each is seated, and what that could not grant. */
  readonly qualities: readonly QualityCount[];
  readonly wishes: QualityWishes;
  readonly unmet: readonly UnmetWish[];
  readonly agenda: readonly AgendaStepView[];
  readonly plannedEndsAt: Millis;
  /** One row per group: its table at each round. */
  readonly rotation: readonly RotationRow[];
  readonly moves: readonly MoveView[];
  readonly merges: readonly MergeView[];
  /** Tables of more than seven whose last ones could go to another group; missing when there is none. */
  readonly spreads?: readonly SpreadView[];
  readonly mix?: MixView;
  /** Structures cited on cards, as they were written. */
  readonly cited: readonly { readonly name: string; readonly count: number }[];
  /** Cards that somebody offers to carry. */
  readonly carried: number;
  readonly facilitators: readonly string[];
  readonly secrets: Secrets;
  /** One for each table where a witness tells; missing where none does. */
  readonly testimonies?: readonly TestimonyView[];
  readonly themes: readonly {
    readonly id: string;
    readonly letter: string;
    readonly title: string;
    readonly question: string;
    readonly prompts: readonly string[];
    readonly closed: boolean;
    /** The layout it belongs to. */
    readonly grouping: string;
  }[];
  /** Parts of the plan as they can be edited, in order. */
  readonly parts: readonly PartView[];
  /** Ways of ending on time; empty when nobody is late. */
  readonly late: readonly LateProposal[];
  /** Columns that may be changed; missing where every board is a tension's. */
  readonly layouts?: readonly LayoutView[];
  readonly circuits: number;
  readonly hosts: boolean;
  /** Every table that has a device and a tent, of every layout in the order of the day; missing: those of the tiles. */
  readonly hosted?: readonly PlaceView[];
  readonly archived: number;
  readonly publication: { readonly version: number; readonly at: Millis; readonly address: string } | null;
}

/** The screen of the room: nothing a stranger could not see. */
export interface ProjectionView extends WallPeople, ChoiceWall, FlowFacts {
  readonly for: 'projection';
  readonly head: HeadView;
  readonly now: NowView;
  readonly present: number;
  readonly expected: number;
  readonly tables: readonly {
    readonly place: PlaceView;
    readonly group: GroupNumber | null;
    readonly present: number;
    readonly seats: number;
    readonly host: boolean;
  }[];
  /** Filled during a move: who goes where. */
  readonly moves: readonly MoveView[];
  /** The board the facilitation shows, without what is hidden, sealed or, when moderated, not let through. */
  readonly harvest: {
    readonly place: PlaceView;
    readonly cards: readonly (Pick<CardView, 'id' | 'kind' | 'text' | 'example' | 'cited' | 'pinned'> & {
      /** Gommettes it was given, where a vote was shown; missing where none was. */
      readonly votes?: number;
    })[];
  } | null;
  /** The board the facilitation chose to show; missing when it chose none. */
  readonly roomShows?: TableId;
  /** Where people without a phone go, by their number, while people are dealt anew; missing elsewhere. */
  readonly seating?: readonly { readonly number: number; readonly mark: string }[];
  /** How many cards carry each label, in a phase that sorts; missing elsewhere. */
  readonly labels?: readonly LabelCount[];
  /** What the room is told; missing when nothing is. */
  readonly room?: WallRoomView;
  readonly vote: VoteView | null;
  readonly published: string;
}

/** A witness's screen, on any of their devices. */
export interface NarratorView extends NarratorFacts {
  readonly for: 'narrator';
  readonly head: HeadView;
  readonly now: NowView;
}

/** An owner's screen, on any of their devices. */
export type OwnerView = OwnerFacts & Pick<NarratorView, 'head' | 'now'> & { readonly for: 'owner' };

/** Any of them. */
export type WorkshopView =
  ParticipantView | HostView | FacilitatorView | NarratorView | OwnerView | ProjectionView;

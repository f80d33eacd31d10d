// The referee's state of one workshop: what decide() reads and evolve() returns. Plain data, never mutated.
import type { Afar } from './afar.ts';
import type { Behalf } from './behalf.ts';
import type { Attribution, Card, CardAuthor, CardText } from './cards.ts';
import type { CardId, DeviceHash, JoinCode, SeatId, TableId, ThemeId, WorkshopId, ZoomId } from './ids.ts';
import type { RetiredVersion } from './erasure.ts';
import type { Plan } from './plan.ts';
import type { Forgotten } from './forgotten.ts';
import type { RoomBefore, RoomMoment } from './room.ts';
import type { Seat } from './roster.ts';
import type { SynthesisEdits } from './synthesis-edits.ts';
import type { Timer } from './timer.ts';
import type { Millis } from './units.ts';
import type { Vote } from './votes.ts';
import type { Testimonies } from './witness.ts';
import type { Zoom } from './zooms.ts';

/** prepared → running → closed → running (reopened). See LIFECYCLE. */
export type WorkshopStage = 'prepared' | 'running' | 'closed';

/** What a device may act as. One device may hold several grants. */
export type Grant =
  | { readonly role: 'facilitator'; readonly device: DeviceHash; readonly name: string }
  | { readonly role: 'host'; readonly device: DeviceHash; readonly table: TableId }
  /** Whoever opened the link of a table's witness. */
  | { readonly role: 'narrator'; readonly device: DeviceHash; readonly table: TableId }
  /** Whoever opened the link of a zoom. */
  | { readonly role: 'owner'; readonly device: DeviceHash; readonly zoom: ZoomId }
  | { readonly role: 'participant'; readonly device: DeviceHash; readonly seat: SeatId };

/** Where the workshop is. `version` grows at each act: a command that names an older one is stale. */
export interface Control {
  readonly version: number;
  /** Index in stepsOf(plan); 0 before and at the start. */
  readonly cursor: number;
  readonly timer: Timer;
  /** When each step began, oldest first; a step gone back to appears again. */
  readonly track: readonly { readonly step: number; readonly at: Millis }[];
}

/** What a table told the facilitation. */
export interface TableSignals {
  /** When help was asked; null when not. */
  readonly helpAt: Millis | null;
  /** The round that was declared finished; null when not. */
  readonly finishedRound: number | null;
  /** Where its remote people talk; empty when none. Opened elsewhere, never by us. */
  readonly visio: string;
  /** Nobody but the facilitation writes there. */
  readonly locked: boolean;
}

/** A minute alone: what is written is sealed until it is revealed. */
export interface Solo {
  readonly at: Millis;
  readonly until: Millis;
}

/** One change of words, kept a few minutes so that one person's can be taken back. */
export interface Writing {
  readonly at: Millis;
  readonly by: CardAuthor;
  readonly card: CardId;
  /** null: the card was born then. */
  readonly before: CardText | null;
  readonly after: CardText;
  /** Put in the bin then; its words did not change. */
  readonly binned: boolean;
}

/** Acts that can be taken back. */
export const ACTS = [
  'start',
  'next',
  'jump',
  'extend',
  'pause',
  'resume',
  'absent',
  'present',
  'move',
  'merge',
  'promote',
  'pin',
  'archive',
  'restore',
  'reorder',
  'merges',
  'splits',
  'moveCard',
  'hide',
  'rollback',
  'plan',
  'routes',
  'say',
  'unsay',
  'gather',
  'ungather',
  'unify',
  'unlist',
  'host',
  'rapporteur',
  'close'
] as const;
/** One kind of act. */
export type Act = (typeof ACTS)[number];

/** What an act replaced, so that taking it back is exact. */
export interface UndoEntry {
  /** 1, 2, 3… in the order of the acts: what `act.undo` names. */
  readonly id: number;
  readonly act: Act;
  readonly at: Millis;
  /** Who did it, as shown to a co-facilitator. */
  readonly by: string;
  readonly control: Control | null;
  readonly stage: WorkshopStage | null;
  readonly seats: readonly Seat[];
  readonly cards: readonly Card[];
  /** The plan as it was; missing: the act did not change it. */
  readonly plan?: Plan;
  /** Links of the tables of that plan, where the act took some away. */
  readonly links?: Secrets['hosts'];
  /** What was said before, for an act that spoke to the room. */
  readonly room?: RoomBefore;
  /** Who spoke for a table before, for an act that named somebody. */
  readonly rapporteur?: { readonly table: TableId; readonly before: Behalf | null };
  /** The name structures were given, for an act that made them one. */
  readonly spelling?: string;
  /** A figure for the sentence: minutes of an extension, the round left. */
  readonly n: number;
}

/** Secrets of a workshop: only ever sent to its facilitators. */
export interface Secrets {
  /** 12 characters in three blocks of four. */
  readonly recovery: string;
  /** In the link that makes a co-facilitator. */
  readonly invite: string;
  /** In the link or QR that makes a table's device. */
  readonly hosts: Readonly<Record<TableId, string>>;
  /** In the link of a table's witness, once one is invited. */
  readonly narrators?: Readonly<Record<TableId, string>>;
  /** In the link of a zoom's owner. */
  readonly zooms?: Readonly<Record<ZoomId, string>>;
}

/** The published page: frozen as it was. */
export interface Publication {
  readonly version: number;
  readonly at: Millis;
  /** In the public address. 16 letters and digits. */
  readonly slug: string;
  /** The document itself, as exports/blocks.ts describes it. */
  readonly document: unknown;
  readonly withdrawn: boolean;
  /** Versions that an erasure retired, oldest first; missing: none. */
  readonly retired?: readonly RetiredVersion[];
}

/** Everything about one workshop. */
export interface Workshop {
  readonly id: WorkshopId;
  readonly space: string;
  readonly code: JoinCode;
  readonly stage: WorkshopStage;
  readonly title: string;
  readonly place: string;
  readonly organizer: string;
  /** Who animates, as the article says it. */
  readonly facilitation: string;
  readonly template: { readonly id: string; readonly version: number };
  /** How cards are signed in phases that do not say otherwise. */
  readonly attribution: Attribution;
  readonly rehearsalOf: WorkshopId | null;
  readonly createdAt: Millis;
  readonly closedAt: Millis | null;
  readonly plan: Plan;
  readonly control: Control;
  /** Every step that ever began, in order of beginning; taking an act back forgets none: what was written stands. */
  readonly begun: readonly number[];
  readonly seats: Readonly<Record<SeatId, Seat>>;
  readonly cards: Readonly<Record<CardId, Card>>;
  readonly signals: Readonly<Record<TableId, TableSignals>>;
  readonly grants: readonly Grant[];
  readonly secrets: Secrets;
  readonly undo: readonly UndoEntry[];
  /** Number of acts ever remembered. */
  readonly acts: number;
  readonly muted: readonly SeatId[];
  /** Who tells a story, and at which table. */
  readonly narrators: Readonly<Record<SeatId, TableId>>;
  /** Narrators' private notes. */
  readonly notes: Readonly<Record<SeatId, string>>;
  /** What witnesses prepare by their link, and what is quoted of them; missing: nobody is invited. */
  readonly testimonies?: Testimonies;
  /** « Zoom sur… », in the order they were opened; missing: none ever was. */
  readonly zooms?: readonly Zoom[];
  /** Who speaks for each table in plenary; missing: nobody was named. */
  readonly rapporteurs?: Readonly<Record<TableId, Behalf>>;
  readonly moderated: boolean;
  /** The board the room's screen shows; null for none. */
  readonly roomShows: TableId | null;
  /** What the room is told at this moment. */
  readonly room: RoomMoment;
  readonly solo: Solo | null;
  /** The link left open from afar; missing: it never was. */
  readonly afar?: Afar;
  /** Words changed in the last minutes, oldest first. */
  readonly recent: readonly Writing[];
  readonly votes: readonly Vote[];
  readonly edits: SynthesisEdits;
  readonly publication: Publication | null;
  /** Number of publications so far. */
  readonly versions: number;
  /** Nobody ranks themes any more, where each chooses; missing: one may (CHO-2). */
  readonly choiceClosed?: true;
  /** Its people were forgotten (KEEP-1); missing: they are here. */
  readonly forgotten?: Forgotten;
}

/** What a theme is called and asks; the part of it that can be edited. */
export interface ThemeWords {
  readonly theme: ThemeId;
  readonly title: string;
  readonly question: string;
  readonly prompts: readonly string[];
}

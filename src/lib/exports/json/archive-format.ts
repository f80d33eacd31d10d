// The shape of Tablée's JSON files, versions 1 and 2 (docs/formats.md, ARC-1 to ARC-10): a whole format in one place, hence its
// length. It is frozen: files live longer than programs. What version 2 added is optional, so that one reader reads both. No id,
// no secret and no right is in it: cards and people go by numbers, instants by their text in UTC.
import type { AskIcon } from '#core/asks.ts';
import type { Attribution, CardKind, CardStamp, CardText } from '#core/cards.ts';
import type { Column } from '#core/columns.ts';
import type { RetiredVersion } from '#core/erasure.ts';
import type { GroupNumber, TableId, ThemeId } from '#core/ids.ts';
import type { GroupingId, Table } from '#core/plan.ts';
import type { Quality } from '#core/qualities.ts';
import type { Seat } from '#core/roster.ts';
import type { Cover, ImageFacts } from '#core/synthesis-edits.ts';
import type { Millis } from '#core/units.ts';
import type { VolunteerName } from '#core/volunteer.ts';
import type { Vote, VoteAsk } from '#core/votes.ts';
import type { Workshop } from '#core/workshop.ts';
import type { Block, Document, Item } from '#lib/exports/blocks.ts';
import type { ArchiveArrangement } from './archive-edits-format.ts';
import type { ArchivePlan } from './archive-plan-format.ts';
import type { InstantText } from './json-text.ts';

/** The versions these files are written in: each in the first that can say all of it (archive-version.ts). */
export const ARCHIVE_VERSIONS = [1, 2] as const;
/** One of them. */
export type ArchiveVersion = (typeof ARCHIVE_VERSIONS)[number];
/** What a file of a whole workshop says it is. */
export const WORKSHOP_FORMAT = 'tablee.workshop';
/** What a file of one board says it is. */
export const BOARD_FORMAT = 'tablee.board';

/** 1, 2, 3… through all the boards, in the order of the file. */
export type CardNumber = number;
/** As printed on the plan. */
export type SeatNumber = number;

/** Who did something, people by the number of their seat. */
export type ArchiveAuthor =
  | { readonly by: 'seat'; readonly seat: SeatNumber }
  | { readonly by: 'host'; readonly table: TableId }
  | { readonly by: 'facilitator' }
  | { readonly by: 'anonymous' };

/** On whose behalf a table or the facilitation wrote: somebody of the file, or a first name that was said. */
export type ArchiveBehalf = { readonly seat: SeatNumber } | { readonly name: string };

/** One card, with everything that became of it. */
export interface ArchiveCard extends CardText {
  readonly number: CardNumber;
  readonly kind: CardKind;
  readonly order: string;
  readonly stamp: CardStamp;
  readonly author: ArchiveAuthor;
  /** Whose words they are, where a table or the facilitation wrote; missing: nobody's in particular. */
  readonly behalf?: ArchiveBehalf;
  readonly attribution: Attribution;
  readonly createdAt: InstantText;
  readonly editedAt: InstantText;
  readonly late: boolean;
  readonly pinned: boolean;
  readonly hidden: boolean;
  readonly shown: boolean;
  readonly archivedAt: InstantText | null;
  readonly proposed: CardKind | null;
  readonly mergedInto: CardNumber | null;
  readonly passages: readonly {
    readonly at: InstantText;
    readonly from: CardKind;
    readonly to: CardKind;
    readonly by: ArchiveAuthor;
  }[];
  readonly moves: readonly {
    readonly at: InstantText;
    readonly from: TableId;
    readonly to: TableId;
    readonly by: ArchiveAuthor;
  }[];
  /** « Portent : … », in the order they came; missing: nobody. */
  readonly volunteers?: readonly ArchiveVolunteer[];
  /** Words of a witness, who agreed to them; those they have not agreed to are not in the file. */
  readonly quote?: ArchiveQuote;
  /** Which label of each set of the plan it carries. */
  readonly labels?: Readonly<Record<string, string>>;
  /** It came by the link left open. */
  readonly afar?: true;
}

/** Who agreed to a quote, and when. `table`: where they told. */
export interface ArchiveQuote {
  readonly number: number;
  readonly table: TableId;
  readonly at: InstantText;
  readonly name: string;
  readonly affiliation: string;
}

/** Somebody who carries a card: a person, or a name that was written down, numbered within the card. */
export type ArchiveVolunteer =
  | { readonly by: 'seat'; readonly seat: SeatNumber; readonly as: VolunteerName }
  | { readonly by: 'told'; readonly number: number; readonly name: string };

/** The cards of one table, column by column, each in its order. */
export interface ArchiveBoard {
  readonly table: TableId;
  readonly cards: readonly ArchiveCard[];
}

/** The clock of a step, in milliseconds. */
export type ArchiveTimer =
  | { readonly state: 'running'; readonly endsAt: InstantText; readonly length: Millis }
  | { readonly state: 'paused'; readonly remaining: Millis; readonly length: Millis }
  | { readonly state: 'off' };

/** Where the workshop was. Steps are counted from 0 in the plan unrolled. */
export interface ArchiveConduct {
  readonly step: number;
  readonly timer: ArchiveTimer;
  readonly track: readonly { readonly step: number; readonly at: InstantText }[];
  readonly begun: readonly number[];
  /** Who speaks in plenary, by table: people by their seat, or a first name that was said. */
  readonly rapporteurs?: readonly ({ readonly table: TableId } & ArchiveBehalf)[];
  /** Where people choose their tables: nobody says any more. */
  readonly choiceClosed?: true;
}

/** Which group, from which round on. */
export interface ArchiveGroupSince {
  readonly fromRound: number;
  readonly group: GroupNumber;
}

/** One person. Nothing that lets anybody come back in their place. */
export interface ArchiveSeat {
  readonly number: SeatNumber;
  readonly name: string;
  readonly affiliation: string;
  readonly thanks: boolean;
  /** And the person by name with it? Missing: never asked. */
  readonly thanksName?: boolean;
  readonly state: Seat['state'];
  /** Was the person there at some moment? */
  readonly came: boolean;
  readonly remote: boolean;
  readonly hosts: TableId | null;
  /** Which table they stayed at, from which round on; missing: `hosts`, all along. */
  readonly hosted?: readonly { readonly fromRound: number; readonly table: TableId | null }[];
  readonly groups: readonly ArchiveGroupSince[];
  /** Groups in the other layouts of the plan. */
  readonly others?: readonly {
    readonly grouping: GroupingId;
    readonly groups: readonly ArchiveGroupSince[];
  }[];
  readonly lateIn: number;
  /** The layout of that round; missing: 'main'. */
  readonly lateAt?: GroupingId;
  /** null: nobody has come yet. */
  readonly since: InstantText | null;
  /** The table where the person tells a story. */
  readonly narrates: TableId | null;
  /** In what quality they come; missing: not known. */
  readonly quality?: Quality;
  /** Named by a list of people. */
  readonly listed?: true;
  /** Contributed by the link left open, without a place in the room. */
  readonly afar?: true;
  /** Themes they would go to, best first, where each chooses. */
  readonly ranking?: readonly ThemeId[];
}

/** One line of a vote with what it received; null when it received nothing. */
export interface ArchiveLine {
  readonly theme: ThemeId;
  readonly text: string;
  readonly cards: readonly CardNumber[];
  readonly marks: number | null;
  readonly hands: number | null;
  /** Of a line of a question: its name there, its two ends, its picture. */
  readonly id?: string;
  readonly poles?: readonly [string, string];
  readonly icon?: AskIcon;
}

/** Counts by place, as `l1.7` or `l1.AB`. */
export type ArchivePlaces = Readonly<Record<string, number>>;

/** A vote that is over, by its totals alone. */
export interface ArchiveVote {
  readonly mode: Vote['mode'];
  readonly state: 'closed' | 'revealed';
  readonly openedAt: InstantText;
  readonly revealedAt: InstantText | null;
  readonly budget: number;
  readonly most: number;
  readonly electors: readonly (SeatNumber | TableId)[];
  readonly ballots: number;
  readonly lines: readonly ArchiveLine[];
  /** The question of the plan it put; missing: gommettes on what tables put forward. */
  readonly ask?: VoteAsk;
  /** What came out by place, beside the sums of the lines; then hands raised by place. */
  readonly places?: ArchivePlaces;
  readonly raised?: ArchivePlaces;
  /** Too few answered for anything to be told. */
  readonly few?: true;
}

/** A bullet of a published page. A card that is not in the file is null. */
export interface ArchiveItem extends Pick<Item, 'text' | 'example' | 'points'> {
  readonly card: CardNumber | null;
  readonly sources: readonly CardNumber[];
}

type Listed = Extract<Block, { type: 'list' }>;
type Worded = Extract<Block, { type: 'meta' | 'title' | 'lead' | 'paragraph' | 'thanks' }>;

/** A block of a published page. */
export type ArchiveBlock =
  | Exclude<Block, Listed | Worded>
  | (Omit<Listed, 'items'> & { readonly items: readonly ArchiveItem[] })
  | (Omit<Worded, 'items'> & { readonly items?: readonly ArchiveItem[] });

/** A published page, frozen. */
export interface ArchiveDocument extends Omit<Document, 'id' | 'blocks'> {
  readonly blocks: readonly ArchiveBlock[];
}

/** What the editor decided, and what was published. */
export interface ArchiveSynthesis extends ArchiveArrangement {
  readonly title: string | null;
  readonly lead: string | null;
  readonly setting: string | null;
  readonly thanks: string | null;
  readonly leftOut: readonly CardNumber[];
  readonly wordings: readonly { readonly card: CardNumber; readonly text: string }[];
  /** The image at its head, one of `images`. */
  readonly cover?: Pick<Cover, 'image' | 'alt' | 'credit'>;
  /** Number of publications so far. */
  readonly versions: number;
  readonly publication: {
    readonly version: number;
    readonly at: InstantText;
    readonly withdrawn: boolean;
    readonly document: ArchiveDocument;
    readonly retired?: readonly (Omit<RetiredVersion, 'at'> & { readonly at: InstantText })[];
  } | null;
}

/** An image of the document, by the hash of its bytes, in base64. */
export interface ArchiveImage extends ImageFacts {
  readonly bytes: string;
}

/** The link left open from afar; `closedAt` is missing while it is open. */
export interface ArchiveAfar {
  readonly until: InstantText;
  readonly openedAt: InstantText;
  readonly closedAt?: InstantText;
}

/** A whole workshop, names kept: what can be opened again. */
export interface Archive {
  readonly format: typeof WORKSHOP_FORMAT;
  readonly version: ArchiveVersion;
  readonly kind: 'archive';
  readonly exportedAt: InstantText;
  readonly workshop: Pick<
    Workshop,
    'title' | 'place' | 'organizer' | 'facilitation' | 'template' | 'attribution' | 'stage' | 'moderated'
  > & { readonly createdAt: InstantText; readonly closedAt: InstantText | null; readonly afar?: ArchiveAfar };
  readonly plan: ArchivePlan;
  readonly conduct: ArchiveConduct;
  readonly seats: readonly ArchiveSeat[];
  readonly boards: readonly ArchiveBoard[];
  readonly votes: readonly ArchiveVote[];
  readonly synthesis: ArchiveSynthesis;
  /** Those of the document and of the published page. */
  readonly images?: readonly ArchiveImage[];
}

/** One board by itself; people by their numbers. */
export interface BoardFile {
  readonly format: typeof BOARD_FORMAT;
  readonly version: ArchiveVersion;
  readonly exportedAt: InstantText;
  readonly workshop: { readonly title: string };
  readonly table: Table & { readonly title: string; readonly question: string };
  /** Its columns, the two sides of a tension among them; missing: the usual three. */
  readonly columns?: readonly Column[];
  readonly cards: readonly Omit<ArchiveCard, 'volunteers'>[];
}

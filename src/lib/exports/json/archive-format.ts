// The shape of Tablée's JSON files, version 1 (docs/formats.md, ARC-1 to ARC-9): a whole format in one place, hence its length.
// It is frozen: files live longer than programs. Another shape is another version, with its reader kept beside this one. No id,
// no secret and no right is in it: cards and people go by numbers, instants by their text in UTC.
import type { Attribution, CardKind, CardStamp, CardText } from '#core/cards.ts';
import type { GroupNumber, TableId, ThemeId } from '#core/ids.ts';
import type { Group, Phase, Table, Theme } from '#core/plan.ts';
import type { Quality, QualityWishes } from '#core/qualities.ts';
import type { Seat } from '#core/roster.ts';
import type { Millis, Minutes } from '#core/units.ts';
import type { VolunteerName } from '#core/volunteer.ts';
import type { Vote } from '#core/votes.ts';
import type { Witness } from '#core/witness.ts';
import type { Workshop } from '#core/workshop.ts';
import type { Block, Document, Item } from '#lib/exports/blocks.ts';

/** The version these files are written in. */
export const ARCHIVE_VERSION = 1;
/** What a file of a whole workshop says it is. */
export const WORKSHOP_FORMAT = 'tablee.workshop';
/** What a file of one board says it is. */
export const BOARD_FORMAT = 'tablee.board';

/** An instant in UTC: `2026-11-21T08:30:00.000Z`. */
export type InstantText = string;
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

/** One card, with everything that became of it. */
export interface ArchiveCard extends CardText {
  readonly number: CardNumber;
  readonly kind: CardKind;
  readonly order: string;
  readonly stamp: CardStamp;
  readonly author: ArchiveAuthor;
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
}

/** Who agreed to a quote, and when. `table`: where they told. */
export interface ArchiveQuote {
  readonly number: number;
  readonly table: TableId;
  readonly at: InstantText;
  readonly name: string;
  readonly affiliation: string;
}

/** Somebody who carries a card: a person, or a name that was written down. */
export type ArchiveVolunteer =
  | { readonly by: 'seat'; readonly seat: SeatNumber; readonly as: VolunteerName }
  | { readonly by: 'told'; readonly name: string };

/** The cards of one table, column by column, each in its order. */
export interface ArchiveBoard {
  readonly table: TableId;
  readonly cards: readonly ArchiveCard[];
}

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

/** The plan. */
export interface ArchivePlan {
  readonly people: number;
  readonly hosts: boolean;
  readonly circuits: number;
  readonly startsAt: InstantText;
  readonly zone: string;
  readonly themes: readonly Theme[];
  readonly tables: readonly ArchiveTable[];
  readonly groups: readonly Group[];
  /** How people of each quality are seated; missing: like everybody. */
  readonly qualities?: QualityWishes;
  /** Whoever names somebody is reminded not to. */
  readonly guardNames?: true;
  readonly phases: readonly ArchivePhase[];
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
  readonly groups: readonly { readonly fromRound: number; readonly group: GroupNumber }[];
  readonly lateIn: number;
  /** null: nobody has come yet. */
  readonly since: InstantText | null;
  /** The table where the person tells a story. */
  readonly narrates: TableId | null;
  /** In what quality they come; missing: not known. */
  readonly quality?: Quality;
  /** Named by a list of people. */
  readonly listed?: true;
}

/** One line of a vote with what it received; null when it received nothing. */
export interface ArchiveLine {
  readonly theme: ThemeId;
  readonly text: string;
  readonly cards: readonly CardNumber[];
  readonly marks: number | null;
  readonly hands: number | null;
}

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
}

/** A bullet of a published page. A card that is not in the file is null. */
export interface ArchiveItem extends Pick<Item, 'text' | 'example' | 'points'> {
  readonly card: CardNumber | null;
  readonly sources: readonly CardNumber[];
}

/** A block of a published page. */
export type ArchiveBlock =
  | Exclude<Block, { type: 'list' }>
  | (Omit<Extract<Block, { type: 'list' }>, 'items'> & { readonly items: readonly ArchiveItem[] });

/** A published page, frozen. */
export interface ArchiveDocument extends Omit<Document, 'id' | 'blocks'> {
  readonly blocks: readonly ArchiveBlock[];
}

/** What the editor decided, and what was published. */
export interface ArchiveSynthesis {
  readonly title: string | null;
  readonly lead: string | null;
  readonly setting: string | null;
  readonly thanks: string | null;
  readonly leftOut: readonly CardNumber[];
  readonly wordings: readonly { readonly card: CardNumber; readonly text: string }[];
  /** Number of publications so far. */
  readonly versions: number;
  readonly publication: {
    readonly version: number;
    readonly at: InstantText;
    readonly withdrawn: boolean;
    readonly document: ArchiveDocument;
  } | null;
}

/** A whole workshop, names kept: what can be opened again. */
export interface Archive {
  readonly format: typeof WORKSHOP_FORMAT;
  readonly version: typeof ARCHIVE_VERSION;
  readonly kind: 'archive';
  readonly exportedAt: InstantText;
  readonly workshop: Pick<
    Workshop,
    'title' | 'place' | 'organizer' | 'facilitation' | 'template' | 'attribution' | 'stage' | 'moderated'
  > & { readonly createdAt: InstantText; readonly closedAt: InstantText | null };
  readonly plan: ArchivePlan;
  readonly conduct: ArchiveConduct;
  readonly seats: readonly ArchiveSeat[];
  readonly boards: readonly ArchiveBoard[];
  readonly votes: readonly ArchiveVote[];
  readonly synthesis: ArchiveSynthesis;
}

/** One board by itself; people by their numbers. */
export interface BoardFile {
  readonly format: typeof BOARD_FORMAT;
  readonly version: typeof ARCHIVE_VERSION;
  readonly exportedAt: InstantText;
  readonly workshop: { readonly title: string };
  readonly table: Table & { readonly title: string; readonly question: string };
  readonly cards: readonly Omit<ArchiveCard, 'volunteers'>[];
}

/** Words and where they stand; what a file without names says of a card. */
export interface OpenCard {
  readonly theme: ThemeId;
  readonly kind: CardKind;
  readonly text: string;
  readonly example: string;
  /** The structure the example names, when it agreed to be thanked; else empty. */
  readonly cited: string;
  readonly subPoints: readonly string[];
  readonly attribution: Attribution;
  /** null for a card nobody signed: its theme only. */
  readonly circuit: number | null;
  /** Idem; 0 outside the rounds. */
  readonly round: number | null;
  /** The structure that signed, when it names nobody and agreed to be thanked; else empty. */
  readonly structure: string;
  readonly pinned: boolean;
  readonly late: boolean;
  /** Every column it stood in, the first one first. */
  readonly path: readonly CardKind[];
  readonly merged: readonly (CardText & { readonly kind: CardKind })[];
  /** How many people offer to carry it; missing: nobody. */
  readonly volunteers?: number;
}

/** A workshop without anybody's name. It cannot be opened again. */
export interface OpenData {
  readonly format: typeof WORKSHOP_FORMAT;
  readonly version: typeof ARCHIVE_VERSION;
  readonly kind: 'open';
  /** Day of the export, in the workshop's zone: `2026-11-21`. */
  readonly exportedOn: string;
  readonly workshop: Pick<Workshop, 'title' | 'place' | 'organizer' | 'attribution'> & {
    readonly heldOn: string;
    readonly zone: string;
    readonly people: number;
    readonly structures: number;
    readonly thanked: readonly string[];
  };
  readonly circuits: number;
  readonly themes: readonly Pick<Theme, 'id' | 'letter' | 'title' | 'question'>[];
  readonly phases: readonly {
    readonly kind: Phase['kind'];
    readonly title: string;
    readonly minutes: Minutes;
    readonly rounds: readonly Minutes[];
    readonly attribution: Attribution;
  }[];
  readonly cards: readonly OpenCard[];
  readonly votes: readonly {
    readonly mode: Vote['mode'];
    readonly budget: number;
    readonly most: number;
    readonly ballots: number;
    readonly lines: readonly Omit<ArchiveLine, 'cards'>[];
  }[];
  readonly published: number | null;
}

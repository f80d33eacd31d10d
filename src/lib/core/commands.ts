// What people ask for, in the imperative. Shapes only: who may is permissions.ts, what follows is decide.ts.
// They arrive through protocol/parse-command.ts, so lengths and shapes are already right here.
import type { AfarCommand } from './afar.ts';
import type { Behalf } from './behalf.ts';
import type { ChoiceCommand } from './choice.ts';
import type { AskCommand, PlanCommand } from './commands-plan.ts';
import type { Attribution, CardAuthor, CardKind, CardText } from './cards.ts';
import type { Column } from './columns.ts';
import type { CardId, CommandId, GroupNumber, SeatId, TableId, ThemeId, VoteId } from './ids.ts';
import type { ErasureCommand } from './erasure.ts';
import type { HostCommand, RapporteurCommand } from './hosting.ts';
import type { RoomAudience } from './room.ts';
import type { ListedPerson } from './listed-people.ts';
import type { QualityWishes } from './qualities.ts';
import type { GroupingId } from './plan.ts';
import type { SynthesisCommand } from './synthesis-edits.ts';
import type { ThanksChoice } from './thanks.ts';
import type { VolunteerName } from './volunteer.ts';
import type { VoteMode } from './votes.ts';
import type { Minutes } from './units.ts';
import type { TestimonyCommand } from './witness.ts';
import type { ZoomCommand } from './zooms.ts';

/** Where a device says a card was written, when it could not send it at once (CARD-7). */
export interface WritingClaim {
  readonly table: TableId;
  readonly round: number;
}

/** « Je veux bien porter » (VOL-1 to VOL-5). */
export type VolunteerCommand =
  /** A person offers to carry a card on, or no longer does. */
  | {
      readonly type: 'card.volunteer';
      readonly card: CardId;
      readonly on: boolean;
      readonly as: VolunteerName;
    }
  /** « Au nom de »: somebody who said so aloud. */
  | { readonly type: 'card.enlist'; readonly card: CardId; readonly name: string }
  /** Takes a volunteer off; `volunteer`: as the card's view names them. */
  | { readonly type: 'card.release'; readonly card: CardId; readonly volunteer: string };

/** Cards of a board. */
export type CardCommand =
  | ({
      readonly type: 'card.add';
      readonly card: CardId;
      readonly table: TableId;
      readonly kind: CardKind;
      readonly claim: WritingClaim | null;
      /** Whose words these are, from a table's device or the facilitation; missing: the table's. */
      readonly behalf?: Behalf;
    } & CardText)
  /** Whose words a card is; null: nobody's in particular any more. */
  | { readonly type: 'card.ascribe'; readonly card: CardId; readonly behalf: Behalf | null }
  /** `base`: the text as it was when the correction began, so that what others wrote since is kept beside it. */
  | ({ readonly type: 'card.edit'; readonly card: CardId; readonly base?: string } & CardText)
  | { readonly type: 'card.promote'; readonly card: CardId; readonly to: CardKind }
  | { readonly type: 'card.propose'; readonly card: CardId; readonly to: CardKind | null }
  | { readonly type: 'card.pin'; readonly card: CardId; readonly pinned: boolean }
  | { readonly type: 'card.archive'; readonly card: CardId }
  | { readonly type: 'card.restore'; readonly card: CardId }
  /** The card goes under another of the same table, which keeps its words; both stay readable. */
  | { readonly type: 'card.merge'; readonly card: CardId; readonly into: CardId }
  /** Takes it out of the card it was merged into. */
  | { readonly type: 'card.split'; readonly card: CardId }
  /** To another table's board; its stamp stays. */
  | { readonly type: 'card.move'; readonly card: CardId; readonly to: TableId }
  | { readonly type: 'card.hide'; readonly card: CardId; readonly hidden: boolean }
  /** Lets a card through to the room's screen of a moderated workshop, or takes it off. */
  | { readonly type: 'card.show'; readonly card: CardId; readonly shown: boolean }
  /** Puts a label of that set of the plan on a card; null takes it off. */
  | {
      readonly type: 'card.label';
      readonly card: CardId;
      readonly set: string;
      readonly option: string | null;
    }
  /** Puts the card after another of the same column; null puts it first. */
  | { readonly type: 'card.reorder'; readonly card: CardId; readonly after: CardId | null }
  | VolunteerCommand;

/**
 * Cards nobody signs. `capability` is a secret drawn by the device for this card alone; the card's id is its hash
 * (server/secrets.ts), so a card repeated is one card, and only who holds the secret may change it.
 */
export type AnonymousCommand =
  | ({
      readonly type: 'anonymous.drop';
      readonly capability: string;
      readonly table: TableId;
      readonly kind: CardKind;
      readonly claim: WritingClaim | null;
    } & CardText)
  | ({ readonly type: 'anonymous.amend'; readonly capability: string } & CardText)
  | { readonly type: 'anonymous.withdraw'; readonly capability: string };

/** Votes: the facilitation's side. The ballot's own side is `BallotCommand`. */
export type VoteCommand =
  /** Opens a vote on lines put forward; `cards: null` takes those proposed (VOT-2). */
  | {
      readonly type: 'vote.open';
      readonly mode: VoteMode;
      /** Gommettes of each ballot, and how many may go on one line. */
      readonly budget: number;
      readonly most: number;
      readonly cards: readonly CardId[] | null;
    }
  | { readonly type: 'vote.close'; readonly vote: VoteId }
  | { readonly type: 'vote.reveal'; readonly vote: VoteId }
  /** Hands counted in the room for one line; replaces the former count. */
  | { readonly type: 'vote.count'; readonly vote: VoteId; readonly line: string; readonly hands: number }
  /** Lets a person who came after the opening vote. */
  | { readonly type: 'vote.admit'; readonly vote: VoteId; readonly seat: SeatId };

/** A voter's side. Never written in the journal: server/votes keeps a box without order (VOT-6). */
export type BallotCommand =
  /**
   * Takes this seat's (or, in table mode, this table's) one ballot under a token the device drew and already keeps:
   * asked again with the same token, it is the same ballot.
   */
  | { readonly type: 'ballot.take'; readonly vote: VoteId; readonly token: string }
  /** Fills or changes the ballot of a token: gommettes by line. Whoever sends it is not looked at. */
  | {
      readonly type: 'ballot.cast';
      readonly vote: VoteId;
      readonly token: string;
      readonly marks: Readonly<Record<string, number>>;
    };

/** Private writing: a minute alone, then everything is revealed at once. */
export type SoloCommand =
  { readonly type: 'solo.begin'; readonly minutes: Minutes } | { readonly type: 'solo.reveal' };

/** Keeping order: the facilitation's. */
export type OrderCommand =
  | { readonly type: 'board.lock'; readonly table: TableId; readonly locked: boolean }
  | { readonly type: 'seat.mute'; readonly seat: SeatId; readonly muted: boolean }
  /** Takes back what one person (or one table's device) wrote in the last five minutes. */
  | { readonly type: 'writing.rollback'; readonly author: CardAuthor }
  | { readonly type: 'workshop.moderate'; readonly moderated: boolean }
  /** Whoever names somebody who is here is reminded not to, or no more. */
  | { readonly type: 'workshop.guard'; readonly guarded: boolean }
  /** What the room's screen shows of the boards; null shows none. */
  | { readonly type: 'room.show'; readonly table: TableId | null }
  /** How cards of a phase that has not begun will be signed. `phase`: its index in the plan. */
  | { readonly type: 'phase.attribute'; readonly phase: number; readonly attribution: Attribution }
  /** Makes the person of a seat the narrator of a table; null ends it. */
  | { readonly type: 'seat.narrate'; readonly seat: SeatId; readonly table: TableId | null }
  /** A narrator's own notes: nobody else reads them. */
  | { readonly type: 'notes.write'; readonly seat: SeatId; readonly text: string };

/** What the facilitation says to the room. */
export type RoomCommand =
  /** One sentence for each audience: this one replaces the former. */
  | { readonly type: 'room.say'; readonly text: string; readonly to: RoomAudience }
  | { readonly type: 'room.unsay'; readonly to: RoomAudience }
  /** Asks everybody to look up from their screen, or lets them go on. */
  | { readonly type: 'room.gather'; readonly on: boolean }
  /** One card, large, on the room's screen; null takes it off. */
  | { readonly type: 'room.spotlight'; readonly card: CardId | null };

/** Acts of conduct. `expectedVersion` is the control version the person was looking at. */
export type ConductCommand =
  | { readonly type: 'workshop.start'; readonly expectedVersion: number }
  | { readonly type: 'cursor.next'; readonly expectedVersion: number }
  | { readonly type: 'cursor.jump'; readonly step: number; readonly expectedVersion: number }
  | { readonly type: 'timer.extend'; readonly minutes: Minutes; readonly expectedVersion: number }
  | { readonly type: 'timer.pause'; readonly expectedVersion: number }
  | { readonly type: 'timer.resume'; readonly expectedVersion: number }
  /** Takes back one act of the list, by its number; acts that moved the workshop only from the last one on. */
  | { readonly type: 'act.undo'; readonly act: number; readonly expectedVersion: number }
  | { readonly type: 'workshop.close'; readonly expectedVersion: number }
  | { readonly type: 'workshop.reopen'; readonly expectedVersion: number };

/** Places. */
export type SeatCommand =
  /** The person of this seat says who they are. */
  | {
      readonly type: 'seat.name';
      readonly seat: SeatId;
      readonly name: string;
      readonly affiliation: string;
      readonly thanks: boolean;
      /** Missing: as it was. */
      readonly thanksName?: boolean;
    }
  /** How a person may be thanked: their own answer, or the facilitation's for whoever has no phone. */
  | { readonly type: 'seat.thank'; readonly seat: SeatId; readonly choice: ThanksChoice }
  | { readonly type: 'seat.absent'; readonly seat: SeatId }
  | { readonly type: 'seat.present'; readonly seat: SeatId }
  | { readonly type: 'seat.move'; readonly seat: SeatId; readonly group: GroupNumber }
  /** « +1 sans téléphone » at a table. */
  | {
      readonly type: 'seat.add';
      readonly table: TableId;
      readonly name: string;
      readonly affiliation: string;
    }
  /** Everybody of one group joins another. */
  | { readonly type: 'group.merge'; readonly group: GroupNumber; readonly into: GroupNumber }
  /** People expected by name. `wishes`: how qualities are seated from now on; missing: as before. */
  | {
      readonly type: 'people.list';
      readonly rows: readonly ListedPerson[];
      readonly wishes?: QualityWishes;
    }
  /** Takes back the names nobody of the list has come for: those who have come stay. */
  | { readonly type: 'people.unlist' }
  /** Some people of one group join another, in one act. */
  | {
      readonly type: 'group.spread';
      readonly group: GroupNumber;
      readonly into: GroupNumber;
      readonly seats: readonly SeatId[];
    };

/** Structures written in several ways become one (STR-2): on seats, and where signed cards cite them. */
export interface AffiliationCommand {
  readonly type: 'affiliation.merge';
  /** The spellings, as they are written. */
  readonly from: readonly string[];
  readonly into: string;
}

/** Signals of a table. */
export type TableCommand =
  | { readonly type: 'table.help'; readonly table: TableId; readonly asked: boolean }
  | { readonly type: 'table.finish'; readonly table: TableId; readonly finished: boolean }
  | { readonly type: 'table.visio'; readonly table: TableId; readonly visio: string }
  /** Takes a table back from every device that holds it; its link and its QR code change. */
  | { readonly type: 'table.release'; readonly table: TableId };

/** Words of the workshop. */
export type WordsCommand =
  | {
      readonly type: 'workshop.describe';
      readonly title: string;
      readonly place: string;
      readonly organizer: string;
      readonly facilitation: string;
    }
  | {
      readonly type: 'theme.describe';
      readonly theme: ThemeId;
      readonly title: string;
      readonly question: string;
      /** Follow-up questions; missing: unchanged. */
      readonly prompts?: readonly string[];
    }
  /** The columns of a layout's boards, all of them, in order: one that is left out keeps its cards under « Autres ». */
  | {
      readonly type: 'columns.set';
      readonly grouping: GroupingId;
      readonly columns: readonly Column[];
    };

/** Anything that can be asked of a running workshop. */
export type Command =
  | CardCommand
  | AnonymousCommand
  | AskCommand
  | ChoiceCommand
  | PlanCommand
  | ConductCommand
  | SeatCommand
  | HostCommand
  | RapporteurCommand
  | AffiliationCommand
  | TableCommand
  | WordsCommand
  | ErasureCommand
  | SynthesisCommand
  | VoteCommand
  | BallotCommand
  | SoloCommand
  | OrderCommand
  | RoomCommand
  | AfarCommand
  | TestimonyCommand
  | ZoomCommand;
/** The name of a command. */
export type CommandType = Command['type'];

/** A command with its idempotency key. */
export interface CommandEnvelope {
  readonly id: CommandId;
  readonly command: Command;
}

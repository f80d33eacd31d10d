// What people ask for, in the imperative. Shapes only: who may is permissions.ts, what follows is decide.ts.
// They arrive through protocol/parse-command.ts, so lengths and shapes are already right here.
import type { CardKind, CardText } from './cards.ts';
import type { CardId, CommandId, GroupNumber, SeatId, TableId, ThemeId } from './ids.ts';
import type { Minutes } from './units.ts';

/** Where a device says a card was written, when it could not send it at once (CARD-7). */
export interface WritingClaim {
  readonly table: TableId;
  readonly round: number;
}

/** Cards of a board. */
export type CardCommand =
  | ({
      readonly type: 'card.add';
      readonly card: CardId;
      readonly table: TableId;
      readonly kind: CardKind;
      readonly claim: WritingClaim | null;
    } & CardText)
  | ({ readonly type: 'card.edit'; readonly card: CardId } & CardText)
  | { readonly type: 'card.promote'; readonly card: CardId; readonly to: CardKind }
  | { readonly type: 'card.propose'; readonly card: CardId; readonly to: CardKind | null }
  | { readonly type: 'card.pin'; readonly card: CardId; readonly pinned: boolean }
  | { readonly type: 'card.archive'; readonly card: CardId }
  | { readonly type: 'card.restore'; readonly card: CardId }
  /** Puts the card after another of the same column; null puts it first. */
  | { readonly type: 'card.reorder'; readonly card: CardId; readonly after: CardId | null };

/** Acts of conduct. `expectedVersion` is the control version the person was looking at. */
export type ConductCommand =
  | { readonly type: 'workshop.start'; readonly expectedVersion: number }
  | { readonly type: 'cursor.next'; readonly expectedVersion: number }
  | { readonly type: 'cursor.jump'; readonly step: number; readonly expectedVersion: number }
  | { readonly type: 'timer.extend'; readonly minutes: Minutes; readonly expectedVersion: number }
  | { readonly type: 'timer.pause'; readonly expectedVersion: number }
  | { readonly type: 'timer.resume'; readonly expectedVersion: number }
  | { readonly type: 'act.undo'; readonly expectedVersion: number }
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
    }
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
  | { readonly type: 'group.merge'; readonly group: GroupNumber; readonly into: GroupNumber };

/** Signals of a table. */
export type TableCommand =
  | { readonly type: 'table.help'; readonly table: TableId; readonly asked: boolean }
  | { readonly type: 'table.finish'; readonly table: TableId; readonly finished: boolean }
  | { readonly type: 'table.visio'; readonly table: TableId; readonly visio: string };

/** Words of the workshop, and its document. */
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
    }
  /** null gives the generated text back. */
  | {
      readonly type: 'synthesis.edit';
      readonly part: 'title' | 'lead' | 'setting' | 'thanks';
      readonly text: string | null;
    }
  | { readonly type: 'synthesis.leaveOut'; readonly card: CardId; readonly leftOut: boolean }
  | { readonly type: 'synthesis.reword'; readonly card: CardId; readonly wording: string | null }
  | { readonly type: 'synthesis.publish' }
  | { readonly type: 'synthesis.withdraw' };

/** Anything that can be asked of a running workshop. */
export type Command = CardCommand | ConductCommand | SeatCommand | TableCommand | WordsCommand;
/** The name of a command. */
export type CommandType = Command['type'];

/** A command with its idempotency key. */
export interface CommandEnvelope {
  readonly id: CommandId;
  readonly command: Command;
}

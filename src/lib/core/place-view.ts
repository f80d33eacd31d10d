// A table as one goes to it, and who goes from one to another: shapes shared by every view (VIEW-1).
import type { Column } from './columns.ts';
import type { GroupNumber, TableId } from './ids.ts';

/** A table as one goes to it. */
export interface PlaceView {
  readonly table: TableId;
  readonly letter: string;
  readonly circuit: number;
  /** « C » or « C3 ». */
  readonly mark: string;
  readonly theme: string;
  readonly question: string;
  readonly visio: string;
  /** Its columns, the two sides of a tension among them; missing: the usual three. */
  readonly columns?: readonly Column[];
  /** The two sides of a tension. */
  readonly poles?: readonly [string, string];
  /** Nobody but the facilitation writes there for now. */
  readonly locked: boolean;
  /** A witness tells there; missing where none does. */
  readonly story?: StoryPlace;
}

/** Several tables have this letter: its number is said with it. */
export function isCopy({ mark, letter }: Pick<PlaceView, 'mark' | 'letter'>): boolean {
  return mark !== letter;
}

/** A story as it is announced at its table: no name. */
export interface StoryPlace {
  /** Empty until it has a title. */
  readonly title: string;
  /** Its witness has not come. */
  readonly away: boolean;
}

/** Who travels where at a move. */
export interface MoveView {
  readonly group: GroupNumber;
  readonly from: TableId;
  readonly to: TableId;
  readonly people: number;
}

/** How many go from one table to another at a move, where people are dealt anew. Nobody is named. */
export interface FlowView {
  readonly from: TableId;
  readonly to: TableId;
  readonly people: number;
}

/** Who is on the way, where people are dealt anew. */
export interface FlowFacts {
  /** Missing but for a move, and where people travel in groups. */
  readonly flows?: readonly FlowView[];
}

/** A table as it is called. */
export type PlaceName = Pick<PlaceView, 'table' | 'letter' | 'mark' | 'theme'>;

/** Groups that share a table while themes are closed. */
export interface Sharing {
  /** Two at least; missing where a group sits alone. */
  readonly sharing?: readonly GroupNumber[];
}

/** A table as it is drawn among others. */
export type PlaceMark = Pick<PlaceView, 'table' | 'letter' | 'mark'>;

/** One's own way, where people travel in groups. */
export interface OwnWay {
  /** Missing but for a move one takes. `ring`: the tables of the circuit, in the order of the rotation. */
  readonly way?: { readonly from: TableId; readonly ring: readonly PlaceMark[] };
}

// A table as one goes to it, and who goes from one to another: shapes shared by every view (VIEW-1).
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
  /** Nobody but the facilitation writes there for now. */
  readonly locked: boolean;
}

/** Who travels where at a move. */
export interface MoveView {
  readonly group: GroupNumber;
  readonly from: TableId;
  readonly to: TableId;
  readonly people: number;
}

/** A table as it is called. */
export type PlaceName = Pick<PlaceView, 'table' | 'letter' | 'mark' | 'theme'>;

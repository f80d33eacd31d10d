// The words of the room's drawing: what it is given, and the marks it is made of.
// Plain data, so that the same plan always gives the same picture.

/** A table as the picture needs it. */
export interface PlanTable {
  readonly id: string;
  /** A to P: its colour and shape. */
  readonly letter: string;
  readonly theme?: string | undefined;
  /** A shorter theme for the drawing alone; the list keeps the whole one. */
  readonly short?: string | undefined;
  /** Tables that exchange groups share a circuit and stand in one ring, in the order of the rotation. */
  readonly circuit?: number | string | undefined;
  /** The table's name where a theme has several copies, e.g. « C3 ». */
  readonly mark?: string | undefined;
  readonly seats: number;
  /** People seated now, the host included; all the seats when absent. */
  readonly people?: number | undefined;
  /** The group seated now. */
  readonly group?: number | string | undefined;
  /** Someone stays at this table; drawn hollow. */
  readonly host?: boolean | undefined;
  /** Rings the table: it needs someone, or has finished. Always said in words beside the picture. */
  readonly signal?: 'bad' | 'warn' | 'good' | undefined;
}

/** One group's way to its next table; `from` and `to` are table ids. */
export interface PlanMove {
  readonly group: number | string;
  readonly from: string;
  readonly to: string;
  readonly people?: number | undefined;
}

/** People who go from one table to another, where nobody travels in a group; `from` and `to` are table ids. */
export interface PlanFlow {
  readonly from: string;
  readonly to: string;
  readonly people: number;
}

/** A room at one moment: its tables, and the moves about to happen. */
export interface PlanPicture {
  readonly tables: readonly PlanTable[];
  readonly moves: readonly PlanMove[];
  /** Missing: everybody travels in a group. */
  readonly flows?: readonly PlanFlow[] | undefined;
}

/** How the picture is drawn. Lengths are in units of the picture, not of the screen. */
export interface PlanOptions {
  readonly width: number;
  readonly height: number;
  /** Groups are on their way: people stand, only hosts are seated. */
  readonly isMoving: boolean;
  readonly labels: 'auto' | 'inside' | 'below' | 'none';
  readonly pad: number;
  /** The word beside the drawn screen; no screen when absent. */
  readonly screen?: string | undefined;
  /** The word before each circuit's number; '' for the number alone, nothing when absent. */
  readonly circuits?: string | undefined;
  /** A table id: it and the path that leads to it in full ink, the rest quiet. */
  readonly focus?: string | undefined;
  /** The size of themes; computed from the table when absent. */
  readonly fontSize?: number | undefined;
  /** The size of the word « écran ». */
  readonly roomFont?: number | undefined;
}

/** One drawn thing. Colours are tokens, so the picture follows the theme. */
export interface Mark {
  readonly tag: 'g' | 'path' | 'circle' | 'text';
  readonly key: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children?: readonly Mark[] | undefined;
  readonly text?: string | undefined;
}

/** A point of the picture. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Rounds a length to a tenth: shorter markup, and no difference anyone can see. */
export function tenth(length: number): number {
  return Math.round(length * 10) / 10;
}

// The rotation over HTTP (docs/rotation-planner.md): the plan of a room dealt anew with what it is worth, and two ways of going on.
import type { SeatId, TableId, ThemeId } from './ids.ts';
import type { GroupingId } from './plan.ts';
import type { GroupChanges } from './rotation/group-changes.ts';
import type { GroupFigures } from './rotation/group-figures.ts';
import type { MixFigures } from './rotation/mix-figures.ts';
import type { Route } from './routes.ts';

/** A table of the room, as its tent says it. */
export interface RotationTable {
  readonly table: TableId;
  readonly theme: ThemeId;
  readonly mark: string;
  readonly closed: boolean;
}

/** Somebody's way. */
export interface RotationPerson {
  readonly seat: SeatId;
  readonly number: number;
  readonly name: string;
  /** A table a round; null before they came. */
  readonly tables: readonly (TableId | null)[];
  readonly stays: boolean;
  /** They have no way of their own: they follow somebody. */
  readonly follows: boolean;
}

/** GET /api/workshops/<id>/rotation — who goes where, for the facilitation. */
export interface RotationResponse {
  readonly grouping: GroupingId;
  readonly rounds: number;
  /** The first round that may change, from 1; past the last when none may. */
  readonly from: number;
  readonly tables: readonly RotationTable[];
  readonly people: readonly RotationPerson[];
  readonly figures: MixFigures;
}

/** A place somebody must have in a round, from 1. */
export interface PlaceWished {
  readonly seat: SeatId;
  readonly round: number;
  readonly table: TableId;
}

/** POST /api/workshops/<id>/rotation/offers — what happened, or is wished. */
export interface OffersRequest {
  /** Themes about to close. */
  readonly close: readonly ThemeId[];
  /** The theme whose table takes theirs; missing: each goes where it is best. */
  readonly into?: ThemeId;
  /** Where groups go round, the circuit whose groups join those of another; missing: none. */
  readonly circuit?: number;
  /** The rest is planned around them. */
  readonly pins: readonly PlaceWished[];
}

/** An open table of the next round: how many people sit there, of whom how many come. */
export interface NextSize {
  readonly table: TableId;
  readonly people: number;
  readonly moving: number;
}

/** What a way of going on is worth where groups go round. */
export type CircleFigures = Omit<GroupFigures, 'next'> & {
  readonly next: readonly NextSize[];
  readonly changes: GroupChanges;
};

/** One way of going on: what 'plan.routes' takes, and what it does. */
export interface OfferBody<Figures = MixFigures | CircleFigures> {
  readonly routes: readonly Route[];
  /** People who get a way because they had none, theirs led to a closed table, they are pinned, or their group has to change. */
  readonly concerned: number;
  /** Others whose way changes. */
  readonly others: number;
  readonly figures: Figures;
}

/** Its answer: `figures` are those of a room dealt anew, or of groups that go round. */
export interface OffersResponse<Figures = MixFigures | CircleFigures> {
  readonly grouping: GroupingId;
  readonly from: number;
  readonly close: readonly ThemeId[];
  readonly still: OfferBody<Figures>;
  /** null: moving more people would gain nothing. */
  readonly mixed: OfferBody<Figures> | null;
}

// The rotation over HTTP (docs/rotation-planner.md): the plan of a room dealt anew with what it is worth, and two ways of going on.
import type { SeatId, TableId, ThemeId } from './ids.ts';
import type { GroupingId } from './plan.ts';
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
  /** The rest is planned around them. */
  readonly pins: readonly PlaceWished[];
}

/** One way of going on: what 'plan.routes' takes, and what it does. */
export interface OfferBody {
  readonly routes: readonly Route[];
  /** People who get a way because they had none, or theirs led to a closed table, or they are pinned. */
  readonly concerned: number;
  /** Others whose way changes. */
  readonly others: number;
  readonly figures: MixFigures;
}

/** Its answer. */
export interface OffersResponse {
  readonly grouping: GroupingId;
  readonly from: number;
  readonly close: readonly ThemeId[];
  readonly still: OfferBody;
  /** null: moving more people would gain nothing. */
  readonly mixed: OfferBody | null;
}

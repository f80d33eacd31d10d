// Who may do what, on a screen: the same table and the same reading as on the server, with the facts a view tells. A screen offers
// an act or not; the server judges it all the same.
import type { AfarReach } from './afar-reach.ts';
import type { Right, Standing } from './rights.ts';
import { verdictOf, type Facts } from './verdict.ts';
import type { RefusalCode } from './refusals.ts';
import type { SeatId, TableId, ZoomId } from './ids.ts';
import { unreachable } from './result.ts';
import type { PlaceView } from './place-view.ts';
import type { WorkshopView } from './views.ts';
import type { CardView } from './views-cards.ts';

/** What a screen asks about. */
export interface ViewSubject {
  readonly table?: TableId;
  readonly card?: CardView;
  readonly seat?: SeatId;
  readonly zoom?: ZoomId;
}

type AnyView = WorkshopView;

/** Why this screen's person would be refused this act now; null when they would not. */
export function deniedOn(view: AnyView, act: Right, subject: ViewSubject): RefusalCode | null {
  return verdictOf(act, standingIn(view), factsIn(view, subject));
}

function standingIn(view: AnyView): Standing {
  if (view.for === 'narrator') return 'witness';
  if (view.for === 'participant' && view.me.narrates !== null) return 'narrator';
  return view.for === 'participant' && view.me.afar ? 'afar' : view.for;
}

function factsIn(view: AnyView, { table, card, seat, zoom }: ViewSubject): Facts {
  const place = card?.table ?? table;
  const { now } = view;
  const afar = afarIn(view, place);
  return {
    ownTable: place !== undefined && place === ownTableIn(view),
    ownSeat: view.for === 'participant' && view.me.seat === seat,
    ownZoom: view.for === 'owner' && view.zoom === zoom,
    author: card?.mine ?? false,
    writes: now.writes,
    readsAll: now.readsAll || (afar === 'open' && now.stage === 'prepared'),
    closed: now.stage === 'closed',
    sealed: card?.sealed ?? false,
    anonymous: card?.anonymous ?? false,
    muted: view.for === 'participant' && view.me.muted,
    locked: placesIn(view).some((each) => each.table === place && each.locked),
    afar
  };
}

function afarIn(view: AnyView, place: TableId | undefined): AfarReach {
  if (view.for !== 'participant' || !view.afar || place === undefined) return 'none';
  if (!view.afar.themes.some(({ tables }) => tables.includes(place))) return 'none';
  return view.afar.open ? 'open' : view.me.afar ? 'over' : 'none';
}

function ownTableIn(view: AnyView): TableId | null {
  return 'here' in view ? (view.here?.table ?? null) : null;
}

function placesIn(view: AnyView): readonly PlaceView[] {
  switch (view.for) {
    case 'participant':
    case 'host': {
      const afar = view.for === 'participant' ? (view.afar?.themes ?? []).map(({ place }) => place) : [];
      return [...(view.here ? [view.here] : []), ...view.readable, ...afar];
    }
    case 'narrator':
      return [view.here];
    case 'owner':
      return [];
    case 'facilitator':
      return view.tiles.map((tile) => tile.place);
    case 'projection':
      return view.tables.map((each) => each.place);
    default:
      return unreachable(view);
  }
}

// evolve(state, event) → state. Pure, total, without judgement: what is in the journal happened (JRN-3).
// Rooms: this one creates and changes the workshop's frame, evolve-acts.ts what can be taken back, evolve-cards.ts cards,
// evolve-order.ts what keeps order, evolve-room.ts what the room is told, evolve-testimony.ts what witnesses tell,
// evolve-synthesis.ts the document, evolve-votes.ts votes.
import { areUsual } from './columns.ts';
import { evolveAct, isActEvent } from './evolve-acts.ts';
import { withOneSpelling } from './evolve-affiliations.ts';
import { evolveCard, isCardEvent } from './evolve-cards.ts';
import { evolveErasure } from './evolve-erasure.ts';
import { evolveHosting, isHostingEvent } from './evolve-hosting.ts';
import { NO_SIGNALS } from './evolve-layout.ts';
import { evolveOrder, isOrderEvent } from './evolve-order.ts';
import { evolveRoom, isRoomEvent } from './evolve-room.ts';
import { askedAgain, evolveTestimony, isTestimonyEvent } from './evolve-testimony.ts';
import { evolveSynthesis, isSynthesisEvent } from './evolve-synthesis.ts';
import { evolveVote, isVoteEvent } from './evolve-votes.ts';
import { evolveZoom, isZoomEvent } from './evolve-zooms.ts';
import type { Birth, WorkshopEvent } from './events.ts';
import { withListing } from './listed-people.ts';
import { allTables, type Layout, type Plan } from './plan.ts';
import { must, unreachable } from './result.ts';
import { QUIET_ROOM } from './room.ts';
import type { Seat } from './roster.ts';
import { NO_EDITS } from './synthesis-edits.ts';
import { thanksAfter } from './thanks.ts';
import type { TableSignals, Workshop } from './workshop.ts';

/** The state after one more event. `state` is null before the first, which is 'workshop.created' or 'workshop.imported'. */
export function evolve(state: Workshop | null, event: WorkshopEvent): Workshop {
  if (event.type === 'workshop.created') return born(event);
  if (event.type === 'workshop.imported') return { ...born(event), ...event.restored };
  const workshop = must(state, `the workshop before ${event.type}`);
  if (isActEvent(event)) return askedAgain(evolveAct(workshop, event));
  if (isCardEvent(event)) return askedAgain(evolveCard(workshop, event));
  if (isOrderEvent(event)) return evolveOrder(workshop, event);
  if (isHostingEvent(event)) return evolveHosting(workshop, event);
  if (isRoomEvent(event)) return evolveRoom(workshop, event);
  if (isVoteEvent(event)) return evolveVote(workshop, event);
  if (isTestimonyEvent(event)) return evolveTestimony(workshop, event);
  if (isZoomEvent(event)) return evolveZoom(workshop, event);
  if (isSynthesisEvent(event)) return evolveSynthesis(workshop, event);
  switch (event.type) {
    case 'workshop.described':
      return {
        ...workshop,
        title: event.title,
        place: event.place,
        organizer: event.organizer,
        facilitation: event.facilitation
      };
    case 'theme.described':
      return { ...workshop, plan: withTheme(workshop.plan, event) };
    case 'columns.changed':
      return { ...workshop, plan: withColumns(workshop.plan, event) };
    case 'device.granted':
      return {
        ...workshop,
        grants: [...workshop.grants.filter((grant) => !sameGrant(grant, event.grant)), event.grant]
      };
    case 'device.revoked':
      return {
        ...workshop,
        grants: workshop.grants.filter((grant) => grant.device !== event.device || grant.role !== event.role)
      };
    case 'table.released':
      return {
        ...workshop,
        grants: workshop.grants.filter((grant) => grant.role !== 'host' || grant.table !== event.table),
        secrets: {
          ...workshop.secrets,
          hosts: { ...workshop.secrets.hosts, [event.table]: event.link }
        }
      };
    case 'seat.added':
      return withSeat(workshop, event.seat);
    case 'seat.claimed':
      return withSeat(workshop, {
        ...seatOf(workshop, event.seat),
        claimed: true,
        state: 'present',
        remote: event.remote,
        lateIn: event.lateIn,
        since: event.at
      });
    case 'seat.named':
      return withSeat(workshop, {
        ...namedSeat(seatOf(workshop, event.seat), event),
        name: event.name,
        affiliation: event.affiliation,
        ...thanksAfter(seatOf(workshop, event.seat), event)
      });
    case 'people.listed': {
      const plan = event.wishes ? { ...workshop.plan, qualities: event.wishes } : workshop.plan;
      return { ...workshop, plan, seats: withListing(workshop.seats, event) };
    }
    case 'seat.thanked':
      return withSeat(workshop, {
        ...seatOf(workshop, event.seat),
        thanks: event.thanks,
        thanksName: event.thanksName
      });
    case 'choice.ranked': {
      const { ranking: _before, ...seat } = seatOf(workshop, event.seat);
      return withSeat(workshop, event.themes.length === 0 ? seat : { ...seat, ranking: event.themes });
    }
    case 'choice.closed':
      return { ...workshop, choiceClosed: true };
    case 'choice.opened': {
      const { choiceClosed: _closed, ...open } = workshop;
      return open;
    }
    case 'erasure.made':
      return evolveErasure(workshop, event);
    case 'affiliations.merged':
      return withOneSpelling(workshop, event);
    case 'table.helpChanged':
      return withSignals(workshop, event.table, { helpAt: event.helpAt });
    case 'table.finishChanged':
      return withSignals(workshop, event.table, { finishedRound: event.round });
    case 'table.visioChanged':
      return withSignals(workshop, event.table, { visio: event.visio });
    case 'afar.opened':
      return {
        ...workshop,
        afar: { until: event.until, openedAt: workshop.afar?.openedAt ?? event.at }
      };
    case 'afar.closed':
      return workshop.afar ? { ...workshop, afar: { ...workshop.afar, closedAt: event.at } } : workshop;
    default:
      return unreachable(event);
  }
}

function born(birth: Birth): Workshop {
  const { id, space, code, title, place, organizer, facilitation, template, attribution } = birth;
  const { rehearsalOf, at, plan, seats, secrets } = birth;
  return {
    ...{ id, space, code, title, place, organizer, facilitation, template, attribution },
    ...{ rehearsalOf, plan, secrets },
    stage: 'prepared',
    createdAt: at,
    closedAt: null,
    begun: [],
    control: { version: 1, cursor: 0, timer: { state: 'off' }, track: [] },
    seats: Object.fromEntries(seats.map((seat) => [seat.id, seat])),
    cards: {},
    signals: Object.fromEntries(allTables(plan).map((table) => [table.id, NO_SIGNALS])),
    grants: [],
    undo: [],
    acts: 0,
    muted: [],
    narrators: {},
    notes: {},
    moderated: false,
    roomShows: null,
    room: QUIET_ROOM,
    solo: null,
    recent: [],
    votes: [],
    edits: NO_EDITS,
    publication: null,
    versions: 0
  };
}

/** Whoever takes their name and structure back is no longer of the list, nor of any quality. */
function namedSeat(seat: Seat, { name, affiliation }: Pick<Seat, 'name' | 'affiliation'>): Seat {
  if (name !== '' || affiliation !== '') return seat;
  const { quality: _quality, listed: _listed, ...nobody } = seat;
  return nobody;
}

/** The seat, which the journal guarantees. */
export function seatOf(workshop: Workshop, id: string): Seat {
  return must(workshop.seats[id], `seat ${id}`);
}

/** The workshop with one seat replaced. */
export function withSeat(workshop: Workshop, seat: Seat): Workshop {
  return { ...workshop, seats: { ...workshop.seats, [seat.id]: seat } };
}

/** The workshop with the signals of one table changed. */
export function withSignals(workshop: Workshop, table: string, change: Partial<TableSignals>): Workshop {
  const before = workshop.signals[table] ?? NO_SIGNALS;
  return { ...workshop, signals: { ...workshop.signals, [table]: { ...before, ...change } } };
}

type ThemeWords = Omit<Extract<WorkshopEvent, { type: 'theme.described' }>, 'type'>;

function withTheme(plan: Plan, { theme, title, question, prompts }: ThemeWords): Plan {
  const told = <L extends Layout>(layout: L): L => ({
    ...layout,
    themes: layout.themes.map((each) =>
      each.id === theme ? { ...each, title, question, prompts: prompts ?? each.prompts } : each
    )
  });
  const others = Object.entries(plan.groupings ?? {}).map(([name, layout]) => [name, told(layout)] as const);
  return { ...told(plan), ...(others.length > 0 ? { groupings: Object.fromEntries(others) } : {}) };
}

function withColumns(
  plan: Plan,
  { grouping, columns }: Extract<WorkshopEvent, { type: 'columns.changed' }>
): Plan {
  const told = <L extends Layout>({ columns: _, ...layout }: L): Omit<L, 'columns'> =>
    areUsual(columns) ? layout : { ...layout, columns };
  if (grouping === 'main') return told(plan);
  const layout = plan.groupings?.[grouping];
  return layout ? { ...plan, groupings: { ...plan.groupings, [grouping]: told(layout) } } : plan;
}

function sameGrant(a: Workshop['grants'][number], b: Workshop['grants'][number]): boolean {
  if (a.device !== b.device || a.role !== b.role) return false;
  // A device may be several tables', and several witnesses'.
  if (a.role === 'owner' && b.role === 'owner') return a.zoom === b.zoom;
  return !('table' in a) || !('table' in b) || a.table === b.table;
}

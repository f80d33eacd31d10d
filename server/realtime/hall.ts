// The connections of one workshop: tells each what it must know after each change, before the ack leaves.
import { changedIds } from '#server/workshops/changed-cards.ts';
import type { Change, Referee } from '#server/workshops/referee.ts';
import { personOf } from '#core/cards.ts';
import type { ConnectionRole } from '#lib/protocol/socket-events.ts';
import { audienceOf, concerns, type Audience } from './audiences.ts';
import type { Connection } from './connection.ts';
import { Moment } from './moment.ts';
import { PresenceBook } from './presence.ts';

/** Dashboards under a shower of cards, or while a hall comes in, are redrawn at most this often. */
const DASHBOARD_MILLIS = 120;
/** Screens that show many: nobody at them waits for what a card or somebody who comes in changes there. */
const SHOWERED: Readonly<Record<Shower, readonly ConnectionRole[]>> = {
  // A witness's quotes are cards.
  cards: ['facilitator', 'narrator', 'projection'],
  arrivals: ['facilitator', 'narrator', 'projection', 'host']
};

/** What comes in number. */
type Shower = 'cards' | 'arrivals';

/** Everybody connected to one workshop. */
export class Hall {
  readonly #referee: Referee;
  readonly #connections = new Set<Connection>();
  /** Who is at which board. */
  readonly presence = new PresenceBook(this.#connections);
  readonly #stop: () => void;
  #later: NodeJS.Timeout | null = null;
  #quietUntil = 0;
  /** Roles whose dashboards are out of date. */
  readonly #stale = new Set<ConnectionRole>();

  constructor(referee: Referee) {
    this.#referee = referee;
    const stops = [
      referee.onChange((change) => this.#tell(change)),
      referee.ballots.onTurnout(() => this.#dashboardsSoon('cards')),
      referee.keeping.onChange(() => this.#connections.forEach((each) => each.tellKeeping()))
    ];
    this.#stop = () => stops.forEach((stop) => stop());
  }

  /** Someone comes in: their view, then their board. */
  enter(connection: Connection): void {
    this.#connections.add(connection);
    connection.show(new Moment(this.#referee));
    if (connection.referee.keeping.trouble !== null) connection.tellKeeping();
  }

  /** Someone leaves. */
  leave(connection: Connection): void {
    this.#connections.delete(connection);
    this.presence.leave(connection);
  }

  /** A line is lost: who it was may be back in a moment. */
  lose(connection: Connection): void {
    this.#connections.delete(connection);
    this.presence.lose(connection);
  }

  /** Roles of those who are here, one each. */
  get roles(): readonly string[] {
    return [...this.#connections].map(({ actor }) => actor.role);
  }

  /** Connections of one device but the room's screens, the oldest first. */
  ofDevice(device: string): readonly Connection[] {
    return [...this.#connections].filter(
      ({ actor }) => actor.role !== 'projection' && actor.device === device
    );
  }

  /** The workshop is erased: sends everybody away, for good. */
  close(): void {
    this.silence();
    for (const connection of this.#connections) connection.end({ code: 'workshop.unknown' });
    this.#connections.clear();
  }

  /** The server stops: tells nothing more. Clients will come back by themselves. */
  silence(): void {
    this.#stop();
    this.presence.close();
    if (this.#later) clearTimeout(this.#later);
  }

  #tell(change: Change): void {
    const touched = touchedCards(change);
    this.#tellCards(change, touched);
    const audiences = change.events.map(audienceOf);
    const shower = showerOf(change, audiences);
    const writers = writersFromAfar(change, touched);
    const moment = new Moment(this.#referee);
    for (const connection of this.#connections) {
      if (connection.isRevoked()) {
        // What it was shown may be gone with its right.
        connection.end({ code: 'session.missing' });
        continue;
      }
      const { role } = connection.actor;
      if (shower === 'cards' ? role === 'facilitator' : shower && SHOWERED[shower].includes(role)) continue;
      const isTold = audiences.some((audience) => concerns(audience, connection.actor));
      if (isTold || writers.has(seatOf(connection))) connection.show(moment);
    }
    if (shower) this.#dashboardsSoon(shower);
    if (shower !== 'cards') this.presence.look();
  }

  #tellCards(change: Change, touched: readonly string[]): void {
    for (const id of touched) {
      const card = change.after.cards[id] ?? null;
      const before = change.before.cards[id] ?? null;
      for (const connection of this.#connections) connection.showCard(card, before);
    }
  }

  #dashboardsSoon(shower: Shower): void {
    for (const role of SHOWERED[shower]) this.#stale.add(role);
    if (this.#later) return;
    const wait = Math.max(0, this.#quietUntil - performance.now());
    if (wait === 0) return this.#dashboards();
    this.#later = setTimeout(() => {
      this.#later = null;
      this.#dashboards();
    }, wait);
  }

  #dashboards(): void {
    this.#quietUntil = performance.now() + DASHBOARD_MILLIS;
    const moment = new Moment(this.#referee);
    for (const connection of this.#connections)
      if (this.#stale.has(connection.actor.role)) connection.show(moment);
    this.#stale.clear();
  }
}

/** Is this one of many such changes? Whoever joins is not connected yet, and nobody else has asked for it. */
function showerOf({ events }: Change, audiences: readonly Audience[]): Shower | null {
  if (audiences.every(({ to }) => to === 'card')) return 'cards';
  const isJoin = events.some((each) => each.type === 'device.granted' && each.grant.role === 'participant');
  return isJoin && audiences.every(({ to }) => to === 'seat' || to === 'facilitation') ? 'arrivals' : null;
}

/** Cards an event names, and those whose signature or volunteers are called otherwise; some events touch any number of them. */
function touchedCards(change: Change): readonly string[] {
  const called = calledOtherwise(change);
  const named = namedCards(change);
  return called.length === 0 ? named : [...new Set([...named, ...called])];
}

/** Whose own cards stand in their view, because they read no board (AFAR-4). */
function writersFromAfar({ after }: Change, touched: readonly string[]): ReadonlySet<string> {
  const authors = touched.flatMap((id) => {
    const card = after.cards[id];
    return card?.afar && card.author.by === 'seat' ? [card.author.seat] : [];
  });
  return new Set(authors);
}

function seatOf({ actor }: Connection): string {
  return actor.role === 'participant' ? actor.seat : '';
}

function namedCards({ events, before, after }: Change): readonly string[] {
  // What a card is marked with may change without the card.
  if (before.cards === after.cards)
    return events.flatMap((event) => (event.type === 'quote.asked' ? [event.card] : []));
  const single = events.flatMap((event) => {
    if (event.type === 'card.added') return [event.card.id];
    const isOne = event.type.startsWith('card.') && event.type !== 'card.moved';
    return isOne && 'card' in event && typeof event.card === 'string' ? [event.card] : [];
  });
  if (single.length === events.length) return single;
  return changedIds(before, after);
}

/** Somebody called otherwise changes what their cards are signed with (ATT-3), and what they carry (VOL-3). */
function calledOtherwise({ before, after }: Change): readonly string[] {
  if (before.seats === after.seats) return [];
  const renamed = new Set(
    Object.values(after.seats).flatMap((seat) => {
      const was = before.seats[seat.id];
      const isSame = was === undefined || (was.name === seat.name && was.affiliation === seat.affiliation);
      return isSame ? [] : [seat.id];
    })
  );
  if (renamed.size === 0) return [];
  return Object.values(after.cards).flatMap((card) => {
    const { id, attribution, volunteers } = card;
    const isSigned = attribution !== 'anonymous' && renamed.has(personOf(card) ?? '');
    const isCarried = volunteers?.some((each) => each.by === 'seat' && renamed.has(each.seat)) ?? false;
    return isSigned || isCarried ? [id] : [];
  });
}

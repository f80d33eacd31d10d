// How long what is known of people lasts (KEEP-1 to KEEP-4), and what is left of a workshop once they are forgotten. Pure.
import type { Card, CardAuthor } from './cards.ts';
import type { FirstEvent, WorkshopEvent } from './events.ts';
import { drawLink } from './creating.ts';
import { plannedEnd } from './plan-agenda.ts';
import { forgetsAt, type Retention } from './retention-terms.ts';
import type { Seat } from './roster.ts';
import { editsOfCards } from './synthesis-arranged.ts';
import { isTellable, testimoniesOf } from './testimony.ts';
import type { Millis } from './units.ts';
import type { Testimonies } from './witness.ts';
import type { Workshop } from './workshop.ts';
import { toldWords, zoomsOf } from './zooms-of.ts';
import type { Zoom } from './zooms.ts';

/** What must go at this moment. */
export type Due = 'nothing' | 'people' | 'cards' | 'everything';

/** A workshop as it is kept, with the hours of its first and last rows. */
export interface Life {
  readonly state: Workshop;
  readonly bornAt: Millis;
  readonly lastAt: Millis;
}

/**
 * When it ended: at its closing, or else at its last act or its planned end, whichever is later. Opened again from a file, it
 * begins again; a link left open from afar prolongs it.
 */
export function endOf({ state, bornAt, lastAt }: Life): Millis {
  if (state.forgotten) return state.forgotten.endedAt;
  const { plan, afar } = state;
  const ended = state.closedAt ?? Math.max(lastAt, plannedEnd(plan));
  return Math.max(ended, bornAt, afar ? (afar.closedAt ?? afar.until) : 0);
}

/** What is due. A published page holds back the cards it tells, and nothing else. */
export function dueOf(life: Life, now: Millis, terms: Retention): Due {
  const { state } = life;
  const forgets = forgetsAt(endOf(life), terms);
  const isPublished = state.publication !== null && !state.publication.withdrawn;
  if (now >= forgets.cards) {
    if (!isPublished) return 'everything';
    return state.forgotten?.cards === undefined ? 'cards' : 'nothing';
  }
  if (now < forgets.names) return 'nothing';
  // Of a rehearsal nothing is worth keeping without its people.
  if (state.rehearsalOf !== null) return 'everything';
  return state.forgotten ? 'nothing' : 'people';
}

/** What a workshop becomes: fresh secrets for everybody but the facilitation, whose recovery code is the only way to its page. */
export interface Forgetting {
  readonly now: Millis;
  readonly due: 'people' | 'cards';
  /** Draws a code of so many characters. */
  readonly draw: (length: number) => string;
}

/** The events a workshop begins with from now on: itself, its people forgotten. */
export function forgotten(life: Life, { now, due, draw }: Forgetting): readonly WorkshopEvent[] {
  const { state } = life;
  const endedAt = endOf(life);
  const published = state.publication !== null && !state.publication.withdrawn ? state.publication : null;
  const told = published === null ? new Set<string>() : textsIn(published.document);
  // The words of a witness who never agreed go with the witness.
  const cards = Object.values(state.cards).filter(
    ({ id }) => isTellable(state, id) && (due === 'people' || told.has(id))
  );
  const left = new Set(cards.map(({ id }) => id));
  const { id, space, code, title, place, organizer, template, attribution, rehearsalOf, plan } = state;
  const link = (): string => drawLink(code, draw);
  const first: FirstEvent = {
    type: 'workshop.imported',
    ...{ id, space, code, title, place, organizer, template, attribution, rehearsalOf, plan },
    // Who animated is a name too.
    facilitation: '',
    at: state.createdAt,
    seats: Object.values(state.seats).map((seat) => emptied(seat, draw(6))),
    secrets: {
      recovery: state.secrets.recovery,
      invite: link(),
      hosts: Object.fromEntries(Object.keys(state.secrets.hosts).map((table) => [table, link()]))
    },
    restored: {
      stage: 'closed',
      closedAt: state.closedAt ?? endedAt,
      control: { ...state.control, timer: { state: 'off' } },
      ...{ begun: state.begun, moderated: state.moderated, narrators: {}, versions: state.versions },
      signals: Object.fromEntries(
        Object.entries(state.signals).map(([table, signals]) => [
          table,
          { ...signals, helpAt: null, visio: '' }
        ])
      ),
      cards: Object.fromEntries(cards.map((card) => [card.id, unsigned(card)])),
      votes: due === 'cards' ? [] : state.votes.filter((vote) => vote.state !== 'open'),
      // Who is thanked is forgotten.
      edits: { ...editsOfCards(state.edits, (card) => left.has(card)), thanks: null },
      // A page that was taken back is read by nobody.
      publication: published,
      ...(state.afar ? { afar: state.afar } : {}),
      ...(published === null ? {} : { ...quotesTold(state, told), ...zoomsTold(state) }),
      forgotten: {
        endedAt,
        people: state.forgotten?.people ?? now,
        ...(due === 'cards' ? { cards: now } : {})
      }
    }
  };
  const facilitators = state.grants.filter(({ role }) => role === 'facilitator');
  return [
    first,
    ...facilitators.map(
      ({ device }) => ({ type: 'device.granted', grant: { role: 'facilitator', device, name: '' } }) as const
    )
  ];
}

/** A place that was taken or not: how many came is no name. */
function emptied(seat: Seat, resumeCode: string): Seat {
  const { quality: _quality, listed: _listed, thanksName: _thanksName, ranking: _ranking, ...place } = seat;
  return { ...place, resumeCode, name: '', affiliation: '', thanks: false, remote: false };
}

function unsigned(card: Card): Card {
  const { behalf: _behalf, volunteers: _volunteers, ...words } = card;
  return {
    ...words,
    author: nobody(card.author),
    attribution: card.author.by === 'seat' ? 'anonymous' : card.attribution,
    passages: card.passages.map((each) => ({ ...each, by: nobody(each.by) })),
    moves: card.moves.map((each) => ({ ...each, by: nobody(each.by) }))
  };
}

function nobody(author: CardAuthor): CardAuthor {
  return author.by === 'seat' ? { by: 'anonymous' } : author;
}

/** Quotes their witness agreed to publish, on the published page, until it is taken back. */
function quotesTold(state: Workshop, told: ReadonlySet<string>): { readonly testimonies?: Testimonies } {
  const quotes = Object.entries(testimoniesOf(state).quotes).filter(
    ([card, quote]) => quote.state === 'approved' && told.has(card)
  );
  if (quotes.length === 0) return {};
  return { testimonies: { witnesses: {}, answers: {}, away: [], quotes: Object.fromEntries(quotes) } };
}

/** Zooms as the published page may read them; what an owner was still writing goes. */
function zoomsTold(state: Workshop): { readonly zooms?: readonly Zoom[] } {
  const zooms = zoomsOf(state).flatMap(({ draft: _draft, ...zoom }) => {
    const words = toldWords(zoom);
    // What the facilitation called it for itself may be a name.
    return words === null ? [] : [{ ...zoom, label: '', words }];
  });
  return zooms.length === 0 ? {} : { zooms };
}

/** Every text of a document, to know which cards it names whatever its shape. */
function textsIn(value: unknown): ReadonlySet<string> {
  if (typeof value === 'string') return new Set([value]);
  if (typeof value !== 'object' || value === null) return new Set();
  return new Set(Object.values(value).flatMap((each) => [...textsIn(each)]));
}

// Bodies of the HTTP API (docs/protocol.md, part 2). Every failure is { refusal } with a 4xx or 5xx status.
import type { LinkHeld } from '#core/links-held.ts';
import type { BallotChoice } from '#core/ballot-lines.ts';
import type { PersonMatch } from '#core/find-person.ts';
import type { SeatId, TableId, WorkshopId } from '#core/ids.ts';
import type { ListedPerson } from '#core/listed-people.ts';
import type { QualityWishes } from '#core/qualities.ts';
import type { Refusal } from '#core/refusals.ts';
import type { ImageFacts } from '#core/synthesis-edits.ts';
import type { SynthesisSource } from '#core/synthesis.ts';
import type { Millis } from '#core/units.ts';

/** POST /api/workshops */
export interface CreateRequest {
  readonly template: string;
  readonly people: number;
  /** Replaces the template's themes when given: one per table mark. */
  readonly themes?: readonly {
    readonly title: string;
    readonly question: string;
    readonly prompts?: readonly string[];
    /** A witness tells there. */
    readonly story?: true;
  }[];
  readonly title?: string;
  readonly place?: string;
  readonly organizer?: string;
  readonly facilitation?: string;
  /** Default: now. */
  readonly startsAt?: Millis;
  readonly zone?: string;
  /** Default true: one host stays at each table. */
  readonly hosts?: boolean;
  /** Default: as proposed by the sizing rule. */
  readonly circuits?: number;
  /** Each goes to so many tables they choose, where groups would rotate: 1 to the number of themes, whatever `circuits` and `hosts` say. */
  readonly chosen?: number;
  readonly facilitatorName?: string;
  /** When the instance asks for one (public address). */
  readonly organiserKey?: string;
  /** People expected by name, 500 at most; those beyond `people` are expected too. */
  readonly list?: readonly ListedPerson[];
  /** How people of each quality are seated. Default: like everybody. */
  readonly qualities?: QualityWishes;
  /** Remind whoever names somebody not to. Default: as the template says. */
  readonly guardNames?: boolean;
  /** Phases of the template one does without, by id. Default: none. */
  readonly without?: readonly string[];
  /** Begin the welcome phase at once. Default false. */
  readonly start?: boolean;
  /** Language of the template's words. Default 'fr'. */
  readonly locale?: 'fr' | 'en';
}

/** Its answer. The device also becomes facilitator (cookie). */
export interface CreateResponse {
  readonly workshop: WorkshopId;
  readonly code: string;
  readonly recovery: string;
  readonly invite: string;
  readonly hosts: Readonly<Record<TableId, string>>;
  /** Only when the request carried no cookie: keep it, it is the device's secret. */
  readonly device?: string;
}

/** POST /api/join — a code from the wall, perhaps with the mark of the table one sits at. */
export interface JoinRequest {
  readonly code: string;
  /** « C » or « C3 », from a table QR. */
  readonly table?: string;
  readonly remote?: boolean;
  /** Asks to be the person of this resume code instead of a new one. */
  readonly resume?: string;
  /** Asks to be this person of the list, as POST /api/people proposed them. */
  readonly person?: { readonly seat: SeatId; readonly name: string };
}

/** Its answer. */
export interface JoinResponse {
  readonly workshop: WorkshopId;
  readonly role: 'participant';
  readonly seat: SeatId;
  readonly device?: string;
}

/** POST /api/afar — the workshop's code, by the link left open; answered as POST /api/join. */
export interface AfarRequest {
  readonly code: string;
}

/** POST /api/host — the secret of a table's link makes this device the table's. */
export interface HostRequest {
  readonly secret: string;
}
/** Its answer. */
export interface HostResponse {
  readonly workshop: WorkshopId;
  readonly role: 'host';
  readonly table: TableId;
  readonly device?: string;
}

/** POST /api/narrator — the secret of the link of a table's witness, or of a zoom's owner. Several devices may hold it. */
export interface NarratorRequest {
  readonly secret: string;
}
/** Its answer. */
export type NarratorResponse = LinkHeld & {
  readonly workshop: WorkshopId;
  readonly device?: string;
};

/** POST /api/facilitate — recovery code (with the join code) or invitation link. */
export interface FacilitateRequest {
  readonly code?: string;
  readonly recovery?: string;
  readonly invite?: string;
  readonly name?: string;
}
/** Its answer. */
export interface FacilitateResponse {
  readonly workshop: WorkshopId;
  readonly role: 'facilitator';
  readonly device?: string;
}

/** GET /api/codes/KX7P4M — what a code leads to, before joining. */
export interface CodeResponse {
  readonly workshop: WorkshopId;
  readonly title: string;
  readonly stage: 'prepared' | 'running' | 'closed';
  /** Roles this device already holds there. */
  readonly roles: readonly string[];
  /** There is a list one may find one's own name in. */
  readonly list?: true;
  /** The link left open from afar; missing: it never was. */
  readonly afar?: { readonly until: Millis; readonly open: boolean; readonly zone: string };
}

/** POST /api/people — one's own name, by its first letters. */
export interface PeopleRequest {
  readonly code: string;
  /** What is typed: three letters at least, or a whole name that is shorter. */
  readonly name: string;
}
/** Its answer: five names at most. */
export interface PeopleResponse {
  readonly people: readonly PersonMatch[];
}

/** POST /api/workshops/<id>/names — does this draft name somebody who is here, where that is guarded? Nothing is kept. */
export interface NamesRequest {
  /** The role the device holds. */
  readonly role: 'participant' | 'host' | 'facilitator';
  readonly table?: TableId;
  readonly text: string;
}
/** Its answer. */
export interface NamesResponse {
  readonly named: boolean;
}

/** GET /api/instance — what the screens must know of the place they run in. */
export interface InstanceResponse {
  /** What addresses for phones begin with, prefix included, no final slash: from ORIGIN or the chosen LAN address. */
  readonly origin: string;
  /** true when only this computer can reach the server. */
  readonly loopbackOnly: boolean;
  readonly lanOrigins: readonly string[];
  readonly needsOrganiserKey: boolean;
  /** true when no workshop exists yet. */
  readonly empty: boolean;
  readonly protocol: number;
  /** How long people and cards are kept after a workshop's end. */
  readonly keeps: { readonly namesDays: number; readonly cardsMonths: number };
  /** May search engines list published pages? */
  readonly indexable: boolean;
}

/** POST /api/workshops/<id>/rehearsal — a copy of the workshop with simulated people. */
export interface RehearsalRequest {
  readonly people: number;
  /** 1 = real time; 30 = half an hour in a minute. */
  readonly speed?: number;
}
/** Its answer: the copy, where this device is facilitator. */
export interface RehearsalResponse {
  readonly workshop: WorkshopId;
  readonly code: string;
}

/** POST /api/demo — a living workshop, when none exists yet. */
export interface DemoResponse extends RehearsalResponse {
  readonly device?: string;
}

/** POST /api/workshops/<id>/tickets — a text to put in the address of a board's socket, where no cookie travels. */
export interface TicketRequest {
  /** Which role the device must hold; any when missing. */
  readonly role?: 'participant' | 'host' | 'facilitator';
  readonly table?: TableId;
}
/** Its answer: good for a day, for any number of connections of this device. */
export interface TicketResponse {
  readonly ticket: string;
}

/** POST /api/workshops/<id>/images — what is kept of the image that was sent, ready for 'synthesis.cover'. */
export type ImageResponse = ImageFacts;

/** GET /api/workshops/<id>/ballot-lines — what the facilitation may put to the vote. */
export interface BallotLinesResponse {
  readonly lines: readonly BallotChoice[];
}

/** GET /api/workshops/<id>/synthesis — what the document is made from, for whoever edits it. */
export interface SynthesisResponse {
  readonly source: SynthesisSource;
  /** Would the page that is published say something else if it were published again? Missing: nothing is published. */
  readonly published?: { readonly version: number; readonly changed: boolean };
}

/** GET /api/workshops/<id>/structures?begins=… — what others typed; five at most. */
export interface StructuresResponse {
  readonly structures: readonly string[];
}

/** Any failure. */
export interface FailureResponse {
  readonly refusal: Refusal;
}

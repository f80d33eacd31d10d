// Bodies of the HTTP API and the handshake of a socket, checked before anything reads them.
import * as v from 'valibot';
import { LIMITS } from '#core/limits.ts';
import { refuse, type Refusal } from '#core/refusals.ts';
import { ok, type Result } from '#core/result.ts';
import type {
  AfarRequest,
  CreateRequest,
  FacilitateRequest,
  HostRequest,
  JoinRequest,
  NamesRequest,
  PeopleRequest,
  NarratorRequest,
  RehearsalRequest,
  TicketRequest
} from './http-api.ts';
import { listedPeople, qualityWishes, tidy } from './command-fields.ts';
import type { OffersRequest } from '#core/rotation-answers.ts';
import type { Handshake } from './socket-events.ts';

const line = (most: number) =>
  v.pipe(
    v.string(),
    v.maxLength(100_000),
    v.transform((raw) => tidy(raw).replace(/\s+/g, ' ')),
    v.maxLength(most, `field.tooLong|${most}`)
  );
const code = v.pipe(v.string(), v.maxLength(40));
const secret = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{6,100}$/));

/** A device's secret: 32 bytes in base64url. */
export const DEVICE_SECRET = /^[A-Za-z0-9_-]{40,50}$/;

const theme = v.strictObject({
  title: line(LIMITS.themeTitle),
  question: line(LIMITS.question),
  prompts: v.exactOptional(v.pipe(v.array(line(LIMITS.prompt)), v.maxLength(12))),
  story: v.exactOptional(v.literal(true))
});

const create = v.strictObject({
  template: v.pipe(v.string(), v.maxLength(60)),
  people: v.pipe(v.number(), v.integer()),
  themes: v.exactOptional(v.pipe(v.array(theme), v.maxLength(100))),
  title: v.exactOptional(line(LIMITS.title)),
  place: v.exactOptional(line(LIMITS.title)),
  organizer: v.exactOptional(line(LIMITS.title)),
  facilitation: v.exactOptional(line(LIMITS.question)),
  startsAt: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4_102_444_800_000))),
  zone: v.exactOptional(v.pipe(v.string(), v.maxLength(60), v.check(isZone))),
  hosts: v.exactOptional(v.boolean()),
  circuits: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LIMITS.tables))),
  chosen: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LIMITS.themesMost))),
  facilitatorName: v.exactOptional(line(LIMITS.personName)),
  organiserKey: v.exactOptional(v.pipe(v.string(), v.maxLength(100))),
  list: v.exactOptional(listedPeople),
  qualities: v.exactOptional(qualityWishes),
  guardNames: v.exactOptional(v.boolean()),
  without: v.exactOptional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(40))),
  start: v.exactOptional(v.boolean()),
  locale: v.exactOptional(v.picklist(['fr', 'en']))
});

const join = v.strictObject({
  code,
  table: v.exactOptional(v.pipe(v.string(), v.maxLength(12))),
  remote: v.exactOptional(v.boolean()),
  resume: v.exactOptional(code),
  person: v.exactOptional(
    v.strictObject({ seat: v.pipe(v.string(), v.maxLength(12)), name: line(LIMITS.personName) })
  )
});
const people = v.strictObject({ code, name: v.pipe(v.string(), v.maxLength(200)) });
const names = v.strictObject({
  role: v.picklist(['participant', 'host', 'facilitator']),
  table: v.exactOptional(v.pipe(v.string(), v.maxLength(12))),
  text: v.pipe(v.string(), v.maxLength(10_000))
});
const named = v.pipe(v.string(), v.maxLength(12));
const offers = v.strictObject({
  close: v.pipe(v.array(named), v.maxLength(LIMITS.themesMost)),
  into: v.exactOptional(named),
  circuit: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LIMITS.tables))),
  pins: v.pipe(
    v.array(
      v.strictObject({
        seat: named,
        round: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LIMITS.themesMost)),
        table: named
      })
    ),
    v.maxLength(LIMITS.peopleHard * LIMITS.themesMost)
  )
});
const host = v.strictObject({ secret });
const facilitate = v.strictObject({
  code: v.exactOptional(code),
  recovery: v.exactOptional(v.pipe(v.string(), v.maxLength(60))),
  invite: v.exactOptional(secret),
  name: v.exactOptional(line(LIMITS.personName))
});
const rehearsal = v.strictObject({
  people: v.pipe(v.number(), v.integer(), v.minValue(LIMITS.peopleLeast), v.maxValue(LIMITS.peoplePlanned)),
  speed: v.exactOptional(v.pipe(v.number(), v.minValue(1), v.maxValue(1_000)))
});
const ticket = v.strictObject({
  role: v.exactOptional(v.picklist(['participant', 'host', 'facilitator'])),
  table: v.exactOptional(v.pipe(v.string(), v.maxLength(12)))
});
const handshake = v.object({
  protocol: v.number(),
  workshop: v.pipe(v.string(), v.maxLength(40)),
  role: v.picklist(['participant', 'host', 'facilitator', 'narrator', 'owner', 'projection']),
  table: v.exactOptional(v.pipe(v.string(), v.maxLength(12))),
  zoom: v.exactOptional(v.pipe(v.string(), v.maxLength(12))),
  device: v.exactOptional(v.pipe(v.string(), v.regex(DEVICE_SECRET)))
});

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('fr', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

function parserOf<T>(schema: v.GenericSchema<unknown, T>): (raw: unknown) => Result<T, Refusal> {
  return (raw) => {
    const parsed = v.safeParse(schema, raw, { abortPipeEarly: true });
    if (parsed.success) return ok(parsed.output);
    const long = parsed.issues
      .map((issue) => /^field\.tooLong\|(\d+)$/.exec(issue.message))
      .find((m) => m !== null);
    return long ? refuse('field.tooLong', { most: Number(long[1]) }) : refuse('command.malformed');
  };
}

/** POST /api/workshops */
export const parseCreate: (raw: unknown) => Result<CreateRequest, Refusal> = parserOf(create);
/** POST /api/join */
export const parseJoin: (raw: unknown) => Result<JoinRequest, Refusal> = parserOf(join);
/** POST /api/afar */
export const parseAfar: (raw: unknown) => Result<AfarRequest, Refusal> = parserOf(v.strictObject({ code }));
/** POST /api/people */
export const parsePeople: (raw: unknown) => Result<PeopleRequest, Refusal> = parserOf(people);
/** POST /api/workshops/:id/names */
export const parseNames: (raw: unknown) => Result<NamesRequest, Refusal> = parserOf(names);
/** POST /api/workshops/:id/rotation/offers */
export const parseOffers: (raw: unknown) => Result<OffersRequest, Refusal> = parserOf(offers);
/** POST /api/host */
export const parseHost: (raw: unknown) => Result<HostRequest, Refusal> = parserOf(host);
/** POST /api/narrator */
export const parseNarrator: (raw: unknown) => Result<NarratorRequest, Refusal> = parserOf(host);
/** POST /api/facilitate */
export const parseFacilitate: (raw: unknown) => Result<FacilitateRequest, Refusal> = parserOf(facilitate);
/** POST /api/workshops/:id/rehearsal */
export const parseRehearsal: (raw: unknown) => Result<RehearsalRequest, Refusal> = parserOf(rehearsal);
/** POST /api/workshops/:id/tickets */
export const parseTicket: (raw: unknown) => Result<TicketRequest, Refusal> = parserOf(ticket);
/** `auth` of a socket */
export const parseHandshake: (raw: unknown) => Result<Handshake, Refusal> = parserOf(handshake);

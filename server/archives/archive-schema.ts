// The archive's shape as a schema (docs/formats.md): exactly these fields, within the limits of the house; long, because all of
// them are here. What the fields say of one another is in archive-sense.ts.
import * as v from 'valibot';
import { ASK_ICONS, ASK_RULES } from '#core/asks.ts';
import { ATTRIBUTIONS } from '#core/cards.ts';
import { COLUMN_ID } from '#core/columns.ts';
import { IMAGE_LIMITS } from '#core/image-limits.ts';
import { LIMITS } from '#core/limits.ts';
import { IMAGE_FORMATS } from '#core/synthesis-edits.ts';
import { QUALITIES } from '#core/qualities.ts';
import { VOLUNTEER_NAMES } from '#core/volunteer.ts';
import { VOTE_MODES } from '#core/votes.ts';
import { ARCHIVE_VERSIONS, WORKSHOP_FORMAT, type Archive } from '#lib/exports/json/archive-format.ts';
import { arrangementSchema } from './archive-edits-schema.ts';
import { count, instant, list, marked, shortId, words } from './archive-fields.ts';
import { grouping, planSchema, poles, round } from './archive-plan-schema.ts';
import { documentSchema, imageHash } from './document-schema.ts';

const kind = v.pipe(v.string(), v.regex(COLUMN_ID));
const attribution = v.picklist(ATTRIBUTIONS);
const cardNumber = v.pipe(count, v.minValue(1));
const seatNumber = v.pipe(count, v.minValue(1), v.maxValue(LIMITS.peopleHard));
const millis = v.pipe(v.number(), v.safeInteger());

const author = v.variant('by', [
  v.strictObject({ by: v.literal('seat'), seat: seatNumber }),
  v.strictObject({ by: v.literal('host'), table: shortId }),
  v.strictObject({ by: v.literal('facilitator') }),
  v.strictObject({ by: v.literal('anonymous') })
]);

const somebody = v.strictObject({ seat: seatNumber });
const saidName = v.strictObject({ name: v.pipe(words(LIMITS.personName), v.minLength(1)) });
const behalf = v.union([somebody, saidName]);
const rapporteur = v.union([
  v.strictObject({ table: shortId, ...somebody.entries }),
  v.strictObject({ table: shortId, ...saidName.entries })
]);

const volunteer = v.variant('by', [
  v.strictObject({ by: v.literal('seat'), seat: seatNumber, as: v.picklist(VOLUNTEER_NAMES) }),
  v.strictObject({ by: v.literal('told'), number: cardNumber, name: words(LIMITS.personName) })
]);

const card = v.strictObject({
  number: cardNumber,
  kind,
  text: words(LIMITS.cardText),
  example: words(LIMITS.example),
  cited: words(LIMITS.cited),
  subPoints: list(words(LIMITS.subPointText), LIMITS.subPoints),
  // Never ends in 0: there is always room before it (core/order-key.ts).
  order: v.pipe(v.string(), v.maxLength(2_000), v.regex(/^[0-9a-z]*[1-9a-z]$/)),
  stamp: v.strictObject({ circuit: count, round, group: v.nullable(count) }),
  author,
  behalf: v.exactOptional(behalf),
  attribution,
  createdAt: instant,
  editedAt: instant,
  late: v.boolean(),
  pinned: v.boolean(),
  hidden: v.boolean(),
  shown: v.boolean(),
  archivedAt: v.nullable(instant),
  proposed: v.nullable(kind),
  mergedInto: v.nullable(cardNumber),
  passages: list(v.strictObject({ at: instant, from: kind, to: kind, by: author }), 10_000),
  moves: list(v.strictObject({ at: instant, from: shortId, to: shortId, by: author }), 10_000),
  labels: v.exactOptional(v.record(shortId, shortId)),
  afar: v.exactOptional(v.literal(true)),
  quote: v.exactOptional(
    v.strictObject({
      number: cardNumber,
      table: shortId,
      at: instant,
      name: words(LIMITS.personName),
      affiliation: words(LIMITS.affiliation)
    })
  ),
  volunteers: v.exactOptional(list(volunteer, LIMITS.volunteers))
});

const timer = v.variant('state', [
  v.strictObject({ state: v.literal('running'), endsAt: instant, length: millis }),
  v.strictObject({ state: v.literal('paused'), remaining: millis, length: millis }),
  v.strictObject({ state: v.literal('off') })
]);

const groupHistory = list(v.strictObject({ fromRound: round, group: count }), 100);
const seat = v.strictObject({
  number: seatNumber,
  name: words(LIMITS.personName),
  affiliation: words(LIMITS.affiliation),
  thanks: v.boolean(),
  thanksName: v.exactOptional(v.boolean()),
  state: v.picklist(['planned', 'present', 'absent']),
  came: v.boolean(),
  remote: v.boolean(),
  hosts: v.nullable(shortId),
  hosted: v.exactOptional(list(v.strictObject({ fromRound: round, table: v.nullable(shortId) }), 100)),
  groups: groupHistory,
  others: v.exactOptional(list(v.strictObject({ grouping, groups: groupHistory }), 20)),
  lateIn: round,
  lateAt: v.exactOptional(grouping),
  since: v.nullable(instant),
  narrates: v.nullable(shortId),
  quality: v.exactOptional(v.picklist(QUALITIES)),
  listed: v.exactOptional(v.literal(true)),
  afar: v.exactOptional(v.literal(true)),
  ranking: v.exactOptional(v.pipe(list(shortId, LIMITS.themesMost), v.minLength(1)))
});

/** `l1.7`, `l1.AB`: how many. */
const places = v.pipe(
  v.record(v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{1,13}(\.[A-Z0-9]{1,3})?$/)), count),
  v.check((each) => Object.keys(each).length <= 10_000)
);
const vote = v.strictObject({
  mode: v.picklist(VOTE_MODES),
  state: v.picklist(['closed', 'revealed']),
  openedAt: instant,
  revealedAt: v.nullable(instant),
  // Gommettes to place, points to deal out.
  budget: v.pipe(count, v.minValue(1), v.maxValue(LIMITS.ballotMark)),
  most: v.pipe(count, v.minValue(1), v.maxValue(LIMITS.ballotMark)),
  electors: list(v.union([seatNumber, shortId]), LIMITS.peopleHard),
  ballots: v.pipe(count, v.maxValue(LIMITS.peopleHard)),
  lines: list(
    v.strictObject({
      // A line of a question belongs to no theme.
      theme: v.union([shortId, v.literal('')]),
      text: words(LIMITS.cardText),
      cards: list(cardNumber, LIMITS.cardsPerBoard),
      marks: v.nullable(count),
      hands: v.nullable(v.pipe(count, v.maxValue(LIMITS.handsMost))),
      id: v.exactOptional(shortId),
      poles: v.exactOptional(poles),
      icon: v.exactOptional(v.picklist(ASK_ICONS))
    }),
    2 * LIMITS.ballotLines
  ),
  ask: v.exactOptional(
    v.strictObject({
      id: shortId,
      phase: count,
      rule: v.picklist(ASK_RULES),
      question: words(LIMITS.question),
      options: list(words(LIMITS.title), LIMITS.ballotLines),
      again: v.boolean(),
      keep: v.boolean()
    })
  ),
  places: v.exactOptional(places),
  raised: v.exactOptional(places),
  few: v.exactOptional(v.literal(true))
});

const edit = v.nullable(words(LIMITS.cardText));
const synthesis = v.strictObject({
  title: edit,
  lead: edit,
  setting: edit,
  thanks: edit,
  leftOut: list(cardNumber, LIMITS.cardsPerBoard * LIMITS.tables),
  wordings: list(
    v.strictObject({ card: cardNumber, text: words(LIMITS.cardText) }),
    LIMITS.cardsPerBoard * LIMITS.tables
  ),
  cover: v.exactOptional(
    v.strictObject({ image: imageHash, alt: words(LIMITS.question), credit: words(LIMITS.title) })
  ),
  versions: count,
  ...arrangementSchema,
  publication: v.nullable(
    v.strictObject({
      version: v.pipe(count, v.minValue(1)),
      at: instant,
      withdrawn: v.boolean(),
      document: documentSchema,
      retired: v.exactOptional(
        v.pipe(
          list(
            v.strictObject({ version: v.pipe(count, v.minValue(1)), hash: imageHash, at: instant }),
            1_000
          ),
          v.minLength(1)
        )
      )
    })
  )
});

const side = v.pipe(count, v.minValue(1), v.maxValue(IMAGE_LIMITS.sidePx));
const image = v.strictObject({
  image: imageHash,
  format: v.picklist(IMAGE_FORMATS),
  width: side,
  height: side,
  bytes: v.pipe(v.string(), v.base64(), v.maxLength(Math.ceil(IMAGE_LIMITS.keptBytes / 3) * 4))
});

/** An archive of version 1 or 2, field by field. */
export const archiveSchema: v.GenericSchema<unknown, Archive> = v.strictObject({
  format: v.literal(WORKSHOP_FORMAT),
  version: v.picklist(ARCHIVE_VERSIONS),
  kind: v.literal('archive'),
  exportedAt: instant,
  workshop: v.strictObject({
    title: words(LIMITS.title),
    place: words(LIMITS.title),
    organizer: words(LIMITS.title),
    facilitation: words(LIMITS.question),
    template: v.strictObject({ id: v.pipe(v.string(), v.maxLength(60)), version: count }),
    attribution,
    createdAt: instant,
    stage: v.picklist(['prepared', 'running', 'closed']),
    closedAt: v.nullable(instant),
    moderated: v.boolean(),
    afar: v.exactOptional(
      v.strictObject({ until: instant, openedAt: instant, closedAt: v.exactOptional(instant) })
    )
  }),
  plan: planSchema,
  conduct: v.strictObject({
    step: count,
    timer,
    track: list(v.strictObject({ step: count, at: instant }), 10_000),
    begun: list(count, 2_000),
    rapporteurs: v.exactOptional(list(rapporteur, LIMITS.tables)),
    choiceClosed: v.exactOptional(v.literal(true))
  }),
  seats: list(seat, LIMITS.peopleHard),
  boards: list(v.strictObject({ table: shortId, cards: list(card, LIMITS.cardsPerBoard) }), LIMITS.tables),
  votes: list(vote, 1_000),
  synthesis,
  images: v.exactOptional(v.pipe(list(image, 2), v.minLength(1)))
});

/** What a file of ours says of itself, before anything else is read. */
export const envelopeSchema = v.object({ format: marked, version: v.pipe(count, v.minValue(1)) });

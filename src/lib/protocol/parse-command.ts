// The one door for what clients send: shapes, lengths, characters. Nothing unparsed goes further (PROTO-1 to PROTO-3).
import * as v from 'valibot';
import { ATTRIBUTIONS } from '#core/cards.ts';
import type { CommandEnvelope } from '#core/commands.ts';
import { ERASURES } from '#core/erasure.ts';
import { ADDABLE_KINDS } from '#core/plan-edits.ts';
import { LIMITS } from '#core/limits.ts';
import { refuse, type Refusal } from '#core/refusals.ts';
import { ok, type Result } from '#core/result.ts';
import { THANKS_CHOICES } from '#core/thanks.ts';
import { VOLUNTEER_NAMES } from '#core/volunteer.ts';
import { VOTE_MODES } from '#core/votes.ts';
import { PREPARATORY_QUESTIONS } from '#core/witness.ts';
import {
  cardText,
  versioned,
  answer,
  author,
  base,
  behalf,
  cardList,
  claim,
  columnList,
  count,
  grouping,
  handKey,
  id,
  instant,
  kind,
  length,
  listedPeople,
  marks,
  phaseId,
  phaseLength,
  qualityWishes,
  routes,
  secret,
  shortId,
  small,
  text
} from './command-fields.ts';
import { synthesisCommands } from './synthesis-commands.ts';

const command = v.variant('type', [
  v.strictObject({
    type: v.literal('card.add'),
    card: id,
    table: shortId,
    kind,
    claim,
    ...cardText,
    behalf: v.exactOptional(behalf)
  }),
  v.strictObject({ type: v.literal('card.ascribe'), card: id, behalf: v.nullable(behalf) }),
  v.strictObject({
    type: v.literal('card.edit'),
    card: id,
    base,
    ...cardText
  }),
  v.strictObject({ type: v.literal('card.promote'), card: id, to: kind }),
  v.strictObject({ type: v.literal('card.propose'), card: id, to: v.nullable(kind) }),
  v.strictObject({ type: v.literal('card.pin'), card: id, pinned: v.boolean() }),
  v.strictObject({ type: v.literal('card.archive'), card: id }),
  v.strictObject({ type: v.literal('card.restore'), card: id }),
  v.strictObject({ type: v.literal('card.reorder'), card: id, after: v.nullable(id) }),
  v.strictObject({ type: v.literal('card.merge'), card: id, into: id }),
  v.strictObject({ type: v.literal('card.split'), card: id }),
  v.strictObject({ type: v.literal('card.move'), card: id, to: shortId }),
  v.strictObject({ type: v.literal('card.hide'), card: id, hidden: v.boolean() }),
  v.strictObject({ type: v.literal('card.erase'), card: id }),
  v.strictObject({ type: v.literal('seat.erase'), seat: shortId, reach: v.picklist(ERASURES) }),
  v.strictObject({ type: v.literal('card.show'), card: id, shown: v.boolean() }),
  v.strictObject({ type: v.literal('card.label'), card: id, set: shortId, option: v.nullable(shortId) }),
  v.strictObject({
    type: v.literal('card.volunteer'),
    card: id,
    on: v.boolean(),
    as: v.picklist(VOLUNTEER_NAMES)
  }),
  v.strictObject({ type: v.literal('card.enlist'), card: id, name: text(LIMITS.personName) }),
  v.strictObject({ type: v.literal('card.release'), card: id, volunteer: shortId }),
  v.strictObject({
    type: v.literal('anonymous.drop'),
    capability: secret,
    table: shortId,
    kind,
    claim,
    ...cardText
  }),
  v.strictObject({ type: v.literal('anonymous.amend'), capability: secret, ...cardText }),
  v.strictObject({ type: v.literal('anonymous.withdraw'), capability: secret }),
  v.strictObject({
    type: v.literal('vote.open'),
    mode: v.picklist(VOTE_MODES),
    budget: small,
    most: small,
    cards: v.nullable(cardList)
  }),
  v.strictObject({
    type: v.literal('plan.lengths'),
    lengths: v.pipe(v.array(phaseLength), v.minLength(1), v.maxLength(LIMITS.phasesMost))
  }),
  v.strictObject({ type: v.literal('plan.begin'), startsAt: instant }),
  v.strictObject({
    type: v.literal('plan.routes'),
    grouping,
    from: v.pipe(count, v.minValue(1), v.maxValue(LIMITS.themesMost)),
    routes,
    close: v.pipe(v.array(shortId), v.maxLength(LIMITS.themesMost))
  }),
  v.strictObject({
    type: v.literal('phase.describe'),
    phase: phaseId,
    title: text(LIMITS.title),
    instruction: text(LIMITS.prompt)
  }),
  v.strictObject({
    type: v.literal('phase.add'),
    kind: v.picklist(ADDABLE_KINDS),
    title: text(LIMITS.title),
    instruction: text(LIMITS.prompt),
    minutes: length,
    after: v.nullable(phaseId)
  }),
  v.strictObject({ type: v.literal('phase.remove'), phase: phaseId }),
  v.strictObject({ type: v.literal('phase.move'), phase: phaseId, after: v.nullable(phaseId) }),
  v.strictObject({ type: v.literal('theme.close'), theme: shortId, closed: v.boolean() }),
  v.strictObject({
    type: v.literal('theme.add'),
    grouping,
    title: text(LIMITS.themeTitle),
    question: text(LIMITS.question)
  }),
  v.strictObject({ type: v.literal('theme.remove'), theme: shortId }),
  v.strictObject({ type: v.literal('theme.move'), theme: shortId, after: v.nullable(shortId) }),
  v.strictObject({ type: v.literal('ask.open'), ask: shortId }),
  v.strictObject({ type: v.literal('ask.show'), vote: shortId }),
  v.strictObject({ type: v.literal('vote.close'), vote: shortId }),
  v.strictObject({ type: v.literal('vote.reveal'), vote: shortId }),
  v.strictObject({
    type: v.literal('vote.count'),
    vote: shortId,
    line: handKey,
    hands: v.pipe(count, v.maxValue(LIMITS.handsMost))
  }),
  v.strictObject({ type: v.literal('vote.admit'), vote: shortId, seat: shortId }),
  v.strictObject({ type: v.literal('ballot.take'), vote: shortId, token: secret }),
  v.strictObject({ type: v.literal('ballot.cast'), vote: shortId, token: secret, marks }),
  v.strictObject({ type: v.literal('solo.begin'), minutes: count }),
  v.strictObject({ type: v.literal('solo.reveal') }),
  v.strictObject({ type: v.literal('board.lock'), table: shortId, locked: v.boolean() }),
  v.strictObject({ type: v.literal('seat.mute'), seat: shortId, muted: v.boolean() }),
  v.strictObject({ type: v.literal('seat.narrate'), seat: shortId, table: v.nullable(shortId) }),
  v.strictObject({ type: v.literal('writing.rollback'), author }),
  v.strictObject({ type: v.literal('workshop.moderate'), moderated: v.boolean() }),
  v.strictObject({ type: v.literal('workshop.guard'), guarded: v.boolean() }),
  v.strictObject({ type: v.literal('room.show'), table: v.nullable(shortId) }),
  v.strictObject({ type: v.literal('room.say'), text: text(LIMITS.saying), to: shortId }),
  v.strictObject({ type: v.literal('room.unsay'), to: shortId }),
  v.strictObject({ type: v.literal('room.gather'), on: v.boolean() }),
  v.strictObject({ type: v.literal('room.spotlight'), card: v.nullable(id) }),
  v.strictObject({ type: v.literal('afar.open'), until: instant }),
  v.strictObject({ type: v.literal('afar.close') }),
  v.strictObject({
    type: v.literal('phase.attribute'),
    phase: count,
    attribution: v.picklist(ATTRIBUTIONS)
  }),
  v.strictObject({ type: v.literal('notes.write'), seat: shortId, text: text(LIMITS.notes, 'text') }),
  v.strictObject({
    type: v.literal('narrator.invite'),
    table: shortId,
    name: text(LIMITS.personName),
    affiliation: text(LIMITS.affiliation),
    story: text(LIMITS.title)
  }),
  v.strictObject({ type: v.literal('narrator.release'), table: shortId }),
  v.strictObject({ type: v.literal('narrator.dismiss'), table: shortId }),
  v.strictObject({ type: v.literal('narrator.erase'), table: shortId, reach: v.picklist(ERASURES) }),
  v.strictObject({ type: v.literal('narrator.absent'), table: shortId, absent: v.boolean() }),
  v.strictObject({
    type: v.literal('story.write'),
    table: shortId,
    question: v.picklist(PREPARATORY_QUESTIONS),
    text: answer,
    base: v.exactOptional(answer)
  }),
  v.strictObject({ type: v.literal('quote.ask'), card: id }),
  v.strictObject({
    type: v.literal('quote.answer'),
    card: id,
    verdict: v.picklist(['approved', 'refused']),
    wording: text(LIMITS.cardText, 'text')
  }),
  v.strictObject({ type: v.literal('workshop.start'), ...versioned }),
  v.strictObject({ type: v.literal('cursor.next'), ...versioned }),
  v.strictObject({ type: v.literal('cursor.jump'), step: count, ...versioned }),
  v.strictObject({ type: v.literal('timer.extend'), minutes: count, ...versioned }),
  v.strictObject({ type: v.literal('timer.pause'), ...versioned }),
  v.strictObject({ type: v.literal('timer.resume'), ...versioned }),
  v.strictObject({ type: v.literal('act.undo'), act: count, ...versioned }),
  v.strictObject({ type: v.literal('workshop.close'), ...versioned }),
  v.strictObject({ type: v.literal('workshop.reopen'), ...versioned }),
  v.strictObject({
    type: v.literal('seat.name'),
    seat: shortId,
    name: text(LIMITS.personName),
    affiliation: text(LIMITS.affiliation),
    thanks: v.boolean(),
    thanksName: v.exactOptional(v.boolean())
  }),
  v.strictObject({ type: v.literal('seat.thank'), seat: shortId, choice: v.picklist(THANKS_CHOICES) }),
  v.strictObject({
    type: v.literal('choice.rank'),
    seat: shortId,
    themes: v.pipe(v.array(shortId), v.maxLength(LIMITS.themesMost))
  }),
  v.strictObject({ type: v.literal('choice.open') }),
  v.strictObject({ type: v.literal('choice.close'), routes }),
  v.strictObject({ type: v.literal('seat.absent'), seat: shortId }),
  v.strictObject({ type: v.literal('seat.present'), seat: shortId }),
  v.strictObject({ type: v.literal('seat.move'), seat: shortId, group: count }),
  v.strictObject({ type: v.literal('seat.host'), seat: shortId, table: shortId }),
  v.strictObject({ type: v.literal('seat.rejoin'), seat: shortId, group: v.nullable(count) }),
  v.strictObject({ type: v.literal('rapporteur.name'), table: shortId, who: v.nullable(behalf) }),
  v.strictObject({
    type: v.literal('seat.add'),
    table: shortId,
    name: text(LIMITS.personName),
    affiliation: text(LIMITS.affiliation)
  }),
  v.strictObject({ type: v.literal('group.merge'), group: count, into: count }),
  v.strictObject({
    type: v.literal('people.list'),
    rows: listedPeople,
    wishes: v.exactOptional(qualityWishes)
  }),
  v.strictObject({ type: v.literal('people.unlist') }),
  v.strictObject({
    type: v.literal('group.spread'),
    group: count,
    into: count,
    seats: v.pipe(v.array(shortId), v.minLength(1), v.maxLength(LIMITS.peopleHard))
  }),
  v.strictObject({
    type: v.literal('affiliation.merge'),
    // As they are written in the workshop, whatever tidying would make of them now.
    from: v.pipe(v.array(v.pipe(v.string(), v.maxLength(LIMITS.affiliation))), v.maxLength(LIMITS.spellings)),
    into: text(LIMITS.affiliation)
  }),
  v.strictObject({ type: v.literal('table.help'), table: shortId, asked: v.boolean() }),
  v.strictObject({ type: v.literal('table.finish'), table: shortId, finished: v.boolean() }),
  v.strictObject({ type: v.literal('table.release'), table: shortId }),
  v.strictObject({
    type: v.literal('table.visio'),
    table: shortId,
    visio: v.pipe(text(LIMITS.question), v.regex(/^$|^https?:\/\/\S+$/))
  }),
  v.strictObject({
    type: v.literal('workshop.describe'),
    title: text(LIMITS.title),
    place: text(LIMITS.title),
    organizer: text(LIMITS.title),
    facilitation: text(LIMITS.question)
  }),
  v.strictObject({
    type: v.literal('theme.describe'),
    theme: shortId,
    title: text(LIMITS.themeTitle),
    question: text(LIMITS.question),
    prompts: v.exactOptional(v.pipe(v.array(text(LIMITS.prompt)), v.maxLength(20)))
  }),
  v.strictObject({ type: v.literal('columns.set'), grouping, columns: columnList }),
  ...synthesisCommands
]);

const envelope = v.strictObject({ id, command });

/** A command as received. Refuses 'command.malformed', 'command.unknown', 'text.tooLong', 'field.tooLong'. */
export function parseCommand(raw: unknown): Result<CommandEnvelope, Refusal> {
  const parsed = v.safeParse(envelope, raw, { abortPipeEarly: true });
  if (parsed.success) return ok(parsed.output);
  const lengths = parsed.issues.map((issue) => /^(text|field)\.tooLong\|(\d+)$/.exec(issue.message));
  const tooLong = lengths.find((match) => match !== null);
  if (tooLong)
    return refuse(tooLong[1] === 'text' ? 'text.tooLong' : 'field.tooLong', { most: Number(tooLong[2]) });
  const unknown = parsed.issues.some(
    (issue) => issue.type === 'variant' && issue.path?.at(-1)?.key === 'type'
  );
  return refuse(unknown ? 'command.unknown' : 'command.malformed');
}

// The plan of an archive as a schema: its part of archive-schema.ts. What version 2 added is optional; what the fields say of one
// another is in archive-plan-sense.ts.
import * as v from 'valibot';
import { ASK_ICONS, ASK_RULES } from '#core/asks.ts';
import { ATTRIBUTIONS } from '#core/cards.ts';
import { LIMITS } from '#core/limits.ts';
import { PHASE_KINDS, type PhaseKind } from '#core/phase-kinds.ts';
import { LAYOUT_MODES } from '#core/plan.ts';
import { columnList, qualityWishes } from '#lib/protocol/command-fields.ts';
import { count, instant, list, shortId, words } from './archive-fields.ts';

// Every key of the table is a kind: Object.keys forgets it.
const phaseKind = v.picklist(Object.keys(PHASE_KINDS) as PhaseKind[]);
const span = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(100_000));
/** A round of a layout: 0 for none. */
export const round = v.pipe(count, v.maxValue(LIMITS.themesMost));
/** The name of a layout: letters and digits, 8 at most. */
export const grouping = v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{1,8}$/));
/** The ends of a line. */
export const poles = v.tuple([words(LIMITS.title), words(LIMITS.title)]);
const yes = v.exactOptional(v.literal(true));
const phaseId = v.pipe(v.string(), v.maxLength(60));
/** People dealt anew are each a group. */
const groupsMost = LIMITS.peopleHard;

const theme = v.strictObject({
  id: shortId,
  letter: shortId,
  title: words(LIMITS.themeTitle),
  question: words(LIMITS.question),
  prompts: list(words(LIMITS.prompt), 20),
  poles: v.exactOptional(poles),
  story: yes,
  closed: yes
});

const table = v.strictObject({
  id: shortId,
  theme: shortId,
  letter: shortId,
  circuit: count,
  visio: v.pipe(words(LIMITS.question), v.regex(/^$|^https?:\/\/\S+$/)),
  locked: v.boolean(),
  finishedRound: v.nullable(round),
  witness: v.exactOptional(
    v.strictObject({
      name: words(LIMITS.personName),
      affiliation: words(LIMITS.affiliation),
      story: words(LIMITS.title)
    })
  ),
  away: yes
});

const layout = {
  mode: v.exactOptional(v.picklist(LAYOUT_MODES)),
  hosts: v.boolean(),
  circuits: v.pipe(count, v.minValue(1), v.maxValue(LIMITS.tables)),
  themes: list(theme, LIMITS.themesMost),
  tables: list(table, LIMITS.tables),
  groups: list(
    v.strictObject({
      number: count,
      circuit: count,
      first: count,
      path: v.exactOptional(list(count, LIMITS.themesMost))
    }),
    groupsMost
  ),
  columns: v.exactOptional(columnList)
};

const ask = v.strictObject({
  id: shortId,
  rule: v.picklist(ASK_RULES),
  question: words(LIMITS.question),
  lines: list(
    v.strictObject({
      id: shortId,
      text: words(LIMITS.question),
      poles: v.exactOptional(poles),
      theme: v.exactOptional(shortId),
      icon: v.exactOptional(v.picklist(ASK_ICONS))
    }),
    LIMITS.ballotLines
  ),
  options: list(words(LIMITS.title), LIMITS.ballotLines),
  budget: v.pipe(count, v.maxValue(LIMITS.ballotMark)),
  again: v.exactOptional(shortId),
  keep: v.boolean()
});

const phase = v.strictObject({
  id: phaseId,
  kind: phaseKind,
  title: words(LIMITS.title),
  instruction: words(LIMITS.cardText),
  minutes: span,
  rounds: list(span, LIMITS.themesMost),
  move: span,
  attribution: v.nullable(v.picklist(ATTRIBUTIONS)),
  grouping: v.exactOptional(grouping),
  questions: v.exactOptional(list(words(LIMITS.question), LIMITS.themesMost)),
  beats: v.exactOptional(list(v.strictObject({ title: words(LIMITS.title), minutes: span }), 60)),
  asks: v.exactOptional(list(ask, 2 * LIMITS.themesMost))
});

/** The plan, field by field. */
export const planSchema = v.strictObject({
  people: v.pipe(count, v.minValue(1), v.maxValue(LIMITS.peopleHard)),
  startsAt: instant,
  promisedEnd: v.exactOptional(instant),
  zone: v.pipe(v.string(), v.maxLength(60), v.check(isZone)),
  ...layout,
  groupings: v.exactOptional(list(v.strictObject({ id: grouping, ...layout }), 20)),
  labels: v.exactOptional(
    list(
      v.strictObject({
        id: shortId,
        title: words(LIMITS.title),
        options: list(v.strictObject({ id: shortId, title: words(LIMITS.title) }), 20)
      }),
      20
    )
  ),
  qualities: v.exactOptional(qualityWishes),
  guardNames: yes,
  phases: list(phase, 60)
});

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('fr', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

// The fields of what clients send: shapes, lengths, characters (PROTO-1 to PROTO-3). parse-command.ts puts them together.
import * as v from 'valibot';
import { COLUMN_ID, COLUMN_ROLES, COLUMN_USES, COLUMNS_MOST, OTHER_COLUMN } from '#core/columns.ts';
import { LIMITS } from '#core/limits.ts';
import type { WrittenPlace } from '#core/synthesis-edits.ts';
import { QUALITIES, WISHES, type Quality } from '#core/qualities.ts';

/** The id of a card or of a command. */
export const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{10,43}$/));
/** 32 bytes in base64url: the secret of a card nobody signs, or of a ballot. */
export const secret = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/));
/** A table, a seat, a vote, a theme. */
export const shortId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{1,12}$/));
/** A line, or a side or a place of one: hand-keys.ts. */
export const handKey = v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{1,12}(\.[A-Z0-9]{1,2})?$/));
/** A number of things. */
export const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
/** The id of a column. */
export const kind = v.pipe(v.string(), v.regex(COLUMN_ID));

/** Text of people: control characters go, ends are trimmed, and it is counted after that. */
export const text = (most: number, label: 'text' | 'field' = 'field') =>
  v.pipe(
    v.string(),
    v.maxLength(100_000, 'malformed'),
    v.transform(tidy),
    v.maxLength(most, `${label === 'text' ? 'text.tooLong' : 'field.tooLong'}|${most}`)
  );

/** What a card says. */
export const cardText = {
  text: text(LIMITS.cardText, 'text'),
  example: text(LIMITS.example),
  cited: text(LIMITS.cited),
  subPoints: v.pipe(
    v.array(text(LIMITS.subPointText)),
    v.maxLength(LIMITS.subPoints, `field.tooLong|${LIMITS.subPoints}`),
    v.transform((points) => points.filter((point) => point !== ''))
  )
};
/** The control version the person was looking at. */
export const versioned = { expectedVersion: count };
/** Gommettes. */
export const small = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LIMITS.ballotBudget));
/** A phase of the plan. */
export const phaseId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/i));
/** Minutes. */
export const length = v.pipe(
  v.number(),
  v.minValue(0),
  v.maxValue(LIMITS.roundMinutesMost * LIMITS.themesMost)
);
/** New lengths of a phase. */
export const phaseLength = v.strictObject({
  phase: phaseId,
  minutes: length,
  rounds: v.pipe(v.array(length), v.maxLength(LIMITS.themesMost)),
  move: length
});
/** 1970 to 2100. */
export const instant = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4_102_444_800_000));
/** What one line of a ballot receives. */
export const mark = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LIMITS.ballotMark));
/** A ballot. */
export const marks = v.pipe(
  v.record(shortId, mark),
  v.check((each) => Object.keys(each).length <= LIMITS.ballotLines)
);
/** Who wrote. */
export const author = v.variant('by', [
  v.strictObject({ by: v.literal('seat'), seat: shortId }),
  v.strictObject({ by: v.literal('host'), table: shortId }),
  v.strictObject({ by: v.literal('facilitator') })
]);
/** Cards put to the vote. */
export const cardList = v.pipe(v.array(id), v.minLength(1), v.maxLength(LIMITS.ballotLines));
/** The order of one column of the document, chosen by hand. */
export const columnOrder = v.pipe(v.array(id), v.maxLength(LIMITS.cardsPerBoard));
/** A place of the document that is empty until somebody writes there. */
export const writtenPlace = v.union([
  v.literal('outlook'),
  v.pipe(
    v.string(),
    v.regex(/^(?:transition|question):[A-Za-z0-9]{1,12}$/),
    v.transform((place) => place as Exclude<WrittenPlace, 'outlook'>) // as: what the pattern says
  )
]);
/** A text as it was when its rewriting began. */
export const base = v.exactOptional(text(LIMITS.cardText, 'text'));
/** Where and when a device says a card was written. */
export const claim = v.nullable(v.strictObject({ table: shortId, round: count }));

/** On whose behalf a card is written. */
export const behalf = v.union([
  v.strictObject({ seat: shortId }),
  v.strictObject({ name: v.pipe(text(LIMITS.personName), v.minLength(1)) })
]);

/** Text of people on one line. */
export const oneLine = (most: number) =>
  v.pipe(
    text(100_000),
    v.transform((raw) => raw.replace(/\s+/g, ' ')),
    v.maxLength(most, `field.tooLong|${most}`)
  );
/** In what quality somebody comes. */
export const quality = v.picklist(QUALITIES);

/** The name of a layout. */
export const grouping = v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{1,8}$/));
/** Columns of a board: one at least, each id once. */
export const columnList = v.pipe(
  v.array(
    v.strictObject({
      id: v.pipe(
        kind,
        v.check((each) => each !== OTHER_COLUMN.id)
      ),
      title: oneLine(LIMITS.columnTitle),
      one: oneLine(LIMITS.columnTitle),
      role: v.picklist(COLUMN_ROLES),
      serves: v.exactOptional(v.picklist(COLUMN_USES))
    })
  ),
  v.minLength(1),
  v.maxLength(COLUMNS_MOST),
  v.check((all) => new Set(all.map(({ id: each }) => each)).size === all.length)
);

/** Lines of a list of people: a name at least. */
export const listedPeople = v.pipe(
  v.array(
    v.strictObject({
      name: v.pipe(oneLine(LIMITS.personName), v.minLength(1)),
      affiliation: oneLine(LIMITS.affiliation),
      quality: v.exactOptional(quality)
    })
  ),
  v.maxLength(LIMITS.peopleHard)
);
const wish = v.exactOptional(v.picklist(WISHES));
/** How each quality is seated. */
export const qualityWishes = v.strictObject({
  elected: wish,
  direction: wish,
  team: wish,
  professional: wish,
  institutional: wish
} satisfies Record<Quality, typeof wish>);

/** Where people go, round after round. */
export const routes = v.pipe(
  v.array(
    v.strictObject({
      seat: shortId,
      tables: v.pipe(v.array(shortId), v.minLength(1), v.maxLength(LIMITS.themesMost)),
      group: v.exactOptional(count)
    })
  ),
  v.maxLength(LIMITS.peopleHard)
);

/** Two devices' texts may stand in one answer. */
export const answer = text(LIMITS.storyAnswer * 2, 'text');

/** Removes control characters (line breaks and tabs become spaces around them) and outer spaces; keeps line breaks. */
export function tidy(raw: string): string {
  return (
    raw
      .normalize('NFC')
      .replace(/\r\n?/g, '\n')
      // Controls, and the invisible marks that reorder text, would travel into documents.
      .replace(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/gu, ' ')
      .replace(/(?<![ \t])[ \t]+$/gm, '')
      .trim()
  );
}

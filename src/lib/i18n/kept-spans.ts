// What typography must leave alone (TYP-3): addresses, e-mails, code between backticks, entities, emoji codes and smileys.

/** Start (included) and end (excluded), in UTF-16 units. */
export type Span = readonly [start: number, end: number];

const ADDRESS = '(?:https?:\\/\\/|www\\.)[^\\s«»<>"]*[^\\s«»<>".,;:!?…)\\]\'’]';
const DOMAIN =
  '(?<![\\p{L}\\p{N}@.-])[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){0,5}\\.(?:fr|com|org|net|eu|io|info)(?![\\p{L}\\p{N}])(?:\\/[^\\s«»<>"]*[^\\s«»<>".,;:!?…)\\]\'’])?';
const MAIL = "[\\p{L}\\p{N}._%+'-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,5}";
const CODE = '`[^`\\n]+`';
const EMOJI_CODE = '(?<![\\p{L}\\p{N}]):[a-z0-9_+-]{2,40}:';
const ENTITY = '&(?:#?[a-zA-Z0-9]{2,10});';
const SMILEY = '(?<=^|\\s)[:;]-?[()DPpoO/|](?=$|\\s)';

const WITHOUT_MAIL = new RegExp([CODE, ADDRESS, DOMAIN, ENTITY, EMOJI_CODE, SMILEY].join('|'), 'gmu');
/** Looking for an e-mail costs most: it is looked for only where there is an @. */
const KEPT = new RegExp([CODE, ADDRESS, MAIL, DOMAIN, ENTITY, EMOJI_CODE, SMILEY].join('|'), 'gmu');

/** Spans to leave alone, in order, never overlapping. */
export function keptSpans(text: string): readonly Span[] {
  return [...text.matchAll(text.includes('@') ? KEPT : WITHOUT_MAIL)].map((match) => [
    match.index,
    match.index + match[0].length
  ]);
}

/** Does a stretch of `length` units at `offset` touch a kept span? */
export function isKept(spans: readonly Span[], offset: number, length: number): boolean {
  return spans.some(([start, end]) => offset < end && offset + length > start);
}

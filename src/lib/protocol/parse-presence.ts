// What a client says of where it is, checked before anything reads it.
import * as v from 'valibot';
import type { PresenceState } from './socket-events.ts';

/** Stands for a table where the facilitation edits the document. */
export const DOCUMENT_PLACE = 'document';

const state = v.strictObject({
  table: v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{1,12}$/)),
  card: v.nullable(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{10,43}$/))),
  typing: v.boolean()
});

/** Where a client says it is; null when it is not well said. */
export function parsePresenceState(raw: unknown): PresenceState | null {
  const parsed = v.safeParse(state, raw);
  return parsed.success ? parsed.output : null;
}

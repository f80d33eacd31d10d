// What the folder knows of a workshop, as text and back, and the shape of an id. An id is checked here before it touches a path.
import type { WorkshopIndexEntry } from './journal.ts';

const WORKSHOP_ID = /^[A-Za-z0-9_-]{1,64}$/;

/** May this text name a workshop's file? No dot, no slash: no way out of the folder. */
export function isWorkshopId(text: string): boolean {
  return WORKSHOP_ID.test(text);
}

/** @throws RangeError when the text is not an id. */
export function mustBeWorkshopId(text: string): void {
  if (!isWorkshopId(text)) throw new RangeError(`not a workshop id: ${JSON.stringify(text)}`);
}

/** Two codes are the same when their keys are. */
export function codeKey(code: string): string {
  return code.toUpperCase();
}

/** By creation, then by id. */
export function byCreation(a: WorkshopIndexEntry, b: WorkshopIndexEntry): number {
  return a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);
}

/** A copy with exactly the fields of the port. @throws RangeError, TypeError for an entry that cannot be kept. */
export function cleanEntry(entry: WorkshopIndexEntry): WorkshopIndexEntry {
  mustBeWorkshopId(entry.id);
  if (!Number.isSafeInteger(entry.createdAt))
    throw new TypeError(`createdAt must be an integer, not ${entry.createdAt}`);
  const { id, space, code, title, createdAt, rehearsalOf } = entry;
  return { id, space, code, title, createdAt, rehearsalOf };
}

/** Null when the text is not an index entry. */
export function parseIndexEntry(text: unknown): WorkshopIndexEntry | null {
  let entry: unknown;
  try {
    entry = typeof text === 'string' ? JSON.parse(text) : null;
  } catch {
    return null;
  }
  return isIndexEntry(entry) ? cleanEntry(entry) : null;
}

function isIndexEntry(value: unknown): value is WorkshopIndexEntry {
  if (typeof value !== 'object' || value === null) return false;
  const entry = new Map<string, unknown>(Object.entries(value));
  const hasTexts = ['id', 'space', 'code', 'title'].every((field) => typeof entry.get(field) === 'string');
  const rehearsalOf = entry.get('rehearsalOf');
  return (
    hasTexts &&
    isWorkshopId(String(entry.get('id'))) &&
    Number.isSafeInteger(entry.get('createdAt')) &&
    (rehearsalOf === null || typeof rehearsalOf === 'string')
  );
}

// Rows of the journal as the events of today. A row written by a newer program is refused, never guessed.
import { EVENT_VERSION, type WorkshopEvent } from '#core/events.ts';
import type { Entry } from '#server/storage/journal.ts';

/** A row this program is too old to read. */
export class EventTooNew extends Error {
  constructor(seq: number, version: number) {
    super(`row ${seq} is written in version ${version}, this program reads up to ${EVENT_VERSION}`);
  }
}

/** The event of a row, in the shape of EVENT_VERSION. @throws EventTooNew */
export function eventOf(entry: Entry): WorkshopEvent {
  if (entry.version > EVENT_VERSION) throw new EventTooNew(entry.seq, entry.version);
  // The checksum was verified and only this program writes rows: the shape is the one of `version`.
  return entry.data as WorkshopEvent;
}

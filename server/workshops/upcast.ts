// Rows of the journal as the events of today. A row written by a newer program is refused, never guessed.
import type { Card } from '#core/cards.ts';
import { EVENT_VERSION, type WorkshopEvent } from '#core/events.ts';
import type { Entry } from '#server/storage/journal.ts';

/** A row this program is too old to read. */
export class EventTooNew extends Error {
  constructor(seq: number, version: number) {
    super(`row ${seq} is written in version ${version}, this program reads up to ${EVENT_VERSION}`);
  }
}

/** The event of a row, in the shape of EVENT_VERSION. @throws EventTooNew */
export function eventOf(entry: Pick<Entry, 'seq' | 'version' | 'data'>): WorkshopEvent {
  if (entry.version > EVENT_VERSION) throw new EventTooNew(entry.seq, entry.version);
  // The checksum was verified and only this program writes rows: the shape is the one of `version`.
  const event = entry.data as WorkshopEvent;
  return entry.version < 2 ? fromVersion1(event) : event;
}

/** What a card did not have before version 2. Nobody had been told of a name, so none is shown. */
const YOUNGER: Pick<Card, 'moves' | 'mergedInto' | 'hidden' | 'sealed' | 'shown' | 'attribution'> = {
  moves: [],
  mergedInto: null,
  hidden: false,
  sealed: false,
  shown: false,
  attribution: 'affiliation'
};

function fromVersion1(event: WorkshopEvent): WorkshopEvent {
  return event.type === 'card.added' ? { ...event, card: { ...YOUNGER, ...event.card } } : event;
}

// Rows of a journal and the workshop they tell, one way and the other.
import { namesOf, type Names } from '#core/erased-names.ts';
import { dismissed, withoutWords, type Erased } from '#core/erased-words.ts';
import type { Bearer } from '#core/erasure.ts';
import { EVENT_VERSION, type WorkshopEvent } from '#core/events.ts';
import { fold } from '#core/fold.ts';
import { must } from '#core/result.ts';
import type { Workshop } from '#core/workshop.ts';
import type { Entry, NewEntry } from '#server/storage/journal.ts';
import { journalled } from '#server/votes/journalled.ts';
import { eventOf } from './upcast.ts';

/** The workshop a journal tells. @throws EventTooNew, or when it is empty. */
export function stateOf(entries: readonly Pick<Entry, 'seq' | 'version' | 'data'>[]): Workshop {
  return must(fold(entries.map(eventOf)), 'the first event');
}

/** The rows of what has just happened. `after`: the workshop once it has. */
export function rowsOf(
  events: readonly WorkshopEvent[],
  { votes }: Pick<Workshop, 'votes'>,
  when: Pick<NewEntry, 'at' | 'actor' | 'commandId'>
): readonly NewEntry[] {
  return events.map((data) => ({
    type: data.type,
    version: EVENT_VERSION,
    data: journalled(data, votes),
    ...when
  }));
}

/** What somebody was ever called, as these rows tell. `workshop`: what they lead to. */
export function namesIn(entries: readonly Pick<Entry, 'data'>[], workshop: Workshop, bearer: Bearer): Names {
  return namesOf(
    entries.map(({ data }) => data),
    workshop,
    bearer
  );
}

/**
 * Every row without what these events take away (ERA-2, ERA-7), the new ones last, and the workshop they tell. Cards that say the
 * same are those of `before`, so that only what changed is shown again. Linear.
 */
export function withoutErased(
  entries: readonly Entry[],
  rows: readonly NewEntry[],
  events: readonly WorkshopEvent[],
  { before, names }: { readonly before: Workshop; readonly names: (bearer: Bearer) => Names }
): { readonly batch: readonly NewEntry[]; readonly after: Workshop } {
  const erased = events.flatMap((event) => goneWith(event, names));
  const told = erased.reduce<readonly unknown[]>(
    withoutWords,
    entries.map(({ data }) => data)
  );
  const batch = [...entries.map(({ seq: _seq, ...entry }, i) => ({ ...entry, data: told[i] })), ...rows];
  const after = stateOf(batch.map((entry, index) => ({ ...entry, seq: index + 1 })));
  const cards = sameWhereEqual(before.cards, after.cards);
  return { batch, after: { ...after, cards, votes: shownAgain(before.votes, after.votes) } };
}

function goneWith(event: WorkshopEvent, names: (bearer: Bearer) => Names): readonly Erased[] {
  switch (event.type) {
    case 'erasure.made':
      return [{ ...event, ...names(event) }];
    case 'narrator.dismissed':
      return [dismissed({ witness: event.table })];
    case 'zoom.dismissed':
      return [dismissed({ zoom: event.zoom })];
    default:
      return [];
  }
}

/** What came out of a question that is not kept is in no row: the screens of the moment go on showing it (ASK-8). */
function shownAgain(before: Workshop['votes'], after: Workshop['votes']): Workshop['votes'] {
  return after.map((vote) => {
    const was = vote.ask?.keep === false ? before.find(({ id }) => id === vote.id) : undefined;
    return was ? { ...vote, totals: was.totals } : vote;
  });
}

function sameWhereEqual(before: Workshop['cards'], after: Workshop['cards']): Workshop['cards'] {
  return Object.fromEntries(
    Object.entries(after).map(([id, card]) => {
      const was = before[id];
      return [id, was && JSON.stringify(was) === JSON.stringify(card) ? was : card];
    })
  );
}

// What a folder holds of a crowd's workshop while no server serves it, compared with what the crowd was told.
import * as Y from 'yjs';
import type { WorkshopEvent } from '#core/events.ts';
import { rootName } from '#lib/board/board-roots.ts';
import type { Journal } from '#server/storage/journal.ts';
import { sqliteWorkshops } from '#server/storage/sqlite-workshops.ts';
import { stateOf } from '#server/workshops/rows.ts';
import type { Crowd } from './a-crowd.ts';

/** What is wrong, in words; empty when all is well. Read from the files as a server would. */
export function wrongOnDisk(dataDir: string, crowd: Crowd): readonly string[] {
  const folder = sqliteWorkshops(dataDir);
  try {
    const journal = folder.open(crowd.workshop);
    return [
      ...wrongInJournal(journal, crowd),
      ...wrongWords(
        journal,
        crowd.people.flatMap(({ pen }) => pen.kept)
      ),
      ...wrongInVotes(journal, crowd)
    ];
  } finally {
    folder.close();
  }
}

function wrongInJournal(journal: Journal, { told }: Crowd): readonly string[] {
  const entries = journal.read();
  const events = entries.map(({ data }) => data as WorkshopEvent); // the journal holds nothing else
  const added = events.flatMap((event) => (event.type === 'card.added' ? [event.card.id] : []));
  const moved = events.flatMap((event) => (event.type === 'card.moved' ? [event.card] : []));
  const turned = events.filter(({ type }) => type === 'timer.changed').length;
  const { cards } = stateOf(entries);
  return [
    ...twice(added).map((card) => `card doubled ${card}`),
    ...twice(moved).map((card) => `move doubled ${card}`),
    ...[...told.cards].filter((card) => !cards[card]).map((card) => `card lost ${card}`),
    ...[...told.moves].filter(([card, to]) => cards[card]?.table !== to).map(([card]) => `move lost ${card}`),
    // One more may have arrived and not been answered yet.
    ...([0, 1].includes(turned - told.timers) ? [] : [`timer turned ${turned} times, told ${told.timers}`])
  ];
}

/** Words that are not exactly once in the documents. */
export function wrongWords(
  journal: Journal,
  words: readonly { readonly card: string; readonly text: string }[]
): readonly string[] {
  const docs = journal.boards.list().map((board) => {
    const doc = new Y.Doc();
    const stored = journal.boards.load(board);
    for (const update of [stored?.snapshot ?? [], stored?.updates ?? []].flat())
      if (update instanceof Uint8Array) Y.applyUpdate(doc, update);
    return doc;
  });
  const known = new Map<string, string>();
  const saidOf = (card: string): string => {
    const root = rootName(card, 'text');
    const said =
      known.get(card) ?? docs.map((doc) => (doc.share.has(root) ? String(doc.getText(root)) : '')).join('');
    known.set(card, said);
    return said;
  };
  return words.flatMap(({ card, text }) => {
    const times = saidOf(card).split(text).length - 1;
    return times === 1 ? [] : [`${times === 0 ? 'word lost' : 'word doubled'} ${text}`];
  });
}

function wrongInVotes(journal: Journal, { told, people }: Crowd): readonly string[] {
  const { votes } = stateOf(journal.read());
  return votes.flatMap(({ id, state, totals }) => {
    const known = told.ballots.get(id) ?? new Set<string>();
    if (state !== 'open') {
      const isRight = totals?.ballots === people.length && totals.marks['l1'] === 2 * people.length;
      return isRight ? [] : [`vote ${id}: ${JSON.stringify(totals)}`];
    }
    const urn = journal.urns.read(id);
    const lost = [...known].filter((hash) => urn?.ballots.get(hash)?.[0] !== 2);
    const many = (urn?.ballots.size ?? 0) > people.length ? [`vote ${id}: a ballot too many`] : [];
    return [...lost.map((hash) => `ballot lost ${hash}`), ...many];
  });
}

/** Those that are there more than once. */
export function twice(ids: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return ids.filter((id) => seen.size === seen.add(id).size);
}

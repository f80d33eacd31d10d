// What a folder holds of a hall's workshop while no server serves it, beside what its people were told.
import type { WorkshopEvent } from '#core/events.ts';
import { sqliteWorkshops } from '#server/storage/sqlite-workshops.ts';
import { stateOf } from '#server/workshops/rows.ts';
import { twice, wrongWords } from '#tests/faults/on-disk.ts';
import type { Ledger } from './ledger.ts';

/** Acknowledged things that are not there, or are there twice; in words. */
export function wrongKept(dataDir: string, workshop: string, ledger: Ledger): readonly string[] {
  const folder = sqliteWorkshops(dataDir);
  try {
    const journal = folder.open(workshop);
    const entries = journal.read();
    const events = entries.map(({ data }) => data as WorkshopEvent); // the journal holds nothing else
    const added = events.flatMap((event) => (event.type === 'card.added' ? [event.card.id] : []));
    const { cards, votes } = stateOf(entries);
    return [
      ...twice(added).map((card) => `card doubled ${card}`),
      ...[...ledger.cards].filter((card) => !cards[card]).map((card) => `card lost ${card}`),
      ...wrongWords(journal, ledger.words),
      ...votes.flatMap(({ id, totals }) => {
        const [known, counted] = [ledger.ballots.get(id) ?? 0, totals?.ballots ?? 0];
        return counted >= known ? [] : [`vote ${id}: ${known} ballots acknowledged, ${counted} counted`];
      })
    ];
  } finally {
    folder.close();
  }
}

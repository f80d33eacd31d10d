// What a file remembers, in figures: so that a test which compares two files also says that they are not empty.
import type { Archive } from '#lib/exports/json/archive-format.ts';

/** Counts of what the file holds. */
export function memoryOf(text: string) {
  // The file was made by the house under test, in its own format.
  const archive: Archive = JSON.parse(text);
  const cards = archive.boards.flatMap((board) => board.cards);
  return {
    tables: archive.plan.tables.length,
    circuits: archive.plan.circuits,
    stage: archive.workshop.stage,
    names: archive.seats.filter(({ name }) => name !== '').length,
    cards: cards.length,
    binned: cards.filter(({ archivedAt }) => archivedAt !== null).length,
    merged: cards.filter(({ mergedInto }) => mergedInto !== null).length,
    hidden: cards.filter(({ hidden }) => hidden).length,
    moved: cards.filter(({ moves }) => moves.length > 0).length,
    promoted: cards.filter(({ passages }) => passages.length > 0).length,
    wordings: archive.synthesis.wordings.length,
    votes: archive.votes.map(({ state }) => state),
    ballots: archive.votes.map(({ ballots }) => ballots),
    versions: archive.synthesis.versions
  };
}

// What the synthesis may say of the stories that were told (TES-7): sentences their witnesses agreed to, as they want them.
// Nothing that waits for an answer, nothing that was refused, and no name without a sentence.
import { themeOf, type Table } from './plan.ts';
import type { SynthesisQuote, SynthesisTestimony } from './synthesis.ts';
import { quotesAt, storyTables, testimoniesOf } from './testimony.ts';
import type { Workshop } from './workshop.ts';

/** Stories with at least one approved quote, in the order of the plan. */
export function witnessesOf(workshop: Workshop): readonly SynthesisTestimony[] {
  return storyTables(workshop.plan).flatMap((table) => {
    const quotes = approvedAt(workshop, table);
    const theme = themeOf(workshop.plan, table);
    if (quotes.length === 0 || !theme) return [];
    const title = testimoniesOf(workshop).witnesses[table.id]?.story || theme.title;
    return [{ theme: theme.id, letter: table.letter, title, quotes }];
  });
}

function approvedAt(workshop: Workshop, table: Table): readonly SynthesisQuote[] {
  return quotesAt(workshop, table.id).flatMap(({ card, quote }) => {
    if (quote.state !== 'approved') return [];
    const { number, wording, name, affiliation, at } = quote;
    const leftOut = workshop.edits.leftOut.includes(card.id);
    return [{ card: card.id, number, wording, name, affiliation, approvedAt: at, leftOut }];
  });
}

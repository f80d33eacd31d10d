// Witnesses and their quotes through an archive: what was agreed comes back, nothing that waits or is private ever left.
import { expect, test } from 'vitest';
import { must } from '#core/result.ts';
import { synthesisSource } from '#core/synthesis-source.ts';
import { adding, FACILITATOR } from '#tests/core/a-day.ts';
import { aPlan } from '#tests/core/a-plan.ts';
import { archiveText, reopened, WrittenDay } from './a-rich-day.ts';

function aToldDay(): WrittenDay {
  const plan = aPlan(12, 3);
  const themes = plan.themes.map((theme, i) => (i === 0 ? ({ ...theme, story: true } as const) : theme));
  const day = new WrittenDay({ ...plan, themes });
  day.facilitates(FACILITATOR);
  const facts = { name: 'Claire Roux', affiliation: 'OT des Rives', story: 'Sans adhésion' };
  day.does(FACILITATOR, { type: 'narrator.invite', table: 'A1', ...facts });
  const witness = day.narrates('A1', 'd-claire');
  const host = day.hosts('A1');
  day.does(witness, { type: 'story.write', table: 'A1', question: 1, text: 'Une note privée' });
  day.goesToRound(1);
  for (const [n, text] of ['Des mots qui attendent', 'Des mots repris', 'Des mots refusés'].entries()) {
    day.does(host, adding({ card: `quote-${n}`, table: 'A1', text }));
    day.does(host, { type: 'quote.ask', card: `quote-${n}` });
  }
  const answer = { type: 'quote.answer', wording: 'Mes mots' } as const;
  day.does(witness, { ...answer, card: 'quote-1', verdict: 'approved' });
  day.does(witness, { ...answer, card: 'quote-2', verdict: 'refused' });
  day.does(host, { type: 'narrator.absent', table: 'A1', absent: true });
  return day;
}

test('[TES-9] an archive has no link, no note and no word that waits or was refused', () => {
  const { state } = aToldDay();
  const text = archiveText(state);
  const link = must(state.secrets.narrators?.['A1'], 'a link');
  const never = [link, 'd-claire', 'note privée', 'Des mots'];
  expect(never.filter((each) => text.includes(each))).toEqual([]);
  expect(text).toContain('Claire Roux');
});

test('[TES-9] opened again, it is the same file and tells the same story, and the witness is invited anew', () => {
  const day = aToldDay();
  const again = reopened(archiveText(day.state));
  expect(archiveText(again)).toBe(archiveText(day.state));
  const quotes = (state: typeof again) =>
    synthesisSource(state).testimonies?.flatMap((told) => told.quotes.map(({ card: _, ...quote }) => quote));
  expect(quotes(again)).toEqual(quotes(day.state));
  expect(quotes(again)).toMatchObject([{ wording: 'Mes mots', name: 'Claire Roux', number: 2 }]);
  expect([again.secrets.narrators, again.testimonies?.away]).toEqual([undefined, ['A1']]);
});

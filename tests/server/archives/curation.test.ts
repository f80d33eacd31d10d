// What an editor arranged, and the zooms, through an archive: what may be read comes back, the rest never left.
import { expect, test } from 'vitest';
import { must } from '#core/result.ts';
import { synthesisSource } from '#core/synthesis-source.ts';
import { NO_WORDS } from '#core/zooms.ts';
import { parseArchive } from '#server/archives/parse-archive.ts';
import { adding, FACILITATOR } from '#tests/core/a-day.ts';
import { aPlan } from '#tests/core/a-plan.ts';
import { archiveText, reopened, WrittenDay } from './a-rich-day.ts';

const WORDS = {
  ...NO_WORDS,
  title: 'Un van',
  what: 'Un van au marché',
  quote: 'On y va',
  name: 'Inès Roche'
};

function anEditedDay(): WrittenDay {
  const day = new WrittenDay(aPlan(24, 3, { circuits: 2 }));
  day.facilitates(FACILITATOR);
  day.goesToRound(1);
  for (const [card, table] of [
    ['card-one-A1', 'A1'],
    ['card-two-A1', 'A1'],
    ['card-one-A2', 'A2']
  ] as const)
    day.does(FACILITATOR, adding({ card, table, text: card }));
  day.does(FACILITATOR, { type: 'card.merge', card: 'card-one-A2', into: 'card-one-A1' });
  day.does(FACILITATOR, { type: 'synthesis.layout', layout: 'article' });
  const cards = ['card-two-A1', 'card-one-A1'];
  day.does(FACILITATOR, { type: 'synthesis.order', theme: 't1', kind: 'idea', cards });
  day.does(FACILITATOR, { type: 'synthesis.orderThemes', themes: ['t3', 't1'] });
  day.does(FACILITATOR, { type: 'synthesis.write', place: 'question:t1', text: 'Et ensuite ?' });
  day.does(FACILITATOR, { type: 'synthesis.write', place: 'outlook', text: 'Rendez-vous en mai.' });
  for (const label of ['agreed', 'typed', 'written', 'withdrawn'])
    day.does(FACILITATOR, { type: 'zoom.invite', theme: 't1', label });
  const [agreed, typed, written, withdrawn] = (day.state.zooms ?? []).map(({ id }) => id);
  for (const zoom of [agreed, withdrawn].flatMap((id) => id ?? []))
    day.does(day.owns(zoom), { type: 'zoom.approve', zoom, words: WORDS });
  const gone = must(withdrawn, 'the fourth');
  day.does(day.owns(gone), { type: 'zoom.withdraw', zoom: gone });
  const mine = must(written, 'the third');
  day.does(day.owns(mine), { type: 'zoom.write', zoom: mine, field: 'what', text: 'un canari' });
  for (const field of ['what', 'name'] as const)
    day.does(FACILITATOR, {
      type: 'zoom.write',
      zoom: must(typed, 'the second'),
      field,
      text: `un canari ${field}`
    });
  return day;
}

test('[ZOOM-6] an archive has what may be read of zooms, and neither a link nor anything that waits', () => {
  const { state } = anEditedDay();
  const text = archiveText(state);
  const links = Object.values(state.secrets.zooms ?? {});
  expect(links).toHaveLength(4);
  expect(
    [...links, 'd-owner', 'un canari name', 'written', 'withdrawn'].filter((each) =>
      text.includes(`"${each}"`)
    )
  ).toEqual([]);
  expect(text.match(/un canari/g)).toHaveLength(1);
  expect(text.match(/Inès Roche/g)).toHaveLength(1);
});

test('[ZOOM-6] [SYN-16] opened again, it is the same file and makes the same document', () => {
  const day = anEditedDay();
  const again = reopened(archiveText(day.state));
  expect(archiveText(again)).toBe(archiveText(day.state));
  const { layout, words, orders, themeOrder, zooms } = synthesisSource(again);
  expect({ layout, themeOrder, words }).toEqual({
    layout: 'article',
    themeOrder: ['t3', 't1'],
    words: { 'question:t1': 'Et ensuite ?', outlook: 'Rendez-vous en mai.' }
  });
  expect(orders?.['t1']?.['idea']).toHaveLength(2);
  expect(zooms?.map(({ told }) => told?.what)).toEqual(['Un van au marché', 'un canari what']);
  expect(
    synthesisSource(again)
      .themes[0]?.cards.map(({ under = [] }) => under.length)
      .sort()
  ).toEqual([0, 1]);
});

test('[ARC-7] a layout that was tried and an order that was given back leave the file as it was', () => {
  const day = new WrittenDay(aPlan(24, 3, { circuits: 2 }));
  day.facilitates(FACILITATOR);
  day.goesToRound(1);
  for (const card of ['card-one-A1', 'card-two-A1'])
    day.does(FACILITATOR, adding({ card, table: 'A1', text: card }));
  const before = archiveText(day.state);
  const order = { type: 'synthesis.order', theme: 't1', kind: 'idea' } as const;
  day.does(FACILITATOR, { type: 'synthesis.layout', layout: 'article' });
  day.does(FACILITATOR, { ...order, cards: ['card-two-A1', 'card-one-A1'] });
  day.does(FACILITATOR, { type: 'synthesis.orderThemes', themes: ['t2'] });
  expect(archiveText(day.state)).not.toBe(before);
  day.does(FACILITATOR, { ...order, cards: [] });
  day.does(FACILITATOR, { type: 'synthesis.orderThemes', themes: [] });
  day.does(FACILITATOR, { type: 'synthesis.layout', layout: 'themes' });
  expect(archiveText(day.state)).toBe(before);
});

test('[ARC-10] a published paragraph that says its cards is told in version 2, and comes back', () => {
  const day = new WrittenDay(aPlan(24, 3, { circuits: 2 }));
  day.facilitates(FACILITATOR);
  day.goesToRound(1);
  day.does(FACILITATOR, adding({ card: 'card-one-A1', table: 'A1', text: 'Un constat', kind: 'finding' }));
  const versionOf = (text: string) => (JSON.parse(text) as { version: number }).version;
  day.does(FACILITATOR, { type: 'synthesis.publish' });
  expect(versionOf(archiveText(day.state))).toBe(1);
  day.does(FACILITATOR, { type: 'synthesis.layout', layout: 'article' });
  day.does(FACILITATOR, { type: 'synthesis.publish' });
  day.does(FACILITATOR, { type: 'synthesis.layout', layout: 'themes' });
  const text = archiveText(day.state);
  expect([versionOf(text), text.includes('"layout"')]).toEqual([2, false]);
  expect(archiveText(reopened(text))).toBe(text);
});

test('[ZOOM-4] a file that has a quote without an agreement is refused', () => {
  const text = archiveText(anEditedDay().state);
  const forged = text.replace(/\s*"approvedAt": "[^"]+",/, '');
  expect(parseArchive(text).ok).toBe(true);
  expect(forged).not.toBe(text);
  expect(parseArchive(forged).ok).toBe(false);
});

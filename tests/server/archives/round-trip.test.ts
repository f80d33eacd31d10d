import { describe, expect, test } from 'vitest';
import { columnOf } from '#core/decide-cards.ts';
import { must } from '#core/result.ts';
import { minutes } from '#core/units.ts';
import type { Workshop } from '#core/workshop.ts';
import { htmlForCms } from '#lib/exports/html-cms.ts';
import { archiveOf } from '#lib/exports/json/archive.ts';
import { composeFor } from '#server/workshops/compose-for.ts';
import { adding, FACILITATOR } from '#tests/core/a-day.ts';
import { aRichDay, archiveText, reopened, WrittenDay } from './a-rich-day.ts';
import { aPlan } from '#tests/core/a-plan.ts';
import { likenessOf } from './likeness.ts';

describe('[ARC-1] an archive opened again and exported again', () => {
  const day = aRichDay();

  test('is the same file, to the byte', () => {
    const text = archiveText(day.state);
    expect(archiveText(reopened(text))).toBe(text);
  });

  test('tells only another date when made later', () => {
    const text = archiveText(day.state);
    const later = archiveText(reopened(text), Date.UTC(2027, 0, 1));
    expect(later).not.toBe(text);
    expect(later.replace(/"exportedAt": ".*"/, '')).toBe(text.replace(/"exportedAt": ".*"/, ''));
  });

  test('gives the same article', () => {
    const articleOf = (workshop: Workshop) => htmlForCms({ ...composeFor(workshop, 'fr'), id: '' });
    expect(articleOf(reopened(archiveText(day.state)))).toBe(articleOf(day.state));
    expect(articleOf(day.state)).toContain('Tenir un stand commun');
  });
});

test('[ARC-2] the workshop that comes out is the one that went in, but for its keys', () => {
  const { state } = aRichDay();
  const [known, unknown] = ['unsigned-known', 'unsigned-0'].map((id) => must(state.cards[id], id));
  // An older program could keep the author of an unsigned card: that alone is not carried away.
  const { author, createdAt, editedAt } = must(unknown, 'a card');
  const unsigned = { ...must(known, 'a card'), author, createdAt, editedAt };
  const expected = { ...state, cards: { ...state.cards, 'unsigned-known': unsigned } };
  expect(likenessOf(reopened(archiveText(state)))).toEqual(likenessOf(expected));
});

test('[ARC-1] cards at one and the same place of a column keep their order', () => {
  const day = new WrittenDay(aPlan(12, 3));
  const ids = Array.from({ length: 12 }, (_, i) => `meme-place-${String(i).padStart(2, '0')}`);
  for (const card of ids) day.does(FACILITATOR, adding({ card, table: 'A1', text: card }));
  // As taking acts back in any order may leave them.
  const cards = Object.values(day.state.cards).map((card) => [card.id, { ...card, order: 'a1' }] as const);
  const text = archiveText({ ...day.state, cards: Object.fromEntries(cards) });
  const again = reopened(text);
  expect(archiveText(again)).toBe(text);
  expect(columnOf(again, 'A1', 'idea').map((card) => card.text)).toEqual(ids);
});

describe('what an archive leaves where it is', () => {
  const { state } = aRichDay();
  const archive = archiveOf(state, 0);
  const cards = archive.boards.flatMap((board) => board.cards);
  const saying = (text: string) => cards.find((card) => card.text === text);

  test('[ARC-4] who wrote an unsigned card, and when, whatever the journal kept', () => {
    const unsigned = cards.filter(({ attribution }) => attribution === 'anonymous');
    expect(unsigned).toHaveLength(4);
    expect(unsigned.map(({ author }) => author)).toEqual(unsigned.map(() => ({ by: 'anonymous' })));
    const known = saying('Signée malgré tout');
    expect(known?.createdAt).not.toBe(new Date(state.cards['unsigned-known']?.createdAt ?? 0).toISOString());
    expect([...new Set(unsigned.map(({ createdAt }) => createdAt))]).toEqual([unsigned[0]?.createdAt]);
  });

  test('[ARC-4] the words of a card taken back for good', () => {
    const emptied = cards.filter(({ text }) => text === '');
    expect(emptied.map(({ author, archivedAt }) => [author.by, archivedAt !== null])).toEqual([
      ['anonymous', true]
    ]);
  });

  test('[ARC-3] a narrator’s notes, roles, links and codes', () => {
    expect(Object.values(state.notes)).toEqual(['Mes notes secrètes']);
    const text = archiveText(state);
    const { recovery, invite, hosts } = state.secrets;
    const keys = ['Mes notes secrètes', 'd-facilitator', recovery, invite, ...Object.values(hosts)];
    expect(keys.filter((key) => text.includes(key))).toEqual([]);
  });

  test('[ARC-3] words still sealed, until they are revealed', () => {
    const day = new WrittenDay(aPlan(12, 3));
    const nadia = day.joins('d-nadia', { mark: 'A' });
    day.goesToRound(1);
    day.does(FACILITATOR, { type: 'solo.begin', minutes: 3 });
    day.does(nadia, adding({ card: 'carte-seule', table: 'A1', text: 'Pour moi seule' }));
    const sealed = archiveText(day.state);
    expect(sealed).not.toContain('Pour moi seule');
    expect(archiveText(reopened(sealed))).toBe(sealed);
    day.now += minutes(1);
    day.does(FACILITATOR, { type: 'solo.reveal' });
    expect(archiveText(day.state)).toContain('Pour moi seule');
  });

  test('[ARC-3] a vote that is still open', () => {
    const day = new WrittenDay(aPlan(12, 3));
    day.joins('d-nadia', { mark: 'A' });
    day.goesToRound(1);
    day.does(FACILITATOR, adding({ card: 'carte-ouverte', table: 'A1' }));
    const opens = {
      type: 'vote.open',
      mode: 'people',
      budget: 4,
      most: 2,
      cards: ['carte-ouverte']
    } as const;
    day.does(FACILITATOR, opens);
    expect(archiveOf(day.state, 0).votes).toEqual([]);
    day.totals = { marks: { l1: 9 }, ballots: 6 };
    day.does(FACILITATOR, { type: 'vote.close', vote: 'v1' });
    expect(archiveOf(day.state, 0).votes).toMatchObject([
      { state: 'closed', ballots: 6, lines: [{ marks: 9 }] }
    ]);
  });
});

test('[ARC-2] an archive tells people and cards by number, with what became of them', () => {
  const { boards, seats, votes, synthesis, conduct } = archiveOf(aRichDay().state, 0);
  const cards = boards.flatMap((board) => board.cards);
  expect(cards.map(({ number }) => number)).toEqual(cards.map((_, i) => i + 1));
  expect(seats.map(({ number }) => number)).toEqual(seats.map((_, i) => i + 1));
  const head = cards.find(({ text }) => text === 'Un stand commun');
  expect(head).toMatchObject({
    ...{ kind: 'finding', example: 'une bourse', cited: 'ADT du Lez', subPoints: ['à deux', 'à trois'] },
    ...{ pinned: true, shown: true, author: { by: 'facilitator' }, attribution: 'affiliation' },
    passages: [{ from: 'idea', to: 'finding', by: { by: 'host', table: 'A1' } }]
  });
  expect(cards.find(({ mergedInto }) => mergedInto === head?.number)?.text).toBe(
    'Le même stand, dit autrement'
  );
  expect(cards.find(({ moves }) => moves.length > 0)?.moves).toMatchObject([{ from: 'B1', to: 'C1' }]);
  expect(cards.some(({ author }) => author.by === 'seat')).toBe(true);
  expect(synthesis).toMatchObject({
    ...{ lead: 'Un chapeau écrit à la main', versions: 2, publication: { version: 2, withdrawn: false } },
    wordings: [{ card: head?.number, text: 'Tenir un stand commun' }]
  });
  expect(votes.map(({ mode, state, ballots }) => [mode, state, ballots])).toEqual([
    ['people', 'revealed', 7],
    ['tables', 'closed', 3]
  ]);
  expect(conduct.begun.length).toBeGreaterThan(4);
});

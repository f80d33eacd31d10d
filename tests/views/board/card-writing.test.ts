// One editor of a card, without a page: together when it can be had, else alone; and what becomes of its words when it closes.
import { beforeEach, expect, test } from 'vitest';
import { KeptTexts } from '#lib/client/kept-texts.svelte.ts';
import { CardWriting, type WritingPlace } from '#lib/views/board/card-writing.svelte.ts';

const CARD = 'une-carte-de-la-table';
const WORDS = { text: 'Une idée', example: '', cited: '', subPoints: ['un point'] };

interface Fake {
  readonly place: WritingPlace;
  readonly kept: KeptTexts;
  readonly opened: Set<string>;
  readonly told: string[];
  gone: 'binned' | 'away' | 'moved' | null;
  closed: number;
}

/** A place where the shared text comes, or does not. */
function placeThat(has: 'a board' | 'no board'): Fake {
  const kept = new KeptTexts('test');
  const opened = new Set<string>();
  const told: string[] = [];
  const fake: Fake = { place: null as never, kept, opened, told, gone: null, closed: 0 };
  const live = { refusal: null, close: () => void (fake.closed += 1) };
  const place = {
    table: 'A1',
    gone: () => fake.gone,
    live: {
      together: { kept, open: opened, write: () => Promise.resolve(has === 'a board' ? live : null) },
      presence: {
        is: (table: string, card: string | null) => told.push(`${table} ${card ?? 'in no card'}`),
        types: () => told.push('types')
      }
    }
  };
  // Of a page only these few things are asked.
  return Object.assign(fake, { place: place as unknown as WritingPlace });
}

let fake: Fake;
const opens = async (has: 'a board' | 'no board'): Promise<CardWriting> => {
  fake = placeThat(has);
  const writing = new CardWriting(WORDS, CARD, fake.place);
  await writing.begin();
  return writing;
};
beforeEach(() => {
  fake = placeThat('no board');
});

test('[LIVE-1] where the board cannot be had, the same form keeps everything by one act', async () => {
  const writing = await opens('no board');
  expect(writing.phase).toBe('alone');
  writing.text = 'Une idée plus claire';
  expect(writing.finish()).toEqual({ ...WORDS, text: 'Une idée plus claire' });
  expect([fake.opened.size, fake.told.at(-1)]).toEqual([0, 'A1 in no card']);
});

test('[LIVE-1] together there is nothing to keep but the structure’s name, which goes by an act', async () => {
  const writing = await opens('a board');
  expect([writing.phase, [...fake.opened]]).toEqual(['live', [CARD]]);
  writing.text = 'Les mots de tous';
  expect(writing.finish()).toBeNull();
  const other = await opens('a board');
  other.cited = 'Office des Garrigues';
  expect(other.finish()).toEqual({ ...WORDS, cited: 'Office des Garrigues' });
  expect(fake.closed).toBe(1);
});

test('[LIVE-1] a card that is changed by an act only never opens a board', async () => {
  const writing = new CardWriting(WORDS, CARD, null);
  await writing.begin();
  expect(writing.phase).toBe('alone');
  expect(writing.finish()).toBeNull();
});

test.each(['binned', 'away', 'moved'] as const)(
  '[LIVE-8] an editor that closes by itself says where its words are: %s',
  async (gone) => {
    const writing = await opens('a board');
    writing.text = 'Des mots';
    writing.typed();
    fake.gone = gone;
    writing.vanish();
    await Promise.resolve();
    expect(fake.kept.items).toMatchObject([
      { card: CARD, words: { text: 'Des mots' }, reason: { why: gone } }
    ]);
    expect(fake.closed).toBe(1);
  }
);

test('[LIVE-8] words typed alone and not kept are found again; those given up are not', async () => {
  const writing = await opens('no board');
  writing.text = 'Pas encore gardé';
  writing.typed();
  writing.vanish();
  await Promise.resolve();
  expect(fake.kept.items).toMatchObject([{ words: { text: 'Pas encore gardé' }, reason: { why: 'unsent' } }]);
  const other = await opens('no board');
  other.text = 'Tant pis';
  other.typed();
  other.giveUp();
  other.vanish();
  await Promise.resolve();
  expect(fake.kept.items).toEqual([]);
});

test('[LIVE-8] nothing is said where nothing was typed, or where the page alone was left', async () => {
  const reading = await opens('a board');
  fake.gone = 'moved';
  reading.vanish();
  const leaving = await opens('a board');
  leaving.typed();
  leaving.vanish();
  await Promise.resolve();
  expect(fake.kept.items).toEqual([]);
});

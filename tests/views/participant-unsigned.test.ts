// Writing without signing, from the phone's side: which promise a draft keeps, and which cards are mine.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Attribution } from '#core/cards.ts';
import type { CardCommand } from '#core/commands.ts';
import type { Outbox } from '#lib/client/outbox.svelte.ts';
import type { UnsignedCard } from '#lib/client/unsigned-store.ts';
import type { Unsigned, UnsignedCards } from '#lib/client/unsigned.svelte.ts';
import { ownCards } from '#lib/views/participant/own-cards.ts';
import { withOwn, withUnsigned } from '#lib/views/participant/own-unsigned.ts';
import { Writer } from '#lib/views/participant/writer.svelte.ts';
import { hostPromise, personPromise } from '#lib/i18n/signature-promise.ts';
import { boardC, roundView } from '../fixtures/views/participant.ts';
import { HOST } from '../fixtures/views/host.ts';

const signed: CardCommand[] = [];
const unsigned: Unsigned[] = [];
beforeEach(() => {
  signed.length = unsigned.length = 0;
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key)
  });
});

function aWriter(): Writer {
  const outbox = { keep: (command: CardCommand) => Promise.resolve(void signed.push(command)) };
  const cards = { write: (card: Unsigned) => Promise.resolve(void unsigned.push(card)) };
  // Only these are called by a writer.
  return new Writer('w1', outbox as unknown as Outbox, cards as unknown as UnsignedCards);
}
const here = { table: 'C1', round: 0 };

describe('[ATT-11] a draft and its promise', () => {
  test.each([
    ['anonymous', 0, 1],
    ['affiliation', 1, 0],
    ['named', 1, 0]
  ] as const)('deposited in the phase it was begun in: %s', async (way, asSigned, asUnsigned) => {
    const writer = aWriter();
    writer.sit('C', here, way);
    writer.change({ text: 'Une idée' });
    expect(await writer.deposit()).toBe(true);
    expect([signed.length, unsigned.length]).toEqual([asSigned, asUnsigned]);
  });

  test.each([
    ['anonymous', 'named'],
    ['anonymous', 'affiliation'],
    ['affiliation', 'named']
  ] as const)(
    'begun %s, deposited where cards are %s: asked first, never signed silently',
    async (begun, now) => {
      const writer = aWriter();
      writer.sit('C', here, begun);
      writer.change({ text: 'Une idée' });
      writer.sit('C', here, now);
      expect([await writer.deposit(), writer.asks, signed.length]).toEqual([false, now, 0]);
      expect(writer.draft.text).toBe('Une idée');
      expect([await writer.agree(), writer.asks, signed.length]).toEqual([true, null, 1]);
    }
  );

  test('begun signed, deposited where nobody signs: unsigned', async () => {
    const writer = aWriter();
    writer.sit('C', here, 'named');
    writer.change({ text: 'Une idée' });
    writer.sit('C', here, 'anonymous');
    expect([await writer.deposit(), signed.length, unsigned.length]).toEqual([true, 0, 1]);
  });

  test('begun in an anonymous round and deposited later, it says where it was begun and stays unsigned', async () => {
    const writer = aWriter();
    const claim = { table: 'C1', round: 3 };
    writer.sit('C', claim, 'anonymous');
    writer.change({ text: 'Une idée' });
    writer.sit('C', here, 'named');
    expect(await writer.deposit()).toBe(true);
    expect([signed, unsigned.map((card) => card.claim)]).toEqual([[], [claim]]);
  });
});

test('[ATT-1, ATT-3, ATT-6] what is promised before the first word', () => {
  const now = (attribution: Attribution) => ({ ...roundView.now, attribution });
  const person = (attribution: Attribution, hides: typeof roundView.hides = null, alone = false) =>
    personPromise({ now: now(attribution), me: { ...roundView.me, alone }, hides });
  const host = (attribution: Attribution, hides: typeof roundView.hides = null) =>
    hostPromise({ ...HOST, now: now(attribution), hides });
  const said = [
    ...[person('named'), person('affiliation'), person('affiliation', null, true)],
    ...[person('anonymous', 'table'), person('anonymous', 'theme'), person('anonymous', 'few')],
    ...[host('named'), host('affiliation'), host('anonymous', 'table'), host('anonymous', 'theme')]
  ];
  expect(new Set(said).size).toBe(said.length);
  expect(said[0]).toBe('Vos cartes porteront votre nom.');
});

describe('[ATT-8] which cards are mine', () => {
  const card = { ...boardC.cards[0], id: 'hash-1', mine: false, anonymous: true };
  const board = { ...boardC, cards: [card, ...boardC.cards.slice(1)] } as typeof boardC;
  const own = (changes: Partial<UnsignedCard>): UnsignedCard => ({
    ...{ text: 'Mes mots', example: '', cited: '', subPoints: [], kind: 'idea', at: 1, capability: 'secret' },
    ...{ claim: { table: board.table, round: 2 }, id: 'hash-1', revision: 1, kept: 1, first: 1 },
    ...{ withdrawn: false, refusal: null, ...changes }
  });
  const listed = (cards: readonly UnsignedCard[], state: 'written' | 'sent' | 'saved', here = board.table) =>
    withUnsigned(ownCards(withOwn(board, cards), []), { cards, stateOf: () => state }, here).filter(
      ({ capability }) => capability !== null
    );

  test('on the board, by the id its secret was given: mine, with the board’s words', () => {
    const [mine] = listed([own({})], 'saved');
    expect(mine).toMatchObject({ id: 'hash-1', text: card.text, state: 'saved', capability: 'secret' });
    expect(
      withOwn(board, [own({})])?.cards.filter(({ mine: isMine, anonymous }) => isMine && anonymous)
    ).toHaveLength(1);
  });

  test('changed here and on its way: with the new words; withdrawn: gone', () => {
    expect(listed([own({ revision: 2 })], 'sent')[0]).toMatchObject({ text: 'Mes mots', state: 'sent' });
    expect(listed([own({ withdrawn: true })], 'sent')).toEqual([]);
  });

  test('waiting in the box, or shown on another board of its theme: listed where it was written', () => {
    expect(listed([own({ id: null, kept: 0 })], 'sent')[0]).toMatchObject({
      text: 'Mes mots',
      state: 'sent'
    });
    expect(listed([own({ id: 'elsewhere' })], 'saved')).toHaveLength(1);
    expect(listed([own({ id: 'elsewhere' })], 'saved', 'D1')).toEqual([]);
  });
});

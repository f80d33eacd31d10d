// Cards gathered under another, as a board shows them.
import { describe, expect, test } from 'vitest';
import type { CardCommand } from '#core/commands.ts';
import type { CardView } from '#core/views-cards.ts';
import { BoardHands } from '#lib/views/board/board-hands.svelte.ts';
import { heapsOf, standingCards } from '#lib/views/board/heaps.ts';
import { overlay } from '#lib/views/board/overlay.ts';
import { recapOf } from '#lib/views/board/recap.ts';
import { sectionsOf } from '#lib/views/board/sections.ts';
import { ownCards, tableGroups } from '#lib/views/participant/own-cards.ts';
import { BOARD, card, NOON } from '#tests/fixtures/views/board.ts';

const PLACE = { table: 'C1', circuit: 1, round: 3, group: 1 };
const under = (id: string, mergedInto: string, over: Partial<CardView> = {}): CardView =>
  card(id, { mergedInto, ...over });
const shape = (cards: readonly CardView[]) =>
  heapsOf(cards.map((each) => ({ card: each }))).map((heap) => [
    heap.card.id,
    heap.under.map(({ id }) => id)
  ]);

describe('[CARD-11] a heap', () => {
  test('stands where its head does, the cards under it oldest first, at any depth', () => {
    const cards = [
      card('a'),
      under('b', 'c'),
      card('c'),
      under('d', 'c', { createdAt: NOON - 120_000 }),
      under('e', 'b', { createdAt: NOON })
    ];
    expect(shape(cards)).toEqual([
      ['a', []],
      ['c', ['d', 'b', 'e']]
    ]);
  });

  test.each<[string, readonly CardView[]]>([
    ['is in the bin', [card('a', { archived: true }), under('b', 'a')]],
    ['is hidden', [card('a', { hidden: true }), under('b', 'a')]],
    ['is not here', [under('b', 'a')]]
  ])('[CARD-12] gives its cards back when its head %s', (_description, cards) => {
    expect(standingCards(cards).map(({ id }) => id)).toContain('b');
  });

  test('closed into a ring by what waits on this device leaves each card standing', () => {
    const cards = [card('a'), under('b', 'a'), under('c', 'a')];
    const waiting = [
      { command: { type: 'card.merge', card: 'a', into: 'b' }, state: 'sent', at: NOON }
    ] as const;
    const slips = overlay(cards, waiting, PLACE);
    expect(
      heapsOf(slips)
        .flatMap((heap) => [heap.card.id, ...heap.under.map(({ id }) => id)])
        .sort()
    ).toEqual(['a', 'b', 'c']);
  });

  test('is told once to the next group', () => {
    const cards = [card('a', { round: 1 }), under('b', 'a', { round: 1 })];
    expect(recapOf(cards, 2).flatMap((group) => group.cards.map(({ id }) => id))).toEqual(['a']);
  });
});

describe('[CARD-13] cards of another table', () => {
  test('stand in a section of their own, with where they come from', () => {
    const sections = sectionsOf([card('a'), card('b', { movedFrom: 'A' }), card('c')]);
    expect(sections.map(({ from, cards }) => [from, cards.map(({ id }) => id)])).toEqual([
      [null, ['a', 'c']],
      ['A', ['b']]
    ]);
  });
});

describe('on a phone', () => {
  const board = (cards: readonly CardView[]) => ({ ...BOARD, cards });

  test('one’s own cards say what became of them, and carry what was gathered under them', () => {
    const own = ownCards(
      board([
        card('a', { mine: true }),
        under('b', 'a'),
        under('c', 'd', { mine: true }),
        card('d'),
        card('e', { mine: true, hidden: true }),
        card('f', { mine: true, sealed: true })
      ]),
      []
    );
    const facts = own.map(({ id, merged, hidden, sealed, under: below }) => [
      id,
      { merged, hidden, sealed, under: below.map((each) => each.id) }
    ]);
    const plain = { merged: false, hidden: false, sealed: false, under: [] };
    expect(Object.fromEntries(facts)).toEqual({
      a: { ...plain, under: ['b'] },
      c: { ...plain, merged: true },
      e: { ...plain, hidden: true },
      f: { ...plain, sealed: true }
    });
  });

  test('others’ cards are read under their head', () => {
    const groups = tableGroups(board([card('a'), under('b', 'a'), card('c', { mine: true })]), false);
    expect(groups.map(({ cards }) => cards.map((each) => [each.id, each.under.length]))).toEqual([
      [['a', 1]]
    ]);
  });
});

describe('the hands of a board', () => {
  function holding(cards: readonly CardView[], isLocked = false) {
    const written: CardCommand[] = [];
    const places = [{ table: 'D1', letter: 'D', mark: 'D', theme: 'Offre' }];
    const hands = new BoardHands(
      (command) => written.push(command),
      () => cards,
      { places: () => places, isLocked: () => isLocked }
    );
    return { hands, written, place: places[0] };
  }

  test('gather, separate and send, each with the way back', () => {
    const cards = [card('a'), card('b'), under('c', 'a')];
    const { hands, written, place } = holding(cards);
    const [a, b, c] = cards;
    if (!a || !b || !c || !place) throw new Error('three cards and a place');
    hands.merge(a, b);
    hands.takeBack();
    hands.split(c);
    hands.takeBack();
    hands.moveTo(a, place);
    hands.takeBack();
    expect(written).toEqual([
      { type: 'card.merge', card: 'b', into: 'a' },
      { type: 'card.split', card: 'b' },
      { type: 'card.split', card: 'c' },
      { type: 'card.merge', card: 'c', into: 'a' },
      { type: 'card.move', card: 'a', to: 'D1' },
      { type: 'card.move', card: 'a', to: 'C1' }
    ]);
  });

  test('offer the standing cards others may read, those of the same column first', () => {
    const cards = [
      ...[card('a'), card('q', { kind: 'openQuestion' }), card('b'), under('c', 'b')],
      ...[card('h', { hidden: true }), card('s', { sealed: true }), card('z', { archived: true })]
    ];
    const { hands } = holding(cards);
    expect(hands.companions(card('a')).map(({ id }) => id)).toEqual(['b', 'q']);
  });

  test('[ORD-1] keep an editor open where writing is closed, with what was typed', () => {
    const { hands, written } = holding([card('a')], true);
    hands.editing = 'a';
    hands.edit(card('a'), { text: 'Autre', example: '', cited: '', subPoints: [] }, 'Avant');
    expect([hands.editing, written]).toEqual(['a', []]);
  });
});

// One table's harvest as pages: nothing lost, nothing twice, nothing too small to read.
import { describe, expect, test } from 'vitest';
import type { CardKind } from '#core/cards.ts';
import { USUAL_COLUMNS } from '#core/columns.ts';
import { readingColumns, saidAloud } from '#lib/views/moments/reading-order.ts';
import {
  HARVEST_PAGE,
  harvestPages,
  WALLS,
  type HarvestCard,
  type HarvestPage
} from '#lib/views/projection/harvest-pages.ts';
import { pageRoom } from '#lib/views/projection/page-room.ts';

const card = (id: string, kind: CardKind, changes: Partial<HarvestCard> = {}): HarvestCard => ({
  ...{ id, kind, text: 'Chiffrer le temps passé avec chaque partenaire' },
  ...{ example: '', cited: '', pinned: false, ...changes }
});
const many = (count: number, kind: CardKind, text = 'Partager un poste entre deux offices voisins') =>
  Array.from({ length: count }, (_, i) => card(`${kind}${String(i).padStart(3, '0')}`, kind, { text }));
const idsOn = (page: HarvestPage): readonly string[] =>
  page.flatMap(({ blocks }) => blocks.flatMap(({ columns }) => columns.flat().map(({ id }) => id)));
const shapeOf = (page: HarvestPage) =>
  page.map(({ blocks }) => blocks.map(({ kind, columns }) => [kind, columns.map(({ length }) => length)]));

describe('pages of a harvest', () => {
  test('six ideas, two findings and a question make one page, the question under the findings', () => {
    const cards = [...many(6, 'idea'), ...many(2, 'finding'), ...many(1, 'openQuestion')];
    expect(harvestPages(cards, WALLS.wide).map(shapeOf)).toEqual([
      [
        [['idea', [3, 3]]],
        [
          ['finding', [2]],
          ['openQuestion', [1]]
        ]
      ]
    ]);
  });

  test('an idea more opens a third column; what follows goes to the next page', () => {
    const cards = [...many(9, 'idea'), ...many(2, 'finding')];
    expect(harvestPages(cards, WALLS.wide).map(shapeOf)).toEqual([
      [[['idea', [3, 3, 3]]]],
      [[['finding', [2]]]]
    ]);
  });

  test('what is read last stands under what was read before it, rather than alone on a page', () => {
    const cards = [...many(2, 'finding'), ...many(4, 'idea'), ...many(1, 'openQuestion')];
    const long = cards.map((each) => ({
      ...each,
      text: 'Tenir trois réunions dans trois villages '.repeat(2)
    }));
    expect(
      harvestPages(long, { ...WALLS.wide, height: 38 }, readingColumns(USUAL_COLUMNS)).map(shapeOf)
    ).toEqual([
      [
        [['finding', [2]]],
        [
          ['idea', [2, 2]],
          ['openQuestion', [1]]
        ]
      ]
    ]);
  });

  test('the column above the code ends sooner than the others', () => {
    const [page] = harvestPages(many(9, 'idea', 'Dire en quatre-vingts lettres '.repeat(3)), {
      ...WALLS.wide,
      height: 33
    });
    expect(page && shapeOf(page)).toEqual([[['idea', [3, 3, 2]]]]);
  });

  test.each(Object.entries(WALLS))(
    'on a %s wall every card is there once, nine a page at most',
    (_name, wall) => {
      for (const count of [0, 1, 2, 5, 9, 10, 17, 60, 300]) {
        const cards = [
          ...many(count, 'idea'),
          ...many(Math.floor(count / 5), 'finding', 'Un constat. '.repeat(count % 40)),
          ...many(Math.floor(count / 9), 'openQuestion', 'x'.repeat(400))
        ];
        const pages = harvestPages(cards, wall);
        expect(pages.flatMap(idsOn).sort()).toEqual(cards.map(({ id }) => id).sort());
        for (const page of pages) {
          expect(idsOn(page).length).toBeLessThanOrEqual(HARVEST_PAGE.cards);
          expect(page.reduce((sum, { span }) => sum + span, 0)).toBeLessThanOrEqual(wall.columns);
        }
      }
    }
  );

  test('pinned cards come first', () => {
    const cards = [card('a', 'idea'), card('b', 'idea', { pinned: true }), card('c', 'idea')];
    expect(harvestPages(cards, WALLS.wide).flatMap(idsOn)).toEqual(['b', 'a', 'c']);
  });

  test.each(Object.entries(WALLS))('on a %s wall a long card has pages of its own, whole', (_name, wall) => {
    const said = Array.from({ length: 280 }, (_, i) => `mot${i}`).join(' ');
    const cards = [...many(2, 'idea'), card('long', 'idea', { text: said }), ...many(1, 'finding')];
    const pages = harvestPages(cards, wall);
    const own = pages.filter((page) => idsOn(page).includes('long'));
    expect(own.length).toBeGreaterThan(1);
    for (const page of own) expect(shapeOf(page)).toEqual([[['idea', [1]]]]);
    const told = own.flatMap((page) =>
      page.flatMap(({ blocks }) => blocks.flatMap((each) => each.columns.flat()))
    );
    expect(told.flatMap(({ text }) => text.match(/mot\d+/gu))).toEqual(said.split(' '));
    expect(pages.flatMap(idsOn).filter((id) => id !== 'long')).toEqual(['idea000', 'idea001', 'finding000']);
  });

  test('long cards take the room of several', () => {
    const pages = harvestPages(many(6, 'idea', 'Dire en deux cents lettres. '.repeat(7)), WALLS.wide);
    expect(pages.map((page) => idsOn(page).length)).toEqual([3, 3]);
  });
});

describe('what a head leaves to a page', () => {
  const head = {
    title: 'Concertation et cohérence',
    under: 'Avec qui construire ?',
    beside: 'mark'
  } as const;

  test('a longer question takes lines, a sentence said to the room too, never all of them', () => {
    const room = (under: string, isSaid = false) => pageRoom({ ...head, under }, 'wide', isSaid);
    expect(room('')).toBeGreaterThan(room(head.under));
    expect(room(head.under)).toBeGreaterThan(room('Comment faire ? '.repeat(12)));
    expect(room(head.under) - room(head.under, true)).toBe(9);
    expect(room('Comment faire ? '.repeat(60), true)).toBe(20);
  });

  test('a clock narrows the lines, the name of a step is higher than a short title', () => {
    const [mark, clock, step] = (['mark', 'clock', 'step'] as const).map((beside) =>
      pageRoom({ ...head, under: 'x '.repeat(42), beside }, 'wide', false)
    );
    expect(mark).toBeGreaterThan(clock ?? 0);
    expect(clock).toBeGreaterThan(step ?? 0);
  });
});

test('under a clock without a step, the third of three short columns stands under another, on one 4:3 page', () => {
  const cards = [
    ...many(3, 'dish', 'Un plat'),
    ...many(3, 'thing', 'Un objet'),
    ...many(2, 'place', 'Une place de village, un jour de marché')
  ];
  const columns = ['dish', 'thing', 'place'].map((id) => ({ id, title: id, one: id, role: 'note' as const }));
  const pagesBeside = (beside: 'clock' | 'step') => {
    const height = pageRoom(
      { title: 'Si vous étiez…', under: 'Un plat, un objet…', beside },
      'square',
      false
    );
    return harvestPages(cards, { ...WALLS.square, height }, columns).length;
  };
  expect([pagesBeside('clock'), pagesBeside('step')]).toEqual([1, 2]);
});

test('[GRP-4] aloud are said one finding, two ideas, one open question, the pinned first', () => {
  const cards = [
    ...many(3, 'idea'),
    ...many(2, 'openQuestion'),
    card('f1', 'finding'),
    card('f2', 'finding', { pinned: true })
  ];
  expect(saidAloud(cards, USUAL_COLUMNS).map(({ id }) => id)).toEqual([
    ...['f2', 'idea000', 'idea001', 'openQuestion000']
  ]);
  const notes = [{ id: 'idea', title: 'Notes', one: '', role: 'note' as const }];
  expect(saidAloud(many(3, 'idea'), notes).map(({ id }) => id)).toEqual(['idea000', 'idea001']);
});

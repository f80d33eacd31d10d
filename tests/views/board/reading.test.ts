// How a table reads its cards: sections, places in a column, the recap, the lines of a paste.
import { describe, expect, test } from 'vitest';
import { recapLeft, recapOf } from '#lib/views/board/recap.ts';
import { columnOf, isDense, placeAfter, sectionsOf } from '#lib/views/board/sections.ts';
import { asOneCard, linesOf } from '#lib/views/board/typed-lines.ts';
import { NOON, USUAL, card, manyCards } from '#tests/fixtures/views/board.ts';

const ids = (cards: readonly { readonly id: string }[]): string[] => cards.map(({ id }) => id);

describe('sections of a column', () => {
  test('the round begun last comes first, each in board order, without the bin', () => {
    const sections = sectionsOf(columnOf(USUAL, 'idea'));
    expect(sections.map(({ key, cards }) => [key, ids(cards)])).toEqual([
      ['3:1', ['a1', 'a2', 'a3']],
      ['2:2', ['a4', 'a5', 'a6']],
      ['1:3', ['a7', 'a8']]
    ]);
  });

  test('a card that comes late to an old round moves no section', () => {
    const late = card('a9', { round: 1, group: 3, createdAt: NOON });
    const keys = sectionsOf(columnOf([...USUAL, late], 'idea')).map(({ key }) => key);
    expect(keys).toEqual(['3:1', '2:2', '1:3']);
  });

  test('a column of more than forty cards makes the board dense', () => {
    expect([isDense(manyCards(50)), isDense(manyCards(52))]).toEqual([false, true]);
  });
});

describe('one place higher or lower', () => {
  const cases = [
    { description: 'up to the first place', id: 'a2', direction: 'up', after: null },
    { description: 'up between two cards', id: 'a3', direction: 'up', after: 'a1' },
    { description: 'up at the head of an older round', id: 'a5', direction: 'up', after: 'a3' },
    { description: 'down', id: 'a1', direction: 'down', after: 'a2' },
    { description: 'not above its own round', id: 'a4', direction: 'up', after: undefined },
    { description: 'not below its own round', id: 'a3', direction: 'down', after: undefined }
  ] as const;
  test.each(cases)('$description', ({ id, direction, after }) => {
    const moved = USUAL.find((each) => each.id === id) ?? card(id);
    expect(placeAfter(USUAL, moved, direction)).toBe(after);
  });
});

describe('« Avant vous »', () => {
  test('tells five cards of earlier rounds, pinned first, by group, the nearest round first', () => {
    expect(recapOf(USUAL, 3).map(({ group, cards }) => [group, ids(cards)])).toEqual([
      [2, ['a4', 'b1', 'a6', 'a5']],
      [3, ['c1']]
    ]);
  });

  test('tells nothing in the first round', () => {
    expect(recapOf(USUAL, 1)).toEqual([]);
  });

  const length = 1_200_000;
  test.each([
    { description: 'as the round begins', elapsed: 0, left: 60_000 },
    { description: 'after twenty seconds', elapsed: 20_000, left: 40_000 },
    { description: 'after a minute', elapsed: 61_000, left: 0 }
  ])('stays open for a minute: $description', ({ elapsed, left }) => {
    expect(recapLeft({ state: 'running', endsAt: NOON + length - elapsed, length }, NOON)).toBe(left);
  });

  test('two more minutes do not open it again', () => {
    const extended = length + 120_000;
    expect(recapLeft({ state: 'running', endsAt: NOON + extended - 300_000, length: extended }, NOON)).toBe(
      0
    );
  });

  test('waits while the clock is paused', () => {
    expect(recapLeft({ state: 'paused', remaining: length - 10_000, length }, NOON + 999_999)).toBe(50_000);
  });
});

describe('typed lines', () => {
  test.each([
    {
      description: 'a paste with dashes',
      typed: '- un\n– deux\r\n• trois\n\n',
      lines: ['un', 'deux', 'trois']
    },
    { description: 'numbers', typed: '1. un\n2) deux', lines: ['un', 'deux'] },
    { description: 'a year is not a number', typed: '2024 fut bon', lines: ['2024 fut bon'] },
    { description: 'a hyphen inside words stays', typed: 'a-t-elle', lines: ['a-t-elle'] },
    { description: 'nothing', typed: ' \n ', lines: [] }
  ])('$description', ({ typed, lines }) => {
    expect(linesOf(typed)).toEqual(lines);
  });

  test('a single line loses its dash, several keep their breaks', () => {
    expect([asOneCard('- un '), asOneCard('un\ndeux\n')]).toEqual(['un', 'un\ndeux']);
  });
});

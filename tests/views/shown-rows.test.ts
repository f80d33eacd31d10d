// What came out of a question, on the wall: as many rows on a page as stand there, never one more.
import { expect, test } from 'vitest';
import type { PointsRow } from '#lib/views/asks/ask-results.ts';
import {
  countHeight,
  pagesWithin,
  pointsHeight,
  rowsHeight,
  SHOWN_WALLS,
  shownRoom,
  wallFor
} from '#lib/views/asks/shown-rows.ts';
import { wrappedLines } from '#lib/views/projection/text-lines.ts';

const { wide, square } = SHOWN_WALLS;
const QUESTION = 'Répartissez dix points entre vos attentes';
const given = (text: string, changes: Partial<PointsRow> = {}): PointsRow => ({
  ...{ id: text, text, total: 4, median: 2, isDispersed: false, before: null, ...changes }
});
const pagesOf = (rows: readonly PointsRow[], wall: typeof wide | typeof square, isSaid = false) =>
  pagesWithin(rows, (row) => pointsHeight(row, wall), shownRoom(QUESTION, wall, isSaid)).map(
    ({ length }) => length
  );
const six = ['Vendre', 'Être visible', 'Rencontrer', 'Un interlocuteur', 'Une boutique', 'Se former'];

const three = ['Accord', 'Réserve', 'Objection'];

test('[ASK-6] six lines stand on one page, with what is to be discussed', () => {
  const rows = six.map((text, i) => given(text, { isDispersed: i === 0 }));
  expect([pagesOf(rows, wide), pagesOf(rows, square)]).toEqual([[6], [6]]);
});

test('[ASK-6] on 4:3 a question written on one line leaves its rows one page, one of them on two lines', () => {
  const long = 'Rencontrer les autres professionnels, une fois par saison au moins';
  const rows = [...six.slice(1), long].map((text, i) => given(text, { isDispersed: i === 0 }));
  expect(pagesOf(rows, square)).toEqual([6]);
});

test('[ASK-6] what does not stand on one page goes over pages of about the same height', () => {
  const rows = six.map((text) => given(text, { isDispersed: true }));
  expect(pagesOf(rows, wide)).toEqual([3, 3]);
  expect(pagesOf([...rows, given('Une septième', { isDispersed: true })], wide)).toEqual([4, 3]);
});

test('[ASK-6] a sentence said to the room takes its height from the rows', () => {
  const rows = six.map((text) => given(text));
  expect([pagesOf(rows, wide), pagesOf(rows, wide, true)]).toEqual([[6], [3, 3]]);
});

test('[ASK-6] four lines asked twice stand on one page', () => {
  const twice = { before: { total: 9, median: 3, isDispersed: false } };
  expect(
    pagesOf(
      six.slice(0, 4).map((text) => given(text, twice)),
      wide
    )
  ).toEqual([4]);
});

test('[ASK-6] a few rows stand larger, as many as one page holds stand as usual', () => {
  const sizeOf = (texts: readonly string[]) =>
    wallFor(wide, (on) => rowsHeight(texts, (text) => countHeight({ text }, on)), 40).size;
  expect([three, six].map(sizeOf)).toEqual([4.5, 3]);
  expect(sizeOf(three.map((text) => `${text} `.repeat(20)))).toBe(3);
});

test('[ASK-6] a line longer than a page still has one, and no line makes no empty page more', () => {
  expect(pagesWithin(['a', 'b'], () => 90, 40).map(({ length }) => length)).toEqual([1, 1]);
  expect(pagesWithin([], () => 1, 40)).toEqual([[]]);
});

test('a text takes the lines its words need', () => {
  expect(wrappedLines('', 10)).toBe(1);
  expect(wrappedLines('une phrase courte', 10)).toBe(2);
  expect(wrappedLines('anticonstitutionnellement dit', 10)).toBe(3);
  expect(wrappedLines('dix lettres et dix', 11)).toBe(2);
  expect(countHeight({ text: 'x y '.repeat(40) }, wide)).toBeGreaterThan(countHeight({ text: 'x' }, wide));
});

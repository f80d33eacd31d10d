// How a clock reads: the figures a whole room looks at.
import { expect, test } from 'vitest';
import { countdownText, overrunText, shareLeft } from '#lib/ui/countdown.ts';
import { charactersToSay } from '#lib/ui/characters.ts';

test('a running second counts as whole, so 0:00 is the end', () => {
  const cases = [
    { what: 'a whole number of minutes', remaining: 600_000, text: '10:00' },
    { what: 'in the middle of a second', remaining: 399_400, text: '6:40' },
    { what: 'the last instant', remaining: 1, text: '0:01' },
    { what: 'the end', remaining: 0, text: '0:00' },
    { what: 'less than a second over', remaining: -999, text: '0:00' },
    { what: 'overrun', remaining: -42_300, text: '+0:42' },
    { what: 'long overrun', remaining: -3_725_000, text: '+62:05' },
    { what: 'more than an hour', remaining: 4_500_000, text: '75:00' }
  ];
  expect(cases.map(({ what, remaining }) => ({ what, remaining, text: countdownText(remaining) }))).toEqual(
    cases
  );
});

test('a sentence says the figure of the clock beside it, without its sign', () => {
  const said = [-100_000, -100_400, -100_999, -999, 0, 400].map(overrunText);
  expect(said).toEqual(['1:40', '1:40', '1:40', '0:00', '0:00', '0:00']);
});

test('the share left stays between 0 and 1', () => {
  expect([shareLeft(400, 600), shareLeft(-5, 600), shareLeft(700, 600), shareLeft(5, 0)]).toEqual([
    400 / 600,
    0,
    1,
    0
  ]);
});

test('characters left are said by steps, not at each letter', () => {
  const said = Array.from({ length: 40 }, (_, left) => charactersToSay(left));
  expect([...new Set(said)]).toEqual([0, 5, 10, 20, 30, 40]);
});

// Two changes of one sentence, neither of which saw the other.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Command } from '#core/commands.ts';
import { mergeTexts } from '#core/merge-texts.ts';
import { adding, aDay, editing, FACILITATOR } from './a-day.ts';

function correcting(card: string, base: string, text: string): Command {
  return { type: 'card.edit', card, base, text, example: '', cited: '', subPoints: [] };
}

describe('[CARD-15] what two people wrote without seeing each other', () => {
  test.each([
    [
      'one at each end',
      'Un bus par jour',
      'Un petit bus par jour',
      'Un bus par jour, et le soir',
      'Un petit bus par jour, et le soir'
    ],
    ['the same change twice', 'Un bus', 'Un grand bus', 'Un grand bus', 'Un grand bus'],
    ['only theirs', 'Un bus', 'Un grand bus', 'Un bus', 'Un grand bus'],
    ['only mine', 'Un bus', 'Un bus', 'Un bus vert', 'Un bus vert'],
    ['the same word, two ways', 'Un bus', 'Un car', 'Un train', 'Un car\nUn train'],
    ['a word begun alike', 'Un bus', 'Un bureau', 'Un buste', 'Un bureau\nUn buste'],
    ['everything taken away and something added', 'Un bus', '', 'Un bus vert', '\nUn bus vert'],
    ['two additions at the same place', 'Un bus', 'Un bus vert', 'Un bus bleu', 'Un bus vert\nUn bus bleu']
  ])('%s', (_description, base, theirs, mine, expected) => {
    expect(mergeTexts(base, theirs, mine)).toBe(expected);
  });

  test('no word either of them added is lost', () => {
    const word = fc.stringMatching(/^[a-z]{1,6}$/);
    const sentence = fc.array(word, { minLength: 0, maxLength: 8 });
    fc.assert(
      fc.property(sentence, sentence, sentence, (base, theirs, mine) => {
        const merged = mergeTexts(base.join(' '), theirs.join(' '), mine.join(' ')).split(/\s+/);
        const added = [...theirs, ...mine].filter((each) => !base.includes(each));
        for (const each of added) expect(merged).toContain(each);
      }),
      { numRuns: 500 }
    );
  });

  test('a correction that comes late keeps what the table wrote since', () => {
    const day = aDay().goesToRound(1);
    const maud = day.joins('d-maud', { mark: 'A1' });
    day.does(maud, adding({ card: 'c', table: 'A1', text: 'Un bus par jour' }));
    day.does(FACILITATOR, editing('c', 'Un petit bus par jour'));
    day.does(maud, correcting('c', 'Un bus par jour', 'Un bus par jour, et le soir'));
    expect(day.card('c').text).toBe('Un petit bus par jour, et le soir');
  });

  test('what would then be too long is refused, and nothing has changed', () => {
    const day = aDay().goesToRound(1);
    const maud = day.joins('d-maud', { mark: 'A1' });
    const long = (letter: string) => letter.repeat(1_500);
    day.does(maud, adding({ card: 'c', table: 'A1', text: 'Un bus' }));
    day.does(FACILITATOR, editing('c', long('a')));
    expect(day.refused(maud, correcting('c', 'Un bus', long('b')))).toEqual({
      code: 'text.tooLong',
      params: { most: 2_000 }
    });
  });
});

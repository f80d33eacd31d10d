// Two ways of going on: whatever makes one better than the other is in its sentences.
import { describe, expect, test } from 'vitest';
import type { CircleFigures, OfferBody } from '#core/rotation-answers.ts';
import type { MixFigures } from '#core/rotation/mix-figures.ts';
import { m } from '#lib/paraglide/messages.js';
import { mixSentences, offerSentences } from '#lib/views/repair/offer-words.ts';

const FIGURES: MixFigures = {
  ...{ repeats: 2, together: 3, back: 1, smallest: 4, biggest: 6 },
  ...{ metMean: 12, metLeast: 10, floor: 0 }
};
const said = (changes: Partial<MixFigures>): string =>
  offerSentences({ routes: [], concerned: 3, others: 0, figures: { ...FIGURES, ...changes } }, null).join(
    ' '
  );

test.each([{ repeats: 1 }, { together: 2 }, { back: 0 }, { biggest: 5 }, { metMean: 12.5 }])(
  '[WAY-3] a better figure is read: %o',
  (better) => expect(said(better)).not.toBe(said({}))
);

test('[WAY-3] when everybody meets as many people, the number is said once', () => {
  expect(mixSentences({ ...FIGURES, metLeast: 12 })).toContain(m.mix_met_each({ least: 12 }));
  expect(mixSentences(FIGURES)).not.toContain(m.mix_met_each({ least: 10 }));
});

describe('[WAY-11] where groups go round', () => {
  const figures: CircleFigures = {
    ...{ smallest: 3, biggest: 5, small: 0, back: 0, miss: 0, round: 3 },
    next: [
      { table: 'A1', people: 3, moving: 2 },
      { table: 'B1', people: 5, moving: 4 },
      { table: 'C1', people: 1, moving: 0 }
    ],
    changes: {
      joins: [{ group: 3, into: 8, people: 2 }],
      ways: [{ group: 4, people: 1 }],
      people: Array.from({ length: 8 }, (_, i) => ({ seat: `s${i + 1}`, into: i === 0 ? 9 : 5 }))
    }
  };
  const seats = Array.from({ length: 8 }, (_, i) => ({
    ...{
      seat: `s${i + 1}`,
      number: i + 1,
      name: i === 0 ? 'Ada' : '',
      affiliation: '',
      thanked: null,
      group: 1
    },
    ...{ hosts: null, state: 'present' as const, claimed: true, remote: false, lateIn: 0, table: null },
    ...{ muted: false, narrates: null }
  }));
  const room = {
    seats,
    marks: new Map([
      ['A1', 'A'],
      ['B1', 'B'],
      ['C1', 'C']
    ])
  };
  const words = (changes: Partial<CircleFigures>, moved = 11): readonly string[] => {
    const offer: OfferBody = { routes: [], concerned: moved, others: 0, figures: { ...figures, ...changes } };
    return offerSentences(offer, room);
  };

  test('who, how many, which tables, and that nobody sees a theme again', () => {
    expect(words({})).toEqual([
      'Le groupe 3 rejoint le groupe 8 (2 personnes).',
      'Le groupe 4 (1 personne) change d’itinéraire.',
      expect.stringMatching(
        /^8 personnes changent de groupe\u00A0: .* et .* vers le groupe 5, Ada vers le groupe 9, 2 autres\.$/
      ),
      'Tables de 3 à 5.',
      'Au tour 3\u00A0: A\u00A0(3), B\u00A0(5).',
      'Personne ne va à C, où reste 1 hôte.',
      'Personne ne revoit un thème.',
      '11 badges imprimés ne valent plus.'
    ]);
  });

  test('a table nobody is left at is told without its hosts', () => {
    const next = [{ table: 'C1', people: 0, moving: 0 }];
    expect(words({ next })).toContain('Personne ne va à C.');
  });

  test('who does, who misses one, and what stays small', () => {
    const told = words({ back: 2, miss: 1, small: 1, smallest: 2 }).join(' ');
    expect(told).toContain('2 personnes reverront un thème.');
    expect(told).toContain('1 personne ne verra pas un thème prévu.');
    expect(told).toContain('1 fois, une table reste à moins de trois personnes.');
  });

  test('nobody moves: it is said, and no badge with it', () => {
    const none = { joins: [], ways: [], people: [] };
    expect(words({ changes: none }, 0)[0]).toBe('Personne ne change de groupe.');
    expect(words({ changes: none }, 0).join(' ')).not.toContain('badge');
  });
});

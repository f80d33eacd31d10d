// Two ways of going on: whatever makes one better than the other is in its sentences.
import { expect, test } from 'vitest';
import type { OfferBody } from '#core/rotation-answers.ts';
import { offerSentences } from '#lib/views/repair/offer-words.ts';

const FIGURES: OfferBody['figures'] = {
  ...{ repeats: 2, together: 3, back: 1, smallest: 4, biggest: 6 },
  ...{ metMean: 12, metLeast: 10, floor: 0 }
};
const said = (changes: Partial<OfferBody['figures']>): string =>
  offerSentences({ routes: [], concerned: 3, others: 0, figures: { ...FIGURES, ...changes } }).join(' ');

test.each([{ repeats: 1 }, { together: 2 }, { back: 0 }, { biggest: 5 }, { metMean: 12.5 }])(
  '[WAY-3] a better figure is read: %o',
  (better) => expect(said(better)).not.toBe(said({}))
);

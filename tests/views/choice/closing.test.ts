// Closing what people choose, from the console: when it comes next, what is asked and sent, and in which words it is told.
import { expect, test } from 'vitest';
import type { Command } from '#core/commands.ts';
import type { PhaseKind } from '#core/phase-kinds.ts';
import type { OfferBody, OffersResponse } from '#core/rotation-answers.ts';
import type { FacilitatorView } from '#core/views.ts';
import { isChoiceNext } from '#lib/views/choice/choice-act.ts';
import { choiceVerdict, servedSentence } from '#lib/views/choice/choice-words.ts';
import { DealDesk } from '#lib/views/choice/deal-desk.svelte.ts';
import { m } from '#lib/paraglide/messages.js';

const body = (seat: string): OfferBody => ({
  routes: [{ seat, tables: ['A1'] }],
  ...{ concerned: 0, others: 1 },
  figures: {
    ...{ repeats: 0, floor: 0, metMean: 4, metLeast: 4, smallest: 2, biggest: 2, back: 0, together: 0 },
    choice: { ranked: 4, served: 4, worst: 3, cost: 12, floor: 12 }
  }
});
const offers = (mixed: OfferBody | null): OffersResponse => ({
  ...{ grouping: 'main', from: 1, close: [], still: body('s1'), mixed }
});

test.each([
  ['the better plan where there is one', offers(body('s2')), 's2'],
  ['the plan there is where nothing is better', offers(null), 's1']
])('[CHO-4] closing sends %s', async (_what, answer, seat) => {
  const sent: Command[] = [];
  const desk = new DealDesk({
    propose: () => Promise.resolve({ ok: true, value: answer }),
    act: (command) => Promise.resolve(sent.push(command) > 0)
  });
  await desk.deal();
  expect(sent).toEqual([{ type: 'choice.close', routes: body(seat).routes }]);
  expect([desk.figures?.cost, desk.busy, desk.trouble]).toEqual([12, false, null]);
});

test('[CHO-4] what cannot be planned is said, and nothing is closed', async () => {
  const desk = new DealDesk({
    propose: () => Promise.resolve({ ok: false, refusal: { code: 'rate.tooFast' } }),
    act: () => Promise.reject(new Error('nothing must be sent'))
  });
  await desk.deal();
  expect([desk.trouble, desk.figures, desk.busy]).toEqual([{ code: 'rate.tooFast' }, null, false]);
});

type Asked = Pick<FacilitatorView, 'choice' | 'next'>;
const asked = (state: 'open' | 'closed', kind: PhaseKind, round: number): Asked => {
  const still = { answered: 0, people: 0, rounds: 3, themes: [], ranked: 0, served: 0, worst: 0 };
  const part = round > 0 ? 'round' : 'whole';
  const next = { command: 'cursor.next', kind, part, round, title: '', minutes: 10 } as const;
  return { choice: { ...still, state }, next: { ...next, moving: 0, staying: 0 } };
};

test.each([
  ['before the first round', asked('open', 'rotation', 1), true],
  ['not before another part', asked('open', 'break', 0), false],
  ['not before a round of everybody together', asked('open', 'horizons', 1), false],
  ['not before another round', asked('open', 'rotation', 2), false],
  ['not once it is closed', asked('closed', 'rotation', 1), false],
  ['nor where nobody chooses', { next: asked('open', 'rotation', 1).next }, false]
])('[CHO-4] closing comes next %s', (_what, view, isNext) => {
  expect(isChoiceNext(view)).toBe(isNext);
});

test('[CHO-4] who has what they chose, and what no plan can do better than', () => {
  expect(servedSentence({ ranked: 0, served: 0, worst: 0 })).toBe(m.choice_served_none());
  expect(servedSentence({ ranked: 5, served: 5, worst: 3 })).toBe(m.choice_served_all({ count: 5 }));
  expect(servedSentence({ ranked: 60, served: 52, worst: 4 })).toBe(
    '52 personnes sur 60 ont leurs premiers choix\u202f; la moins bien servie va jusqu’à son 4ᵉ choix.'
  );
  const figures = { ranked: 6, served: 6, worst: 3, cost: 9 };
  expect(choiceVerdict({ ...figures, floor: 9 })).toBe(m.choice_best());
  expect(choiceVerdict({ ...figures, floor: 7 })).toBe(m.choice_near({ count: 2 }));
});

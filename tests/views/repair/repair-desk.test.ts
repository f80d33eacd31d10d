// Looking for somebody in the grid, and choosing between ways of going on: what is refused is said, what the room outgrew is left.
import { expect, test } from 'vitest';
import type { Command } from '#core/commands.ts';
import { refuse } from '#core/refusals.ts';
import { ok } from '#core/result.ts';
import type { OfferBody, OffersResponse, RotationPerson } from '#core/rotation-answers.ts';
import { namedAs, peopleLike } from '#lib/views/repair/mix-people.ts';
import { RepairDesk } from '#lib/views/repair/repair-desk.svelte.ts';

const person = (number: number, name: string): RotationPerson => ({
  ...{ seat: `s${number}`, number, name, tables: [], stays: false, follows: false }
});
const ROOM = [person(1, 'Marie Martin'), person(2, 'Zoé Lefèvre'), person(12, 'Marie Bonnet'), person(3, '')];

test.each([
  ['nothing: everybody', '  ', [1, 2, 12, 3]],
  ['a first name', 'marie', [1, 12]],
  ['the family name after it', 'marie b', [12]],
  ['the other way round, without accents', 'LEFEVRE zo', [2]],
  ['a number', ' 12 ', [12]],
  ['nobody', 'marie x', []]
])('[WAY-5] one is found in the grid by %s', (_what, typed, numbers) => {
  expect(peopleLike(ROOM, typed).map(({ number }) => number)).toEqual(numbers);
});

test('[WAY-5] whoever was named since is found by that name', () => {
  const named = namedAs(ROOM, [{ seat: 's3', name: 'Ada' }]);
  expect(peopleLike(named, 'ada').map(({ number }) => number)).toEqual([3]);
});

const FIGURES: OfferBody['figures'] = {
  ...{ repeats: 2, together: 0, back: 0, smallest: 5, biggest: 5 },
  ...{ metMean: 12, metLeast: 10, floor: 0 }
};
const offer = (tables: readonly string[]): OfferBody => ({
  ...{ routes: [{ seat: 's1', tables }], concerned: 0, others: 1, figures: FIGURES }
});
const offers = (mixed: OfferBody | null): OffersResponse => ({
  ...{ grouping: 'main', from: 1, close: [], still: { ...offer([]), routes: [] }, mixed }
});

test('[WAY-3] mixing again takes the better plan', async () => {
  const done: Command[] = [];
  const better = offer(['A1', 'B1']);
  const desk = new RepairDesk({
    propose: () => Promise.resolve(ok(offers(better))),
    act: (command) => Promise.resolve(done.push(command) === 1)
  });
  await desk.remix();
  const { routes } = better;
  expect(done).toEqual([{ type: 'plan.routes', grouping: 'main', from: 1, close: [], routes }]);
  expect(desk.offers).toBeNull();
});

test('[WAY-3] mixing again never takes what answers another question', async () => {
  const done: Command[] = [];
  const answers = [Promise.withResolvers<null>(), Promise.withResolvers<null>()];
  const signals: AbortSignal[] = [];
  const desk = new RepairDesk({
    propose: async (_wish, signal) => {
      signals.push(signal);
      await answers[signals.length - 1]?.promise;
      return ok(offers(offer(['A1', 'B1'])));
    },
    act: (command) => Promise.resolve(done.push(command) === 1)
  });
  const mixing = desk.remix();
  const looking = desk.look([], { pins: [{ seat: 's1', round: 2, table: 'B1' }] });
  answers[1]?.resolve(null);
  await looking;
  answers[0]?.resolve(null);
  await mixing;
  expect([done, desk.offers === null]).toEqual([[], false]);
  // The server is not kept at a question that nobody asks any more, and no refusal of it comes to the page.
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
});

test('[WAY-3] mixing again says when it is refused, and when nothing is better', async () => {
  const answers = [refuse('workshop.closed'), ok(offers(null))];
  const desk = new RepairDesk({
    propose: () => Promise.resolve(answers.shift() ?? refuse('workshop.closed')),
    act: () => Promise.resolve(true)
  });
  await desk.remix();
  expect(desk.trouble).toMatchObject({ code: 'workshop.closed' });
  await desk.remix();
  expect([desk.trouble, desk.offers]).toEqual([null, offers(null)]);
});

test('[WAY-3] an offer that could not be taken stays; what comes back for a room that changed is left', async () => {
  const desk = new RepairDesk({
    propose: () => Promise.resolve(ok(offers(offer(['A1'])))),
    act: () => Promise.resolve(false)
  });
  await desk.remix();
  expect(desk.offers?.mixed).toEqual(offer(['A1']));
  const late = desk.look([]);
  desk.leave();
  await late;
  expect([desk.offers, desk.busy]).toEqual([null, false]);
});

test('[WAY-3] the desk is busy while the server is asked and while an offer is taken, and no longer', async () => {
  const [asked, acted] = [Promise.withResolvers<null>(), Promise.withResolvers<null>()];
  const desk = new RepairDesk({
    propose: () => asked.promise.then(() => ok(offers(offer(['A1'])))),
    act: () => acted.promise.then(() => true)
  });
  const states = (): readonly boolean[] => [desk.busy, desk.taking];
  expect(states()).toEqual([false, false]);
  const looking = desk.look([]);
  expect(states()).toEqual([true, false]);
  asked.resolve(null);
  const found = await looking;
  expect(states()).toEqual([false, false]);
  const taking = desk.take(offer(['A1']));
  expect([found?.mixed, ...states()]).toEqual([offer(['A1']), false, true]);
  acted.resolve(null);
  await taking;
  expect(states()).toEqual([false, false]);
});
